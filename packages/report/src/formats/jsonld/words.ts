import type { Locale } from "@rejoinder/schema";
import { isInLanguage } from "../../language-name.ts";
import type { ReportPart, ReportStatement } from "../../report.ts";

/** Words with the one language that they are in, BCP 47; null where parts of them are in several. */
export type Said = { text: string; language: string | null };

/** Stands where words between two parts of a statement are left out. */
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

const spoken = ({ text, language }: ReportPart): Said => ({ text, language });

const translated = ({ language, translation }: ReportPart, locale: Locale): Said | null =>
  translation === null || isInLanguage(language, locale)
    ? null
    : { text: translation, language: locale };

function join(said: readonly Said[]): Said {
  const [language = null, ...others] = new Set(said.map((each) => each.language));
  return {
    text: said.map(({ text }) => text).join(GAP),
    language: others.length > 0 ? null : language,
  };
}

/** On one line. French spaces that do not break stay. */
export const onOneLine = (text: string): string =>
  text.replace(/[\t\n\v\f\r\u0085\u2028\u2029 ]+/g, " ").trim();
