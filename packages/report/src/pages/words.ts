import { localMoment } from "@rejoinder/domain";
import { formatEdtf, type Locale, quotationMarks, wordingInfo } from "@rejoinder/schema";
import { html, inLanguage, type Markup } from "../formats/html/markup.ts";
import { paragraphsOf } from "../front-matter.ts";
import { sentences } from "../locales/sentences.ts";
import type { ReportPart, ReportStatement } from "../report.ts";
import type { PublishedEdition } from "./published.ts";

/** The day of a moment (ISO 8601) where the desk counts days, in words. */
export function dayIn(moment: string, timeZone: string, locale: Locale): string {
  return formatEdtf(localMoment(new Date(moment), timeZone).slice(0, 10), locale);
}

/**
 * The words that fit, cut between words where they are more.
 * @param max Unicode code points, the ellipsis among them
 */
export function firstWords(text: string, max: number): string {
  const plain = text.replace(/\s+/gu, " ").trim();
  const characters = [...plain];
  if (characters.length <= max) return plain;
  const cut = characters.slice(0, max - 1).join("");
  const end = cut.lastIndexOf(" ");
  return `${(end > max / 2 ? cut.slice(0, end) : cut).replace(/[\s,;:.–-]+$/u, "")}…`;
}

/**
 * The first words of what was said, and who said it. A quotation stands between its marks; a paraphrase and
 * a translated quotation after the word for what they are. Null where nothing was said.
 */
export function openingOf(statement: ReportStatement, locale: Locale, max = 160): Markup | null {
  const [part] = statement.parts;
  if (!part) return null;
  const { label } = wordingInfo[part.wording];
  const kind =
    part.wording === "verbatim" ? null : html`<span class="tag">${label[locale]}</span> `;
  const speaker = statement.speaker ?? sentences[locale].nobodySpeaks;
  return html`${kind}${quoted(part, firstWords(part.text, max), locale)} <span class="aside">– <bdi>${speaker}</bdi></span>`;
}

function quoted({ wording, language }: ReportPart, words: string, locale: Locale): Markup {
  if (!wordingInfo[wording].quoted) return html`<em${inLanguage(language, locale)}>${words}</em>`;
  const [opening, closing] = quotationMarks(language);
  return html`<q${inLanguage(language, locale)}>${opening}${words}${closing}</q>`;
}

/** Paragraphs that people wrote. */
export function written(text: string | readonly string[]): Markup[] {
  const paragraphs = typeof text === "string" ? paragraphsOf(text) : text;
  return paragraphs.map((paragraph) => html`<p class="written" dir="auto">${paragraph}</p>`);
}

/** The words of an edition's change in a language, or in one of its others. */
export function changeOf({ what, why }: PublishedEdition, locale: Locale) {
  return { what: what[locale] ?? what.en ?? what.fr, why: why[locale] ?? why.en ?? why.fr };
}
