import type { Tx } from "@rejoinder/db";
import { type Actor, reviewsOfRound } from "@rejoinder/domain";
import { listCurrentReviews } from "../../pair-way/on-way.ts";
import type { HeldPair } from "../../pair-way/places.ts";

/** The reviews that count in a held pair's round. */
export async function listReviewsOfRound(tx: Tx, pair: HeldPair) {
  return reviewsOfRound(await listCurrentReviews(tx, pair.id), pair.roundFrom);
}

/** The ids of the evidence that stands. */
export async function listEvidence(tx: Tx, pairId: string): Promise<string[]> {
  const evidence = await tx.evidence.findMany({
    where: { pairId, withdrawnAt: null },
    select: { id: true },
  });
  return evidence.map(({ id }) => id);
}

/** Whether others' reviews of this round are the actor's to see. */
export async function hasOpened(tx: Tx, actor: Actor, pairId: string): Promise<boolean> {
  const opened = { pairId, reviewerId: actor.id, seesOthers: true };
  return (await tx.mark.count({ where: opened })) > 0;
}

/** Lets the actor see others' reviews of this round. Their mark stays as it is; where none is, it says nothing. */
export async function saveOpening(tx: Tx, actor: Actor, pair: HeldPair, now: Date): Promise<void> {
  const { id: pairId, caseId, position } = pair;
  const mine = { pairId, reviewerId: actor.id };
  await tx.mark.createMany({
    data: [{ ...mine, caseId, position, markedAt: now }],
    skipDuplicates: true,
  });
  await tx.mark.updateMany({ where: mine, data: { seesOthers: true } });
}
