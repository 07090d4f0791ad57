import type { PageElement } from "../page/parse-page.ts";
import type { Part } from "../page/part.ts";
import { type Parts, sumUp, walkParts } from "../page/part-walk.ts";
import { type Certainty, namedAside } from "./names.ts";
import { isProse, isTitle } from "./prose.ts";

/** Elements that by their nature stand beside a text. */
const ASIDE = new Set(
  "address aside caption details fieldset figcaption footer form menu nav".split(" "),
);

/** Elements that never do, whatever they are called: `class="has-sidebar"` is common on `body`. */
const NEVER_ASIDE = new Set(["html", "body", "main", "article", "blockquote"]);

/**
 * The share of the page's prose above which a part stays, its name notwithstanding. Comments may be
 * most of a page, but a part with a page's title in it is hardly ever beside its text.
 */
const TOO_MUCH_TO_LOSE = { sure: 0.75, likely: 0.3 };

/** The outermost parts of a page that are no part of its article: menus, comments, captions, share bars. */
export function findAsides(root: Part): Parts {
  const none: Parts = new Set();
  const prose = sumUp(root, none, (run) => (isProse(run) ? run.text.length : 0));
  const quotations = sumUp(
    root,
    none,
    () => 0,
    (sum, { element }) => (element.tagName === "blockquote" ? 1 : sum),
  );
  const titles = sumUp(root, none, (run) => (isTitle(run) ? 1 : 0));
  const asides = new Set<Part>();
  walkParts(root, (part) => {
    const certainty = asideness(part.element);
    if (certainty === "none") return true;
    const tooMuch = TOO_MUCH_TO_LOSE[titles(part) > 0 ? "likely" : certainty];
    if (prose(part) > tooMuch * prose(root)) return true;
    // A post that an article embeds is quoted in a part that is named after the network.
    if (certainty === "likely" && quotations(part) > 0) return true;
    asides.add(part);
    return false;
  });
  return asides;
}

function asideness(element: PageElement): Certainty {
  if (NEVER_ASIDE.has(element.tagName)) return "none";
  return ASIDE.has(element.tagName) ? "sure" : namedAside(element);
}
