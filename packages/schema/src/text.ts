import { z } from "zod";

/** The desk's own languages, in the order they are offered. */
export const locales = ["en", "fr"] as const;
export type Locale = (typeof locales)[number];

/** BCP 47 with the region whose dates and numbers the desk writes. */
export const localeTags = { en: "en-GB", fr: "fr-FR" } as const satisfies Record<Locale, string>;

/** The desk's own words in each of its languages. */
export type Words = Record<Locale, string>;

/** Words of a case in one or more of the desk's languages. */
export type LocalizedText = Partial<Words>;

/**
 * The words to show in `locale`: its own, else those of the first language that has some.
 * @returns an empty string when there are none at all.
 */
export function wordsIn(text: LocalizedText, locale: Locale): string {
  return text[locale] ?? locales.map((each) => text[each]).find(Boolean) ?? "";
}

/** C0 and C1 controls but tab and line breaks, and halves of surrogate pairs. PostgreSQL takes neither NUL nor halves. */
const unprintable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]|\p{Surrogate}/u;

/** Text of several lines. @param max characters (Unicode code points), after trimming. */
export const multiLine = (max: number) =>
  z
    .string()
    .trim()
    .max(max, "too_long")
    .refine((text) => /[^\p{Cf}\p{Z}\s]/u.test(text), "empty")
    .refine((text) => !unprintable.test(text), "control_characters");

/** Text of one line. @param max characters (Unicode code points), after trimming. */
export const singleLine = (max: number) =>
  multiLine(max).refine((text) => !/[\t\n\r\u2028\u2029]/.test(text), "control_characters");

/**
 * Text that stays as it was typed, with its white space, line ends and hidden controls. NUL and halves
 * of surrogate pairs, which cannot be kept, are refused.
 * @param max characters (Unicode code points)
 */
export const exactText = (max: number) =>
  z
    .string()
    .max(max, "too_long")
    .refine((text) => /[^\p{Cf}\p{Z}\s]/u.test(text), "empty")
    .refine((text) => !/\0|\p{Surrogate}/u.test(text), "control_characters");

export const localizedText = (max: number) =>
  z
    .strictObject({ en: multiLine(max).optional(), fr: multiLine(max).optional() })
    .refine((text) => text.en !== undefined || text.fr !== undefined, "empty");

/** Marks of pairs that are never apostrophes, around at least one letter. */
const inDoubleMarks = /(?<![\p{L}\p{N}])["“„«](?=[^"“”„«»]*\p{L})[^"“”„«»]*["”“»]/u;
/** Single marks outside words; an apostrophe inside a word ends nothing. */
const inSingleMarks = /(?<![\p{L}\p{N}])[‘'][^‘’']+(?:’\p{L}[^‘’']*)*[’'](?![\p{L}\p{N}])/u;

/**
 * True of words some of which stand between quotation marks: what a paraphrase never may. Quoted words
 * are quotations, and are anchored as such.
 */
export function holdsQuotation(text: string): boolean {
  return inDoubleMarks.test(text) || inSingleMarks.test(text);
}

/** BCP 47, as far as the desk needs it: `en`, `fr`, `pt-BR`. */
export const languageTag = z
  .string()
  .max(35, "too_long")
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "language");

/** A web address that a person can open. */
export const webAddress = z
  .url({ protocol: /^https?$/, error: "address" })
  .max(2000, "too_long")
  .refine((address) => !unprintable.test(address), "control_characters");

/** Case, accents, quotation marks and dashes folded away, for searching. */
export function foldForSearch(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[‘’‚‛`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐-―]/g, "-")
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .replace(/\s+/g, " ")
    .trim();
}
