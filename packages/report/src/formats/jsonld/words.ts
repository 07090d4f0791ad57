import { type Locale, quotationMarks, wordingInfo } from "@rejoinder/schema";
import { isInLanguage } from "../../language-name.ts";
import type { ReportPart, ReportStatement } from "../../report.ts";

/** Words with the one language that they are in, BCP 47; null where parts of them are in several. */
export type Said = { text: string; language: string | null };

/** Of one part: `isQuoted` where these are the very words of the source. */
type SaidPart = Said & { language: string; isQuoted: boolean };

/** Stands where words between two quotations are left out. */
const GAP = " […] ";

/** What was said, in the report's language where it was said or translated into that. */
export function saidIn({ parts }: ReportStatement, locale: Locale): Said {
  return join(parts.map((part) => translated(part, locale) ?? spoken(part)));
}

/** The same as it was first said; null where that is how the report has it. */
export function firstSaid({ parts, original }: ReportStatement, locale: Locale): Said | null {
  if (original) return join(original.parts.map(spoken));
  return parts.some((part) => translated(part, locale)) ? join(parts.map(spoken)) : null;
}

const spoken = ({ text, language, wording }: ReportPart): SaidPart => ({
  text,
  language,
  isQuoted: wordingInfo[wording].quoted,
});

/** A translation by the desk is nobody's words but the desk's. */
const translated = ({ language, translation }: ReportPart, locale: Locale): SaidPart | null =>
  translation === null || isInLanguage(language, locale)
    ? null
    : { text: translation, language: locale, isQuoted: false };

/** Of several parts, those that are quoted stand between quotation marks: where each ends is seen. */
function join(said: readonly SaidPart[]): Said {
  const [language = null, ...others] = new Set(said.map((each) => each.language));
  const text = said
    .map((part, index) => {
      const before = said[index - 1];
      const gap = before?.isQuoted && part.isQuoted ? GAP : " ";
      return `${before ? gap : ""}${said.length > 1 ? marked(part) : part.text}`;
    })
    .join("");
  return { text, language: others.length > 0 ? null : language };
}

function marked({ text, language, isQuoted }: SaidPart): string {
  if (!isQuoted) return text;
  const [opening, closing] = quotationMarks(language);
  return `${opening}${text}${closing}`;
}

/** On one line. French spaces that do not break stay. */
export const onOneLine = (text: string): string =>
  text.replace(/[\t\n\v\f\r\u0085\u2028\u2029 ]+/g, " ").trim();
