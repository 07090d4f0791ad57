import { editionKindInfo, type Locale, locales } from "@rejoinder/schema";
import { html } from "../formats/html/markup.ts";
import { pagesSentences } from "../locales/pages.ts";
import { sentences } from "../locales/sentences.ts";
import { paths } from "./addresses.ts";
import { localeOf, newestStanding, type PublishedCase } from "./published.ts";
import { page } from "./shell.ts";
import { dayIn, firstWords } from "./words.ts";

export type ListedCase = PublishedCase & {
  /** Of the edition that is shown; empty where it was withdrawn. */
  summary: string;
};

/** All that the desk has published: each case with the edition that stands. */
export function listPage(cases: readonly ListedCase[], origin: string, locale: Locale): string {
  const words = pagesSentences[locale];
  const { list } = sentences[locale];
  const rows = cases.map(({ slug, title, summary, timeZone, editions }) => {
    const shown = newestStanding(editions) ?? editions.at(-1);
    if (!shown) return html``;
    const path = paths.edition({ slug, number: shown.number, locale: localeOf(shown, locale) });
    const told = [
      words.edition(shown.number),
      editionKindInfo[shown.kind].label[locale],
      words.published(dayIn(shown.publishedAt, timeZone, locale)),
      ...(shown.withdrawal ? [words.withdrawn] : []),
    ];
    return html`<li>
<p><a class="title" href="${path}" dir="auto">${title}</a></p>
<p class="opening" dir="auto">${firstWords(summary, 240)}</p>
<p class="aside">${told.join(list)}${list}<a href="${paths.corrections(slug, locale)}">${words.corrections}</a></p>
</li>`;
  });
  const others = locales.filter((each) => each !== locale);
  return page({
    locale,
    title: words.reports,
    description: words.reportsOf,
    publisher: null,
    canonical: origin + paths.list(locale),
    isToBeFound: true,
    alternates: locales.map((each) => ({ locale: each, address: origin + paths.list(each) })),
    feed: null,
    data: null,
    body: html`<header class="masthead">
<p class="kicker"><span class="brand">Rejoinder</span></p>
<h1>${words.reports}</h1>
<p class="summary">${words.reportsOf}</p>
<nav class="row" aria-label="${words.otherLanguage}">
${others.map((each) => html`<a href="${paths.list(each)}" hreflang="${each}" lang="${each}">${pagesSentences[each].inThisLanguage}</a>`)}
</nav>
</header>
<main id="main">
<section>
${rows.length > 0 ? html`<ul class="index">${rows}</ul>` : html`<p class="none">${words.noReports}</p>`}
</section>
</main>`,
  });
}
