import type { OfEdition } from "@rejoinder/report/pages";
import type { Locale } from "@rejoinder/schema";
import type { EditionRow } from "./editions.queries.ts";

/** The edition that an address names. */
export type AskedEdition = {
  row: EditionRow;
  editions: readonly EditionRow[];
  locale: Locale;
  origin: string;
  /** Number of the pair; null where the address names none. */
  pair: number | null;
};

/** What stands around an edition whose record says what it is called and where days are told. */
export function ofEdition(
  { row, editions, origin }: AskedEdition,
  { title, timeZone }: { title: string; timeZone: string },
): OfEdition {
  return { origin, edition: row, ofCase: { slug: row.slug, title, timeZone, editions } };
}
