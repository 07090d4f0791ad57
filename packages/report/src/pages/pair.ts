import { html, type Markup } from "../formats/html/markup.ts";
import { pairSection } from "../formats/html/pair.ts";
import { sourceList } from "../formats/html/sources.ts";
import { claimReviewOf } from "../formats/jsonld.ts";
import { indexSources } from "../indexed.ts";
import { pagesSentences } from "../locales/pages.ts";
import { sentences } from "../locales/sentences.ts";
import { standingPhrase } from "../phrases.ts";
import type { ReportContent, ReportPair } from "../report.ts";
import { sourcesOf } from "../sources-of.ts";
import { paths } from "./addresses.ts";
import { banner } from "./banner.ts";
import { embedSection } from "./embed.ts";
import { inOtherLanguages, kicker, publisherOf } from "./masthead.ts";
import { alternatesOf, type OfEdition } from "./of-edition.ts";
import { standingOf } from "./published.ts";
import { page } from "./shell.ts";
import { stageLine } from "./stage.ts";
import { dayIn, firstWords } from "./words.ts";

/**
 * The page of one pair: both sides, what the desk holds against them, the sources that these name. Where
 * the edition stands as published it carries the pair's ClaimReview, if it has one.
 */
export function pairPage(content: ReportContent, pair: ReportPair, of: OfEdition): string {
  const { origin, edition, ofCase } = of;
  const { locale, slug, title, sources } = content;
  const publisher = publisherOf(content);
  const words = pagesSentences[locale];
  const report = sentences[locale];
  const address = { slug, number: edition.number, locale };
  const isCurrent = standingOf(edition, ofCase.editions).as === "current";
  const named = new Set(sourcesOf(pair));
  const { label, meaning } = standingPhrase(pair.standing, locale);
  return page({
    locale,
    title: `${pair.title} – ${title}`,
    description: firstWords(`${label}${report.colon}${meaning}`, 160),
    publisher,
    canonical: origin + paths.pair(address, pair.number),
    isToBeFound: isCurrent,
    alternates: alternatesOf(of, (each) => paths.pair(each, pair.number)),
    feed: origin + paths.feed(slug, locale),
    data: isCurrent ? claimReviewOf(pair, content) : null,
    body: html`<header class="masthead">
${kicker({ publisher, locale })}
<h1 class="small" dir="auto"><a href="${paths.edition(address)}">${title}</a></h1>
<p class="line">${words.edition(edition.number)}${report.list}${words.published(dayIn(edition.publishedAt, ofCase.timeZone, locale))}</p>
${stageLine(content, pair)}
${inOtherLanguages(of, locale, (each) => paths.pair(each, pair.number))}
</header>
${banner(edition, ofCase, locale)}
<main id="main">
${pairSection(pair, indexSources(content))}
${sourceList({ locale, sources: sources.filter(({ number }) => named.has(number)) }, words.sourcesNamed)}
${embedSection(content, of, pair)}
${hops(content, pair, address)}
<nav class="row" aria-label="${words.aboutEdition}">
<a href="${paths.edition(address)}">${words.toReport}</a>
<a href="${paths.corrections(slug, locale)}">${words.corrections}</a>
<a href="${paths.errors(address, pair.number)}">${words.reportError}</a>
</nav>
</main>`,
  });
}

function hops(
  { pairs, locale }: ReportContent,
  pair: ReportPair,
  address: Parameters<typeof paths.pair>[0],
): Markup {
  const words = pagesSentences[locale];
  const at = pairs.indexOf(pair);
  const hop = (to: ReportPair | undefined, rel: "prev" | "next", label: string) =>
    to
      ? html`<a href="${paths.pair(address, to.number)}" rel="${rel}"><span class="aside">${label}</span> <bdi>${to.title}</bdi></a>`
      : null;
  return html`<nav class="hop" aria-label="${words.aroundPair}">
${hop(pairs[at - 1], "prev", words.previous)}
${hop(pairs[at + 1], "next", words.next)}
</nav>`;
}
