import type { EditionRecord, ReportContent } from "@rejoinder/report";
import {
  compareEditions,
  comparePage,
  contentsPage,
  editionCard,
  pairCard,
  pairPage,
} from "@rejoinder/report/pages";
import type { Locale } from "@rejoinder/schema";
import { type AskedEdition, ofEdition } from "./of-edition.ts";

/** Of an edition, what lists need: a record may hold 10,000 pairs. */
export type RecordHead = {
  publisher: string;
  timeZone: string;
  titles: Partial<Record<Locale, { title: string; summary: string }>>;
  /** Ids of the pairs, in their order. */
  pairIds: readonly string[];
};

/** Of a record, by its SHA-256 in hex: a page, or a card for other sites. */
type OfEdition = {
  as: "page" | "card";
  of: readonly [string];
  asked: AskedEdition;
  /** Of the edition's seal: the raw 32 bytes in base64url. */
  publicKey: string;
};

/** Of two records, what the later differs in, as a page or as JSON. */
type OfTwo = {
  as: "comparison page" | "comparison";
  of: readonly [string, string];
  locale: Locale;
  origin: string;
};

/** What is made of records. */
export type Drawing = { as: "head"; of: readonly [string] } | OfEdition | OfTwo;

/** @returns a head, or the text of a page; null where the edition has no such pair or language */
export function draw(
  drawing: Drawing,
  [record, other]: readonly EditionRecord[],
): RecordHead | string | null {
  if (!record) return null;
  if (drawing.as === "head") return headOf(record);
  if ("asked" in drawing) return drawEdition(drawing, record);
  return other ? drawComparison(drawing, record, other) : null;
}

function drawComparison(
  { as, locale, origin }: OfTwo,
  from: EditionRecord,
  to: EditionRecord,
): string {
  const comparison = compareEditions(from, to, locale);
  if (as === "comparison") return `${JSON.stringify(comparison, null, 2)}\n`;
  const { titles, publisher, timeZone } = headOf(to);
  const title = titles[locale]?.title ?? to.slug;
  return comparePage(comparison, { locale, title, publisher, timeZone }, origin);
}

function drawEdition(
  { as, asked, publicKey }: OfEdition,
  { contents }: EditionRecord,
): string | null {
  const { locale, pair: number } = asked;
  const content = contents[locale];
  if (!content) return null;
  const { title, edition } = content;
  const of = ofEdition(asked, { title, timeZone: edition?.timeZone ?? "UTC" });
  if (number === null)
    return as === "page" ? contentsPage(content, of, publicKey) : editionCard(content, of);
  const pair = content.pairs[number - 1];
  if (!pair) return null;
  return as === "page" ? pairPage(content, pair, of) : pairCard(content, pair, of);
}

function headOf({ contents }: EditionRecord): RecordHead {
  const all = Object.values(contents);
  const [first] = all;
  return {
    publisher: first?.edition?.publisher.name ?? "",
    timeZone: first?.edition?.timeZone ?? "UTC",
    titles: Object.fromEntries(all.map(({ locale, ...content }) => [locale, titleOf(content)])),
    pairIds: first?.pairs.map(({ id }) => id) ?? [],
  };
}

const titleOf = ({ title, summary }: Pick<ReportContent, "title" | "summary">) => ({
  title,
  summary,
});
