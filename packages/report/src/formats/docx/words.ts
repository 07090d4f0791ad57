import { type Locale, languageTag } from "@rejoinder/schema";
import { type IRunOptions, TextRun } from "docx";
import { isInLanguage } from "../../language-name.ts";
import { showControls } from "../../shown-controls.ts";

/** How words are set; `language` (BCP 47) where they may be in another than the report's. */
export type Setting = Pick<IRunOptions, "bold" | "italics" | "color" | "style"> & {
  language?: string | undefined;
};

/** Characters that XML or a reader has no use for: controls but tab and line feed, halves of pairs, noncharacters. */
const forbidden = /(?![\t\n])[\p{Cc}\p{Surrogate}\p{Noncharacter_Code_Point}]/gu;
const rightToLeft =
  "[\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}]";
const isRightToLeft = new RegExp(rightToLeft, "u");
/** Letters of such scripts, with what has no direction of its own or numbers between and after them. */
const stretches = new RegExp(`((?:${rightToLeft}[\\p{M}\\p{N}\\p{P}\\p{S}\\p{Z}]*)+)`, "u");
const firstLetter = new RegExp(`${rightToLeft}|\\p{L}`, "u");

/** Text that can stand in the file: lines parted by line feeds, hidden controls shown. */
export function printable(text: string): string {
  return showControls(text.replace(/\r\n?|[\u2028\u2029]/g, "\n").replace(forbidden, "\uFFFD"));
}

/** Whether a text of its own paragraph is read from the right: its first letter says. */
export function startsRightToLeft(text: string): boolean {
  const [letter = ""] = firstLetter.exec(text) ?? [];
  return isRightToLeft.test(letter);
}

/** Words within a line of the desk's: one line, and what is read from the right kept apart from the rest. */
export function words(text: string, locale: Locale, setting: Setting = {}): TextRun[] {
  const line = printable(text)
    .replace(/[^\S\n]*\n\s*/g, " ")
    .trim();
  return isRightToLeft.test(line)
    ? runs(`\u2068${line}\u2069`, locale, setting)
    : runs(line, locale, setting);
}

/** One line of printable text as runs, one a direction, each with its language where it is not the report's. */
export function runs(
  line: string,
  locale: Locale,
  { language, ...setting }: Setting = {},
): TextRun[] {
  const isForeign =
    language !== undefined &&
    !isInLanguage(language, locale) &&
    languageTag.safeParse(language).success;
  const tagged = isForeign
    ? { language: { value: language, eastAsia: language, bidirectional: language } }
    : {};
  return line
    .split(stretches)
    .filter(Boolean)
    .map(
      (text) =>
        new TextRun({
          text,
          ...setting,
          ...tagged,
          ...(isRightToLeft.test(text) ? { rightToLeft: true } : {}),
        }),
    );
}
