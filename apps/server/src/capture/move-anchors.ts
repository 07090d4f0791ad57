import { type Found, openText, type QuotationSelectors, selectorsOf } from "@rejoinder/anchor";
import type { Tx } from "@rejoinder/db";
import type { AnchorState } from "@rejoinder/schema";

/** How many quotations stand in a newer text, by how well. */
export type MovedCounts = Record<AnchorState, number>;

type AnchorBefore = {
  id: string;
  exact: string;
  prefix: string;
  suffix: string;
  start: number | null;
  end: number | null;
  confirmedById: string | null;
};

type AnchorAfter = AnchorBefore & { state: AnchorState; changes: Found["changes"] };

/**
 * Looks every quotation of a source up in its newer text and moves it there. What a person confirmed
 * stays confirmed where the newer text holds the same words between the same.
 *
 * @param from the text that was the newest until now
 */
export async function moveAnchors(
  tx: Tx,
  from: { id: string; text: string },
  to: { id: string; text: string },
): Promise<MovedCounts> {
  const anchors = await tx.anchor.findMany({
    where: { snapshotId: from.id },
    select: {
      id: true,
      exact: true,
      prefix: true,
      suffix: true,
      start: true,
      end: true,
      confirmedById: true,
    },
  });
  const moved = placesIn(anchors, from.text, to.text);
  const rows = JSON.stringify(moved);
  await tx.$executeRaw`
    UPDATE "Anchor" SET "snapshotId" = ${to.id}::uuid, start = moved.start, "end" = moved."end",
      state = moved.state::"AnchorState", changes = moved.changes, prefix = moved.prefix,
      suffix = moved.suffix, "confirmedById" = moved."confirmedById", version = version + 1
    FROM jsonb_to_recordset(${rows}::jsonb) AS moved(id uuid, start int, "end" int, state text,
      changes jsonb, prefix text, suffix text, "confirmedById" uuid)
    WHERE "Anchor".id = moved.id`;
  const counts: MovedCounts = { exact: 0, normalised: 0, fuzzy: 0, lost: 0 };
  for (const { state } of moved) counts[state] += 1;
  return counts;
}

/** Where quotations of one text stand in another. Pure. */
function placesIn(anchors: readonly AnchorBefore[], before: string, after: string): AnchorAfter[] {
  const text = openText(after);
  return anchors.map((anchor) => {
    const { id, exact, prefix, suffix, start } = anchor;
    const found = text.find({ exact, prefix, suffix, ...(start !== null && { start }) });
    const { state, changes } = found;
    if (found.start === null)
      return { ...anchor, start: null, end: null, state, changes, confirmedById: null };
    const place = { id, exact, start: found.start, end: found.end, state, changes };
    if (state !== "fuzzy") {
      const around = selectorsOf(after, found.start, found.end);
      return {
        ...place,
        prefix: around.prefix,
        suffix: around.suffix,
        confirmedById: null,
      };
    }
    const isAsConfirmed =
      start !== null &&
      anchor.end !== null &&
      isSamePassage(
        selectorsOf(before, start, anchor.end),
        selectorsOf(after, found.start, found.end),
      );
    return {
      ...place,
      prefix,
      suffix,
      confirmedById: isAsConfirmed ? anchor.confirmedById : null,
    };
  });
}

const isSamePassage = (one: QuotationSelectors, other: QuotationSelectors) =>
  one.exact === other.exact && one.prefix === other.prefix && one.suffix === other.suffix;
