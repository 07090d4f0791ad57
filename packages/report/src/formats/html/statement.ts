import { type Locale, quotationMarks, wordingInfo } from "@rejoinder/schema";
import type { IndexedContent } from "../../indexed.ts";
import { sentences } from "../../locales/sentences.ts";
import { anchorMeaning, chainParticulars, wordingPhrase } from "../../phrases.ts";
import type { ReportEvidence, ReportPart, ReportPassage, ReportStatement } from "../../report.ts";
import { webLink } from "../../web-link.ts";
import { html, inLanguage, type Markup } from "./markup.ts";
import { particular, particulars, sourceReference } from "./particulars.ts";

/** Bar colours follow the side: an allegation's, a response's, or neither's. */
export type Side = "allegation" | "response" | "neither";

/**
 * What was said, part by part, the chain it came through, and its original under a translation.
 * @param more rows of particulars that follow the chain.
 */
export function statementBody(
  statement: ReportStatement,
  content: IndexedContent,
  side: Side,
  more: readonly Markup[] = [],
): Markup {
  const { locale } = content;
  const words = sentences[locale];
  const chain = chainParticulars(statement, locale, {
    isAllegation: side === "allegation",
    source: content.sourceByNumber.get(statement.source),
  });
  return html`<div class="said ${side}">
${statement.parts.map((part) => passage(part, statement.source, content))}
</div>
<dl class="particulars">
${particulars(chain)}
${particular(words.source, sourceReference(statement.source, content))}
${more}
</dl>
${
  statement.original &&
  html`<div class="original">
<p class="label">${words.original}</p>
${statementBody(statement.original, content, side)}
</div>`
}`;
}

/** A quotation stands upright between its marks behind a bar; a paraphrase in italics after its word. */
export function passage(
  part: ReportPart | ReportEvidence,
  source: number,
  content: IndexedContent,
): Markup {
  const { locale } = content;
  if (part.text === null) return html`<p class="open">${sentences[locale].passageWithheld}</p>`;
  const phrase = wordingPhrase(part, locale);
  if (!wordingInfo[part.wording].quoted) {
    return html`<div class="paraphrase">
<p><span class="tag">${wordingInfo[part.wording].label[locale]}</span> <em${inLanguage(part.language, locale)}>${part.text}</em></p>
${phrase === "" ? null : html`<p class="wording">${phrase}</p>`}
${deskTranslation(part, locale)}
</div>`;
  }
  const meaning = anchorMeaning(part, locale);
  const [opening, closing] = quotationMarks(part.language);
  const address = content.sourceByNumber.get(source)?.address;
  const cite = address ? webLink(address) : null;
  return html`<blockquote${cite ? html` cite="${cite}"` : null}>
<p${inLanguage(part.language, locale)}>${opening}${part.text}${closing}</p>
</blockquote>
<p class="wording">${phrase}</p>
${meaning && html`<p class="open">${meaning}</p>`}
${deskTranslation(part, locale)}`;
}

function deskTranslation(part: ReportPassage, locale: Locale): Markup | null {
  if (!("translation" in part) || part.translation === null) return null;
  return html`<p class="translation"><span class="tag">${sentences[locale].deskTranslation}</span> <span dir="auto">${part.translation}</span></p>`;
}
