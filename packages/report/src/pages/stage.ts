import { stepWords } from "../formats/html/case-sections.ts";
import { html, type Markup } from "../formats/html/markup.ts";
import { sentences } from "../locales/sentences.ts";
import type { ReportContent, ReportPair } from "../report.ts";

/**
 * How far the proceedings have come, as a pair's own page says it, which is read without the report: the
 * last move against those the allegation is against, else the last of all. Null where no crime is alleged
 * or none is on record.
 */
export function stageLine({ steps, locale }: ReportContent, pair: ReportPair): Markup | null {
  const { against } = pair.allegation;
  const step =
    steps.findLast(({ party }) => party !== null && against.includes(party)) ?? steps.at(-1);
  if (!pair.isOfCrime || !step) return null;
  const { proceedings, colon } = sentences[locale];
  return html`<p class="line aside">${proceedings}${colon}${stepWords(step, locale)}</p>`;
}
