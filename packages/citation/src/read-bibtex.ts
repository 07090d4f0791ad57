import { type Entry, parse } from "@retorquere/bibtex-parser";
import type { BibtexChunk } from "./bibtex-chunks.ts";
import { readDateText } from "./csl-date.ts";
import { withoutMarkup } from "./csl-item.ts";
import { type ImportedReference, toReference } from "./imported-reference.ts";
import { kindFromBibtex } from "./kinds.ts";
import type { ReferenceProblemCode } from "./reference-problems.ts";

/** Longest entry given to the parser, whose time grows faster than the text, in UTF-16 code units. */
const ENTRY_MAX = 5_000;
/** Longest `@string`, with all it is joined of. */
const STRING_MAX = 1_000;
/** Most `@string`s; the rest count as not defined. */
const STRINGS_MAX = 500;

/**
 * Unicode noncharacters in place of signs that are text: the parser takes `<` and `>` for TeX and writes
 * tags of its own, and `$` in an address for the beginning of mathematics.
 */
const LESS_THAN = "\uFDD0";
const GREATER_THAN = "\uFDD1";
const DOLLAR = "\uFDD2";

const guard = (text: string) =>
  text
    .replace(/[\uFDD0-\uFDD2]/g, "")
    .replace(/<|\\textless(?:\{\}|(?![a-z]))/gi, LESS_THAN)
    .replace(/>|\\textgreater(?:\{\}|(?![a-z]))/gi, GREATER_THAN)
    .replace(/https?:[^\s{}"]+/g, (address) => address.replace(/\\?\$/g, DOLLAR));

/** Text without the parser's tags, its accents one sign with their letters. */
const plain = (text: string) =>
  withoutMarkup(text.replace(/<a [^>]*>|<\/a>/g, ""))
    .replaceAll(LESS_THAN, "<")
    .replaceAll(GREATER_THAN, ">")
    .replaceAll(DOLLAR, "$")
    .normalize("NFC");

/** The parser's own rules for titles are for English alone: the desk keeps the capitals it is given. */
const options = {
  sentenceCase: false,
  caseProtection: false,
  unsupported: (_: unknown, tex: string) => tex,
  fieldMode: { archiveurl: "verbatim", date: "verbatim", doi: "verbatim" },
} as const;

/** Abbreviations by their name in capitals. */
export type BibtexStrings = Record<string, string>;

/** The key an entry gives itself; null where it gives none. */
export function bibtexKey({ text }: BibtexChunk): string | null {
  return /^@\s*[a-z]+\s*[{(]\s*([^\s,={}()"]+)\s*[,})]/i.exec(text)?.[1] ?? null;
}

/** @returns false of a `@string` that cannot be read; else it is among `strings`, as far as they are bounded. */
export function readBibtexString({ text, whole }: BibtexChunk, strings: BibtexStrings): boolean {
  if (!whole || text.length > ENTRY_MAX) return false;
  const read = parsed(text, strings);
  if (!read || read.errors.length > 0) return false;
  for (const [name, value] of Object.entries(read.strings)) {
    if (value.length > STRING_MAX || Object.keys(strings).length >= STRINGS_MAX) return false;
    strings[name] = value;
  }
  return true;
}

function parsed(text: string, strings: BibtexStrings) {
  try {
    return parse(guard(text), { ...options, strings });
  } catch {
    return null;
  }
}

/**
 * Reads one BibTeX or biblatex entry.
 * @param parent the entry its `crossref` names; fields are inherited by biblatex' rules.
 * @returns null where it is left out; `problem` has told why.
 */
export function readBibtexEntry(
  chunk: BibtexChunk,
  key: string,
  { strings, parent }: { strings: BibtexStrings; parent: BibtexChunk | null },
  problem: (code: ReferenceProblemCode) => void,
): ImportedReference | null {
  const text = parent ? `${chunk.text}\n${parent.text}` : chunk.text;
  if (chunk.whole && text.length > ENTRY_MAX) {
    problem("entry_too_long");
    return null;
  }
  const read = chunk.whole ? parsed(text, strings) : null;
  const entry = read?.entries[0];
  const isUnresolved = (error: { error: string }) => error.error.startsWith("Unresolved @string");
  if (!read || !entry || !read.errors.every(isUnresolved)) {
    problem("entry_broken");
    return null;
  }
  if (read.errors.length > 0) problem("string_unknown");
  return toReference(key, kindOf(entry), textsOf(entry), problem);
}

/** @returns the key of the entry that an entry's `crossref` names, or null. */
export function crossrefOf({ text }: BibtexChunk): string | null {
  return /\bcrossref\s*=\s*["{]\s*([^\s,"}]+)/i.exec(text)?.[1] ?? null;
}

const kindOf = (entry: Entry) =>
  kindFromBibtex(entry.type.toLowerCase(), field(entry, "entrysubtype"));

/** A field's text without the parser's tags; of a list its first. */
function field(entry: Entry, name: string): string | null {
  const value: unknown = entry.fields[name];
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first !== "string") return null;
  return plain(first).trim() || null;
}

/** Where the publisher is named, best first: a newspaper counts before the house behind it. */
const publisherFields = [
  "journaltitle",
  "journal",
  "organization",
  "institution",
  "school",
  "publisher",
  "booktitle",
];

function textsOf(entry: Entry) {
  const first = (names: readonly string[]) =>
    names.map((name) => field(entry, name)).find((text) => text !== null) ?? null;
  const title = field(entry, "title");
  const subtitle = field(entry, "subtitle");
  const printed = field(entry, "howpublished");
  const printedAddress = /https?:\/\/\S+/.exec(printed ?? "")?.[0] ?? null;
  return {
    title: title && subtitle ? `${title}: ${subtitle}` : title,
    authors: authorsOf(entry),
    publisher: first(publisherFields) ?? (printedAddress === null ? printed : null),
    publishedOn: dateOf(entry),
    address: unescaped(field(entry, "url")) ?? printedAddress,
    doi: field(entry, "doi"),
    archivedAddress: unescaped(field(entry, "archiveurl")),
    language: first(["langid", "language"]),
  };
}

/** Older exports escape an address as if it were text. */
const unescaped = (address: string | null) =>
  address && address.replace(/\{\\([&%$#_~])\}|\\([&%$#_~])(\{\})?/g, "$1$2");

function authorsOf(entry: Entry): string[] {
  const { author } = entry.fields;
  if (!Array.isArray(author)) return [];
  return author.map(({ name, firstName, prefix, lastName, suffix }) => {
    const parts = [firstName, prefix, lastName === "others" ? "et al." : lastName, suffix];
    return plain(name ?? parts.filter(Boolean).join(" "));
  });
}

/** `date`, or `year` with `month` and `day`. */
function dateOf(entry: Entry): string | null | undefined {
  const date = field(entry, "date");
  if (date !== null) return readDateText(date);
  const year = field(entry, "year")?.replace(/^\[(\d{4})\]$/, "$1") ?? null;
  if (year === null) return null;
  const month = monthOf(field(entry, "month"));
  const day = month && field(entry, "day");
  return readDateText([year, month, day?.padStart(2, "0")].filter(Boolean).join("-"));
}

/** @returns two digits; null of a month that is none, which leaves the year. */
function monthOf(text: string | null): string | null {
  const number = /^\d{1,2}$/.test(text ?? "")
    ? Number(text)
    : monthNames.indexOf(text?.slice(0, 3).toLowerCase() ?? "") + 1;
  return number >= 1 && number <= 12 ? String(number).padStart(2, "0") : null;
}

const monthNames = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
