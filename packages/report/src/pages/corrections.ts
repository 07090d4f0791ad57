import { editionKindInfo, type Locale, locales } from "@rejoinder/schema";
import { html } from "../formats/html/markup.ts";
import { pagesSentences } from "../locales/pages.ts";
import { sentences } from "../locales/sentences.ts";
import { paths } from "./addresses.ts";
import { change } from "./banner.ts";
import { localeOf, type PublishedCase, type PublishedEdition } from "./published.ts";
import { page } from "./shell.ts";
import { dayIn, written } from "./words.ts";

/** What became of the editions of a case: every edition after the first, every withdrawal. */
export type Turn = { edition: PublishedEdition; at: string; is: "published" | "withdrawn" };

/** @returns the newest first */
export function turnsOf(editions: readonly PublishedEdition[]): Turn[] {
  return editions
    .flatMap((edition): Turn[] => [
      { edition, at: edition.publishedAt, is: "published" },
      ...(edition.withdrawal
        ? [{ edition, at: edition.withdrawal.at, is: "withdrawn" } as const]
        : []),
    ])
    .toSorted(
      (one, other) => other.at.localeCompare(one.at) || other.edition.number - one.edition.number,
    );
}

/** Every correction, update and withdrawal of a case: what, why and when. */
export function correctionsPage(ofCase: PublishedCase, origin: string, locale: Locale): string {
  const words = pagesSentences[locale];
  const { list } = sentences[locale];
  const { slug, title, timeZone, editions } = ofCase;
  const turns = turnsOf(editions).filter(
    ({ edition, is }) => is === "withdrawn" || edition.kind !== "first",
  );
  const rows = turns.map(({ edition, at, is }) => {
    const { number, kind, withdrawal } = edition;
    if (is === "published")
      return html`<section>
<h2>${words.edition(number)}${list}${editionKindInfo[kind].label[locale]}</h2>
${change(edition, slug, timeZone, locale)}
</section>`;
    const path = paths.edition({ slug, number, locale: localeOf(edition, locale) });
    return html`<section>
<h2>${words.feedWithdrawn(number)}</h2>
<p><a href="${path}">${words.edition(number)}</a>${list}${words.withdrawnOn(dayIn(at, timeZone, locale))}</p>
<h3>${words.withdrawnReason}</h3>
${written(withdrawal?.reason ?? "")}
</section>`;
  });
  return page({
    locale,
    title: words.correctionsOf(title),
    description: words.correctionsLead,
    publisher: null,
    canonical: origin + paths.corrections(slug, locale),
    isToBeFound: true,
    alternates: locales.map((each) => ({
      locale: each,
      address: origin + paths.corrections(slug, each),
    })),
    feed: origin + paths.feed(slug, locale),
    data: null,
    body: html`<header class="masthead">
<p class="kicker"><span class="brand">Rejoinder</span> <a href="${paths.newest(slug)}">${title}</a></p>
<h1>${words.corrections}</h1>
<p class="summary">${words.correctionsLead}</p>
<nav class="row" aria-label="${words.otherLanguage}">
${locales.filter((each) => each !== locale).map((each) => html`<a href="${paths.corrections(slug, each)}" hreflang="${each}" lang="${each}">${pagesSentences[each].inThisLanguage}</a>`)}
</nav>
</header>
<main id="main">
${rows.length > 0 ? rows : html`<section><p class="none">${words.noCorrections}</p></section>`}
<nav class="row" aria-label="${words.more}">
<a href="${paths.newest(slug)}">${words.toReport}</a>
<a href="${paths.feed(slug, locale)}" type="application/atom+xml">${words.feed}</a>
<a href="${paths.list(locale)}">${words.allReports}</a>
</nav>
</main>`,
  });
}
