import type { Tx } from "@rejoinder/db";
import { Refusal } from "@rejoinder/domain";
import type { LiftHoldInput, SignOffInput } from "@rejoinder/schema";
import type { By } from "../../pair-way/on-way.ts";

/** @returns the decision of a pair that counts; null where there is none */
async function findDecision(tx: Tx, pairId: string) {
  return tx.decision.findFirst({ where: { pairId, staleAt: null }, select: { id: true } });
}

/** The sign-off that stands on the decision that counts. */
async function findSignOff(tx: Tx, pairId: string) {
  return tx.signOff.findFirst({
    where: { pairId, withdrawnAt: null, decision: { staleAt: null } },
    select: { id: true, decisionId: true, name: true, words: true },
  });
}

/**
 * Records that a lawyer signed off the decision of a pair that is held for the transaction.
 * @returns what is kept of it
 * @throws Refusal `PAIR_UNDECIDED`, `PAIR_SIGNED_OFF`; `PAIR_CHANGED` where another decision than the
 *   lawyer's counts
 */
export async function saveSignOff(
  tx: Tx,
  by: By,
  { pairId, decisionId, name, words }: SignOffInput,
) {
  const decision = await findDecision(tx, pairId);
  if (!decision) throw new Refusal("PAIR_UNDECIDED", { pairId });
  if (decision.id !== decisionId.toLowerCase()) throw new Refusal("PAIR_CHANGED", { pairId });
  if (await findSignOff(tx, pairId)) throw new Refusal("PAIR_SIGNED_OFF", { pairId });
  const kept = { decisionId: decision.id, name, words };
  const { id } = await tx.signOff.create({
    data: { ...kept, pairId, recordedById: by.actorId, at: by.now },
    select: { id: true },
  });
  return { signOffId: id, ...kept };
}

/** @returns what was kept of it @throws Refusal `SIGN_OFF_NOT_FOUND` */
export async function withdrawSignOff(tx: Tx, by: By, pairId: string) {
  const found = await findSignOff(tx, pairId);
  if (!found) throw new Refusal("SIGN_OFF_NOT_FOUND", { pairId });
  const { id, ...kept } = found;
  await tx.signOff.update({ where: { id }, data: { withdrawnAt: by.now }, select: { id: true } });
  return { signOffId: id, ...kept };
}

/** @returns the hold's id @throws Refusal `PAIR_HELD` */
export async function saveHold(tx: Tx, by: By, pairId: string, reason: string): Promise<string> {
  const standing = await tx.legalHold.count({ where: { pairId, liftedAt: null } });
  if (standing > 0) throw new Refusal("PAIR_HELD", { pairId });
  const { id } = await tx.legalHold.create({
    data: { pairId, reason, placedById: by.actorId, placedAt: by.now },
    select: { id: true },
  });
  return id;
}

/**
 * @returns the hold as it was placed
 * @throws Refusal `HOLD_NOT_FOUND`; `PAIR_CHANGED` where another hold than the caller saw is on the pair
 */
export async function liftHold(tx: Tx, by: By, { pairId, holdId, reason }: LiftHoldInput) {
  const hold = await tx.legalHold.findFirst({
    where: { pairId, liftedAt: null },
    select: { id: true, reason: true },
  });
  if (!hold) throw new Refusal("HOLD_NOT_FOUND", { pairId });
  if (hold.id !== holdId.toLowerCase()) throw new Refusal("PAIR_CHANGED", { pairId });
  await tx.legalHold.update({
    where: { id: hold.id },
    data: { liftedAt: by.now, liftedById: by.actorId, liftReason: reason },
    select: { id: true },
  });
  return hold;
}
