import {
  findToTheLetter,
  isInsideCharacter,
  isInsideWord,
  type QuotationSelectors,
  selectorsOf,
} from "@rejoinder/anchor";
import type { Tx } from "@rejoinder/db";
import { Refusal } from "@rejoinder/domain";
import { ELISION, type PlaceInput } from "@rejoinder/schema";

/** The newest text of a source. */
export type NewestText = { id: string; text: string };

/**
 * Holds a source still until the transaction ends, so that no newer text takes the place of the one
 * that words are anchored in.
 * @returns null where no text of it is preserved
 */
export async function holdNewestText(tx: Tx, sourceId: string): Promise<NewestText | null> {
  await tx.$queryRaw`SELECT id FROM "Source" WHERE id = ${sourceId}::uuid FOR SHARE`;
  return tx.snapshot.findFirst({
    where: { sourceId },
    orderBy: { id: "desc" },
    select: { id: true, text: true },
  });
}

/** A quotation to the letter, as its anchor begins. */
export type ExactAnchor = QuotationSelectors & { snapshotId: string; state: "exact" };

/**
 * Where a quotation stands in a preserved text: at the place where its words were selected, or, without
 * one, where they stand only once.
 * @throws Refusal `QUOTATION_NOT_FOUND`, `QUOTATION_AMBIGUOUS`, `QUOTATION_CUT`, `SOURCE_MOVED_ON`
 */
export function anchorQuotation(
  newest: NewestText | null,
  exact: string,
  place: PlaceInput | undefined,
): ExactAnchor {
  if (exact.includes(ELISION)) throw new Refusal("QUOTATION_NOT_FOUND");
  const anchor = place ? anchorSelection(newest, place) : anchorOnly(newest, exact);
  if (anchor.exact !== exact) throw new Refusal("QUOTATION_NOT_FOUND");
  return anchor;
}

/**
 * The words selected in a preserved text: whole ones, which stand together there.
 * @throws Refusal `QUOTATION_NOT_FOUND`, `QUOTATION_CUT`, `SOURCE_MOVED_ON`
 */
export function anchorSelection(newest: NewestText | null, place: PlaceInput): ExactAnchor {
  if (newest?.id !== place.snapshotId) throw new Refusal("SOURCE_MOVED_ON");
  const { id: snapshotId, text } = newest;
  if (place.end > text.length) throw new Refusal("QUOTATION_NOT_FOUND");
  const cuts = [place.start, place.end].some(
    (at) => isInsideWord(text, at) || isInsideCharacter(text, at),
  );
  const selectors = selectorsOf(text, place.start, place.end);
  if (cuts || selectors.exact.includes(ELISION)) throw new Refusal("QUOTATION_CUT");
  if (!/[\p{L}\p{N}]/u.test(selectors.exact)) throw new Refusal("QUOTATION_NOT_FOUND");
  return { ...selectors, snapshotId, state: "exact" };
}

/**
 * All the words of a preserved text, whatever they are, without the white space around them.
 * @throws Refusal `QUOTATION_NOT_FOUND`
 */
export function anchorAll(newest: NewestText | null): ExactAnchor {
  if (!newest) throw new Refusal("QUOTATION_NOT_FOUND");
  const { id: snapshotId, text } = newest;
  const start = text.length - text.trimStart().length;
  return { ...selectorsOf(text, start, text.trimEnd().length), snapshotId, state: "exact" };
}

function anchorOnly(newest: NewestText | null, exact: string): ExactAnchor {
  const [only, another] = newest ? findToTheLetter(newest.text, exact) : [];
  if (!newest || only === undefined) throw new Refusal("QUOTATION_NOT_FOUND");
  if (another !== undefined) throw new Refusal("QUOTATION_AMBIGUOUS");
  const selectors = selectorsOf(newest.text, only, only + exact.length);
  return { ...selectors, snapshotId: newest.id, state: "exact" };
}
