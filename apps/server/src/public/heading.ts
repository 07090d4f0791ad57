import type { WithdrawnContent } from "@rejoinder/report/pages";
import type { Locale } from "@rejoinder/schema";
import type { PublicDesk } from "./desk.ts";
import type { RecordHead } from "./drawing.ts";
import type { EditionRow } from "./editions.queries.ts";
import { EditionUnshowable } from "./records.ts";

/**
 * What lists need of an edition. Of a withdrawn one whose record was erased, or is gone, that is nothing,
 * also where this desk read it before.
 * @throws EditionUnshowable
 */
export async function headOf(
  { records }: Pick<PublicDesk, "records">,
  { sha256, withdrawal, isErased }: EditionRow,
): Promise<RecordHead> {
  const nothing = { publisher: "Rejoinder", timeZone: "UTC", titles: {}, pairIds: [] };
  if (isErased) return nothing;
  try {
    return await records.head(sha256);
  } catch (error) {
    if (!(error instanceof EditionUnshowable) || withdrawal === null) throw error;
    return nothing;
  }
}

/**
 * The name of an edition and who published it, without what it says. One of which nothing is left is
 * named after its case.
 * @throws EditionUnshowable
 */
export async function headingOf(
  desk: Pick<PublicDesk, "records">,
  row: EditionRow,
  locale: Locale,
): Promise<WithdrawnContent & { timeZone: string }> {
  const { titles, publisher, timeZone } = await headOf(desk, row);
  return { locale, title: titles[locale]?.title ?? row.slug, publisher, timeZone };
}
