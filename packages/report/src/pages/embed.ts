import { evidenceStatusInfo } from "@rejoinder/schema";
import { html, type Markup } from "../formats/html/markup.ts";
import { statusSign } from "../formats/html/status-sign.ts";
import { pagesSentences } from "../locales/pages.ts";
import { sentences } from "../locales/sentences.ts";
import { standingPhrase } from "../phrases.ts";
import type { ReportContent, ReportPair } from "../report.ts";
import { paths } from "./addresses.ts";
import { card } from "./card.ts";
import { publisherOf } from "./masthead.ts";
import type { OfEdition } from "./of-edition.ts";
import { stageLine } from "./stage.ts";
import { openingOf } from "./words.ts";

/** What a page of somebody else's shows of an edition: its title, its pairs by status, what became of it. */
export function editionCard(content: ReportContent, of: OfEdition): string {
  const { locale, slug, title, counts } = content;
  const shown = counts.filter(({ pairs }) => pairs > 0);
  const path = paths.edition({ slug, number: of.edition.number, locale });
  return card({ locale, publisher: publisherOf(content) }, of, {
    heading: title,
    href: of.origin + path,
    link: pagesSentences[locale].readReport,
    body: html`<ul class="links">
${shown.map(({ status, pairs }) => html`<li><span class="status ${status}">${statusSign(status)}<span>${evidenceStatusInfo[status].label[locale]}${sentences[locale].colon}${pairs}</span></span></li>`)}
</ul>`,
  });
}

/** The same of a pair: its status and the first words of both sides. */
export function pairCard(content: ReportContent, pair: ReportPair, of: OfEdition): string {
  const { locale, slug } = content;
  const words = sentences[locale];
  const { status } = pair.standing;
  const { label } = standingPhrase(pair.standing, locale);
  const path = paths.pair({ slug, number: of.edition.number, locale }, pair.number);
  const [response, ...others] = pair.responses;
  return card({ locale, publisher: publisherOf(content) }, of, {
    heading: pair.title,
    href: of.origin + path,
    link: pagesSentences[locale].readPair,
    body: html`<p><span class="status ${status}">${statusSign(status)}<strong>${label}</strong></span></p>
${stageLine(content, pair)}
<div class="side">
<h2 class="allegation">${words.allegation}</h2>
<p class="opening">${openingOf(pair.allegation, locale)}</p>
</div>
<div class="side">
<h2 class="response">${words.responses}</h2>
${
  response
    ? html`<p class="opening">${openingOf(response.statement, locale)}</p>`
    : html`<p class="none">${words.noResponses}</p>`
}
${others.length > 0 ? html`<p class="aside">${pagesSentences[locale].moreResponses(others.length)}</p>` : null}
</div>`,
  });
}

/** What to copy to show an edition or a pair elsewhere. */
export function embedSection(
  { locale, slug, title }: ReportContent,
  { origin, edition }: OfEdition,
  pair: ReportPair | null,
): Markup {
  const words = pagesSentences[locale];
  const path = paths.embed({ slug, number: edition.number, locale }, pair?.number ?? null);
  const name = words.embedTitle(pair?.title ?? title);
  const code = html`<iframe src="${origin}${path}" title="${name}" width="100%" height="${pair ? 420 : 260}" loading="lazy"></iframe>`;
  return html`<section id="embed">
<h2>${words.embed}</h2>
<p>${words.embedLead}</p>
<h3>${words.embedCode}</h3>
<pre><code>${code.toString()}</code></pre>
</section>`;
}
