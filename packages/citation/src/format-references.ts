import { type CitationStyle, formatEdtf, type Locale, type Words } from "@rejoinder/schema";
import type { CitedSource } from "./cited-source.ts";
import { type CslDate, isCertainDate, toCslDate } from "./csl-date.ts";
import { type CslItem, toCslJson } from "./csl-item.ts";
import { type Typesetter, typesetter } from "./engine.ts";

export type ReferenceOptions = { style: CitationStyle; lang: Locale; format: "text" | "html" };
export type Reference = { id: string; reference: string };

/**
 * Unicode noncharacters, which no text holds, stand for what the engine must not see: a `<` it would
 * take for markup, and an address, which it neither escapes nor checks when it makes a link of it.
 */
const LESS_THAN = "\uFDD0";
const ADDRESS = "\uFDD1";
const reserved = /[\uFDD0\uFDD1]/g;

const archived: Words = { en: "archived at", fr: "archivé à l’adresse" };

/**
 * References to sources in a CSL style, in the style's order (by author or, in Vancouver, as given and
 * numbered). The style's own “n.d.” stands where there is no date; a date that is uncertain, rough or a
 * stretch of time stands in the desk's words, which no style makes more certain. Titles stay as they are
 * but for typographic quotation marks. An archived address ends the reference in brackets.
 *
 * @param sources what may be shown: a confidential one is withheld before it comes here. Any number.
 * @returns of format `text` one line each; of `html` one line of escaped text with at most `<i>`, `<b>`,
 *   `<sup>`, `<sub>` and links to http and https addresses.
 */
export function formatReferences(
  sources: readonly CitedSource[],
  { style, lang, format }: ReferenceOptions,
): Reference[] {
  const items = sources.map((source, index) => settable(source, `item-${index}`, lang));
  const sourceOf = new Map(items.map((item, index) => [item.id, sources[index]]));
  return setAll(typesetter(style, lang), items, format).flatMap(([item, entry]) => {
    const source = sourceOf.get(item);
    return source ? [{ id: source.id, reference: finish(entry, source, lang, format) }] : [];
  });
}

/**
 * A style may leave out a type (APA, an interview that nobody published), and the engine then gives the
 * other entries ids that are not theirs: what prints nothing by itself is set as a plain document.
 */
function setAll(set: Typesetter, items: readonly CslItem[], format: "text" | "html") {
  const entries = set(items, format);
  if (entries.length === items.length) return entries;
  const printable = items.map((item) =>
    set([item], format).length === 1 ? item : { ...item, type: "document" },
  );
  return set(printable, format);
}

/** A source as the engine may have it. */
function settable(source: CitedSource, id: string, lang: Locale): CslItem {
  const item = toCslJson({
    ...source,
    id,
    title: guard(source.title),
    author: source.author && guard(source.author),
    publisher: source.publisher && guard(source.publisher),
    address: source.address && ADDRESS,
    archivedAddress: null,
  });
  delete item.custom;
  if (source.publishedOn !== null) item.issued = dateFor(source.publishedOn, lang);
  if (source.accessedOn) item.accessed = dateFor(source.accessedOn, lang);
  return item;
}

const guard = (text: string) => text.replace(reserved, "").replaceAll("<", LESS_THAN);

const dateFor = (edtf: string, lang: Locale): CslDate =>
  isCertainDate(edtf) ? toCslDate(edtf) : { literal: formatEdtf(edtf, lang) };

function finish(entry: string, source: CitedSource, lang: Locale, format: "text" | "html") {
  const address = format === "html" ? link : (text: string) => text;
  const flat = format === "html" ? onlyPlainTags(entry) : entry;
  const line = flat.replace(/\s*\n\s*/g, " ").trim();
  const reference = line
    .replaceAll(LESS_THAN, format === "html" ? "&lt;" : "<")
    .replaceAll(ADDRESS, () => address(source.address ?? ""));
  if (source.archivedAddress === null) return reference;
  return `${reference} [${archived[lang]} ${address(source.archivedAddress)}]`;
}

/** The engine's own markup without its boxes and spans; what the text held is escaped by now. */
const onlyPlainTags = (html: string) =>
  html
    .replace(/<\/div>\s*<div class="csl-right-inline">/g, " ")
    .replace(/<(?!\/?(?:i|b|sup|sub)>)[^>]*>|<\/sup><sup>/g, "");

function link(address: string): string {
  const escaped = address.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return /^https?:\/\//i.test(address) ? `<a href="${escaped}">${escaped}</a>` : escaped;
}
