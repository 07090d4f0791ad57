import { html, type Markup } from "../formats/html/markup.ts";
import { statusSign } from "../formats/html/status-sign.ts";
import { pagesSentences } from "../locales/pages.ts";
import { sentences } from "../locales/sentences.ts";
import { standingPhrase } from "../phrases.ts";
import type { ReportContent } from "../report.ts";
import { paths } from "./addresses.ts";
import type { PublishedEdition } from "./published.ts";
import { openingOf } from "./words.ts";

/** Every pair with its status and the first words of its allegation, linked to its page. */
export function pairIndex(
  { slug, locale, pairs }: ReportContent,
  { number }: PublishedEdition,
): Markup {
  const words = pagesSentences[locale];
  const rows = pairs.map((pair) => {
    const { status } = pair.standing;
    const { label } = standingPhrase(pair.standing, locale);
    const address = paths.pair({ slug, number, locale }, pair.number);
    return html`<li>
<p><a class="title" href="${address}"><span class="number">${pair.number}.</span> <bdi>${pair.title}</bdi></a></p>
<p class="opening">${openingOf(pair.allegation, locale)}</p>
<p><span class="status ${status}">${statusSign(status)}<span>${label}</span></span></p>
</li>`;
  });
  return html`<section id="pairs">
<h2>${words.pairsLabel}</h2>
${rows.length > 0 ? html`<ul class="index">${rows}</ul>` : html`<p class="none">${sentences[locale].noPairs}</p>`}
</section>`;
}
