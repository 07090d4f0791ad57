import type { EditionComparison } from "../compare/comparison.ts";
import { comparisonHeading, comparisonPage } from "../compare/comparison-page.ts";
import { html } from "../formats/html/markup.ts";
import { pagesSentences } from "../locales/pages.ts";
import { paths } from "./addresses.ts";
import { kicker } from "./masthead.ts";
import { page } from "./shell.ts";
import type { WithdrawnContent } from "./withdrawn.ts";

/** What two editions of a case differ in, as a page. */
export function comparePage(
  comparison: EditionComparison,
  { title, publisher, timeZone }: WithdrawnContent & { timeZone: string },
  origin: string,
): string {
  const { slug, locale, from, to } = comparison;
  const words = pagesSentences[locale];
  const heading = comparisonHeading(comparison);
  const path = paths.compare(slug, from.number, to.number, locale);
  const edition = (number: number) =>
    html`<a href="${paths.edition({ slug, number, locale })}">${words.edition(number)}</a>`;
  return page({
    locale,
    title: `${heading} – ${title}`,
    description: heading,
    publisher,
    canonical: origin + path,
    isToBeFound: false,
    alternates: [],
    feed: origin + paths.feed(slug, locale),
    data: null,
    body: html`<header class="masthead">
${kicker({ publisher, locale })}
<h1>${heading}</h1>
<p class="summary" dir="auto">${title}</p>
</header>
<main id="main">
${comparisonPage(comparison, timeZone)}
<nav class="row" aria-label="${words.more}">
${edition(from.number)}
${edition(to.number)}
<a href="${path}.json" type="application/json">${words.asJson}</a>
<a href="${paths.corrections(slug, locale)}">${words.corrections}</a>
</nav>
</main>`,
  });
}
