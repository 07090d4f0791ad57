import { languageTag } from "@rejoinder/schema";
import { isInLanguage } from "../../language-name.ts";
import type { ReportContent } from "../../report.ts";
import { showControls } from "../../shown-controls.ts";
import type { Inline, Tongue } from "./document.ts";

/** Characters no PDF may hold: controls but line feed, halves of pairs, noncharacters. */
const forbidden = /(?!\n)[\p{Cc}\p{Surrogate}\p{Noncharacter_Code_Point}]/gu;
/** Letters that fill a line, in scripts that break at spaces alone. */
const unbroken =
  /[^\s\p{scx=Han}\p{scx=Hang}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}]{65,}/gu;
const stretch = /.{1,32}(?![\p{M}\p{Emoji_Modifier}\u200D])(?<!\u200D)/gsu;
const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Words as they are to be read: nothing hidden in them, nothing that a line cannot hold. */
export function shown(text: string): string {
  const printable = text
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replaceAll("\t", " ")
    .replace(forbidden, "\uFFFD");
  return showControls(printable).replace(unbroken, breakable);
}

/** Gives a run places to break at; an address has its own. */
function breakable(run: string): string {
  return /^https?:\/\//i.test(run) ? run : (run.match(stretch) ?? [run]).join("\u200B");
}

/** Somebody's words within the report's own, on one line; what is written from the right stays apart. */
export function within(text: string): string {
  const line = shown(text).replace(/[^\S\u00A0\u202F]+/g, " ");
  return rightToLeft.test(line) ? `\u2068${line}\u2069` : line;
}

/** Somebody's words that stand alone, in the direction of their first letter. */
export function alone(text: string): { i: Inline[] } & Tongue {
  return { i: [shown(text)], ...directionOf(text) };
}

/** The same where their language is known. @param tag BCP 47. */
export function aloneIn(
  text: string,
  tag: string,
  locale: ReportContent["locale"],
): { i: Inline[] } & Tongue {
  return { ...alone(text), ...languageOf(tag, locale) };
}

/** A language where it is not the report's; nothing where the tag is none that a PDF could tell. */
export function languageOf(tag: string, locale: ReportContent["locale"]): Tongue {
  if (isInLanguage(tag, locale) || !languageTag.safeParse(tag).success) return {};
  const [language = "", ...subtags] = tag.split("-");
  const region = subtags.find((subtag) => /^[a-z]{2}$/i.test(subtag));
  if (!/^[a-z]{2,3}$/i.test(language)) return {};
  return { lang: language.toLowerCase(), ...(region ? { region: region.toUpperCase() } : {}) };
}

function directionOf(text: string): Tongue {
  const firstLetter = /\p{L}/u.exec(text)?.[0] ?? "";
  return rightToLeft.test(firstLetter) ? { dir: "rtl" } : {};
}

export function dim(text: string): Inline {
  return { t: text, as: "dim" };
}

export function strong(text: string): Inline {
  return { t: text, as: "strong" };
}

/** Lists of inlines as one, `separator` between them. */
export function joined(each: readonly (readonly Inline[])[], separator: Inline): Inline[] {
  return each.flatMap((inlines, index) => (index === 0 ? inlines : [separator, ...inlines]));
}
