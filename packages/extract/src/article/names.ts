import type { PageElement } from "../page/parse-page.ts";

/** How sure it is that an element is no part of an article's text. */
export type Certainty = "sure" | "likely" | "none";

const words = (list: string) => new Set(list.trim().split(/\s+/));

/** Words that, in a class, an id or a role, name what is hardly ever the text of an article. */
const SURELY_ASIDE = words(`
  comment comments commentlist consent cookie cookies disqus footer gdpr livefyre masthead menu modal nav
  navbar navigation outbrain pagination popup respond taboola toolbar
`);

/** The same for how such words begin: `related`, `relatedpoststitle`. */
const SURELY_ASIDE_BEGUN = /^(?:breadcrumb|newsletter|related|sidebar|recommend)/;

/** Words that name it now and then. */
const LIKELY_ASIDE = words(`
  ad ads adsense adslot adunit adv advert advertisement advertising dfp promo promos promoted promotion
  sponsor sponsored sponsors
  addthis addtoany facebook follow following share sharebar sharedaddy shares sharing social twitter
  latest mostread popular readmore recirc recirculation suggested suggestions
  teaser teasers trending upnext
  cta donate donation login optin signin signup subscribe subscription
  attribution caption captions carousel copyright credit credits disclaimer figcaption gallery lightbox
  photocredit slideshow thumbnail thumbnails
  author authorbox authors bio byline dateline eyebrow kicker postmeta pubdate timestamp
  banner categories overlay pager poll print printonly quiz rating ratings replies skip tagcloud taglist
  tags votes widget widgets
`);

const ASIDE_ROLES = words(
  "alert alertdialog banner complementary contentinfo dialog menu menubar navigation search tablist toolbar",
);

/** How sure a page's own names for an element are that it is no part of an article's text. */
export function namedAside(element: PageElement): Certainty {
  let found: Certainty = "none";
  for (const { name, value } of element.attrs) {
    if (name === "role" && ASIDE_ROLES.has(value.toLowerCase())) return "sure";
    if (name !== "class" && name !== "id") continue;
    const names = namesOf(value);
    if (names.some((word) => SURELY_ASIDE.has(word) || SURELY_ASIDE_BEGUN.test(word)))
      return "sure";
    if (names.some((word) => LIKELY_ASIDE.has(word))) found = "likely";
  }
  return found;
}

/** `relatedPosts-list widget_2` is `related posts list widget 2`. At most the first 500 code
 * units count, and `has-sidebar` does not: it is told of a neighbour. */
function namesOf(value: string): string[] {
  return value
    .slice(0, 500)
    .replace(/(?<!\S)(?:has|no|with|without)[-_]\S*/gi, "")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .map((word) => word.replace(/\d+$/, ""));
}
