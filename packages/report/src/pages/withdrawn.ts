import { editionKindInfo, type Locale } from "@rejoinder/schema";
import { html } from "../formats/html/markup.ts";
import { pagesSentences } from "../locales/pages.ts";
import { sentences } from "../locales/sentences.ts";
import { paths } from "./addresses.ts";
import { banner } from "./banner.ts";
import { card } from "./card.ts";
import { editionLinks } from "./edition-links.ts";
import { inOtherLanguages, kicker } from "./masthead.ts";
import type { OfEdition } from "./of-edition.ts";
import { page } from "./shell.ts";
import { dayIn } from "./words.ts";

/** What an edition is called and who published it, without what it says. */
export type WithdrawnContent = { locale: Locale; title: string; publisher: string };

/** The page that a withdrawn edition keeps: its title, number and dates, and why it was withdrawn. */
export function withdrawnPage(content: WithdrawnContent, of: OfEdition): string {
  const { locale, title, publisher } = content;
  const { edition, ofCase, origin } = of;
  const words = pagesSentences[locale];
  const { list } = sentences[locale];
  return page({
    locale,
    title: `${title} – ${words.withdrawnHead}`,
    description: words.withdrawnHead,
    publisher,
    canonical: null,
    isToBeFound: false,
    alternates: [],
    feed: origin + paths.feed(ofCase.slug, locale),
    data: null,
    body: html`<header class="masthead">
${kicker(content)}
<h1 dir="auto">${title}</h1>
<p class="line">${lineOf(of, locale, list)}</p>
${inOtherLanguages(of, locale, (address) => paths.edition(address))}
</header>
${banner(edition, ofCase, locale)}
<main id="main">
${editionLinks(of, locale)}
</main>`,
  });
}

/** The card that stands where a withdrawn edition or a pair of it was embedded. */
export function withdrawnCard(content: WithdrawnContent, of: OfEdition): string {
  const { locale, title } = content;
  const { slug } = of.ofCase;
  return card(content, of, {
    heading: title,
    href: of.origin + paths.edition({ slug, number: of.edition.number, locale }),
    link: pagesSentences[locale].readWhy,
    body: html``,
  });
}

function lineOf({ edition, ofCase }: OfEdition, locale: Locale, list: string): string {
  const words = pagesSentences[locale];
  return [
    words.edition(edition.number),
    editionKindInfo[edition.kind].label[locale],
    words.published(dayIn(edition.publishedAt, ofCase.timeZone, locale)),
  ].join(list);
}
