import { type Locale, quotationMarks, wordingInfo } from "@rejoinder/schema";
import type { IndexedContent } from "../../indexed.ts";
import { sentences } from "../../locales/sentences.ts";
import { anchorMeaning, wordingPhrase } from "../../phrases.ts";
import type { ReportEvidence, ReportPart, ReportPassage } from "../../report.ts";
import { passageLink } from "../../text-fragment.ts";
import { html, inLanguage, type Markup } from "./markup.ts";

/** Where a passage stands in the report: its name there, and what a link to it is called. */
export type PassagePlace = { fragment: string; label: string };

/**
 * A quotation stands upright between its marks behind a bar, its translation beside it; a paraphrase in
 * italics after its word. Under either what kind of words these are, with a link to where they were
 * taken from and one to the passage itself.
 */
export function passage(
  part: ReportPart | ReportEvidence,
  source: number,
  place: PassagePlace,
  content: IndexedContent,
): Markup {
  const { locale } = content;
  if (part.text === null)
    return html`<div class="passage" id="${place.fragment}">
<p class="open">${sentences[locale].passageWithheld} ${permalink(place, locale)}</p>
</div>`;
  const { quoted } = wordingInfo[part.wording];
  const phrase = wordingPhrase(part, locale);
  const meaning = anchorMeaning(part, locale);
  return html`<div class="passage" id="${place.fragment}">
${quoted ? quotation(part, source, content) : paraphrase(part, locale)}
<p class="wording">${phrase}${phrase === "" ? null : " "}${quoted ? toSource(part, source, content) : null}${permalink(place, locale)}</p>
${meaning && html`<p class="open">${meaning}</p>`}
</div>`;
}

function quotation(part: ReportPassage, source: number, content: IndexedContent): Markup {
  const { locale } = content;
  const [opening, closing] = quotationMarks(part.language);
  const address = content.sourceByNumber.get(source)?.address;
  const cite = address ? passageLink(address, part) : null;
  return beside(
    html`<blockquote${cite ? html` cite="${cite}"` : null}>
<p${inLanguage(part.language, locale)}>${opening}${part.text}${closing}</p>
</blockquote>`,
    deskTranslation(part, locale),
  );
}

function paraphrase(part: ReportPassage, locale: Locale): Markup {
  return beside(
    html`<p class="paraphrase"><span class="tag">${wordingInfo[part.wording].label[locale]}</span> <em${inLanguage(part.language, locale)}>${part.text}</em></p>`,
    deskTranslation(part, locale),
  );
}

/** One beside the other where there is room, one under the other where not. */
function beside(words: Markup, translation: Markup | null): Markup {
  if (!translation) return words;
  return html`<div class="beside">
${words}
${translation}
</div>`;
}

function deskTranslation(part: ReportPassage, locale: Locale): Markup | null {
  if (!("translation" in part) || part.translation === null) return null;
  return html`<p class="translation"><span class="tag">${sentences[locale].deskTranslation}</span> <span dir="auto">${part.translation}</span></p>`;
}

/** To the very words where they were said, and in the archived copy; nothing where neither is on the web. */
function toSource(part: ReportPassage, source: number, content: IndexedContent): Markup | null {
  const words = sentences[content.locale];
  const { address, archivedAddress } = content.sourceByNumber.get(source) ?? {};
  const links = [
    { href: address && passageLink(address, part), label: words.toPassage },
    { href: archivedAddress && passageLink(archivedAddress, part), label: words.toArchivedPassage },
  ].flatMap(({ href, label }) => (href ? [html`<a href="${href}">${label}</a> `] : []));
  return links.length > 0 ? html`<span class="to-source">${links}</span>` : null;
}

function permalink({ fragment, label }: PassagePlace, locale: Locale): Markup {
  return html`<a class="permalink" href="#${fragment}"><span aria-hidden="true">#</span><span class="unseen">${sentences[locale].permalink(label)}</span></a>`;
}
