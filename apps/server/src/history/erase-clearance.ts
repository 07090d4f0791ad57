import type { Tx } from "@rejoinder/db";
import type { Erased, ErasedRecord, Place } from "./erasure.ts";
import { erasedWordsOf } from "./record-rows.ts";
import { ERASED, erasedOr } from "./records.ts";

/** Takes the words out of what was said of whether something may be published. As `eraseRecord`. */
export const eraseClearance = {
  async signOff(tx: Tx, { caseId, id }: Place): Promise<Erased | null> {
    const signOff = await tx.signOff.findFirst({ where: { id, pair: { caseId } } });
    if (!signOff) return null;
    const data = { name: ERASED, words: erasedOr(signOff.words) };
    await tx.signOff.update({ where: { id }, data });
    return { pairId: signOff.pairId, right: null, anchorIds: [] };
  },
  async hold(tx: Tx, { caseId, id }: Place): Promise<Erased | null> {
    const hold = await tx.legalHold.findFirst({ where: { id, pair: { caseId } } });
    if (!hold) return null;
    const data = { reason: ERASED, liftReason: erasedOr(hold.liftReason) };
    await tx.legalHold.update({ where: { id }, data });
    return { pairId: hold.pairId, right: null, anchorIds: [] };
  },
  async dismissal(tx: Tx, { caseId, id }: Place): Promise<Erased | null> {
    const [erased] = await eraseDismissals(tx, { caseId, id });
    if (!erased) return null;
    const event = await tx.event.findFirst({
      where: {
        chain: caseId,
        kind: "wording_dismissed",
        content: { contains: `"dismissalId":"${id}"` },
      },
      select: { pairId: true, right: true },
    });
    return { pairId: event?.pairId ?? null, right: event?.right ?? null, anchorIds: [] };
  },
};

/**
 * Takes flagged words, and why they were kept, out of dismissals: of the one of that id, or of all that
 * quote a record whose own words are erased.
 */
export async function eraseDismissals(
  tx: Tx,
  where: { caseId: string } & ({ id: string } | { recordId: string }),
): Promise<ErasedRecord[]> {
  const found = await tx.wordingDismissal.findMany({ where, select: { id: true } });
  for (const { id } of found)
    await tx.wordingDismissal.update({
      where: { id },
      data: { words: erasedWordsOf({ id }), reason: ERASED },
    });
  return found.map(({ id }) => ({ kind: "dismissal", id }));
}
