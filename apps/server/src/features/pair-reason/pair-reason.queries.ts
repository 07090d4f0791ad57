import type { Tx } from "@rejoinder/db";
import type { PairReasonKind } from "@rejoinder/schema";

/** A reason by the pair and the rule that it is given for: one stands at most. */
export type ReasonPlace = { pairId: string; kind: PairReasonKind };

export type StandingReason = { id: string; text: string };

/** The reason that stands; null where there is none. */
export function findReason(
  tx: Pick<Tx, "pairReason">,
  place: ReasonPlace,
): Promise<StandingReason | null> {
  return tx.pairReason.findFirst({
    where: { ...place, withdrawnAt: null },
    select: { id: true, text: true },
  });
}

/** @returns the reason's id */
export async function saveReason(
  tx: Tx,
  { pairId, kind }: ReasonPlace,
  given: { text: string; givenById: string; at: Date },
): Promise<string> {
  const { id } = await tx.pairReason.create({
    data: { pairId, kind, ...given },
    select: { id: true },
  });
  return id;
}

export async function withdrawReason(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.pairReason.update({ where: { id }, data: { withdrawnAt: now }, select: { id: true } });
}
