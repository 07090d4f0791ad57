import type { Tx } from "@rejoinder/db";
import { Refusal } from "@rejoinder/domain";
import { recordEvent } from "../../history/record.ts";
import { type By, eventOf, holdPair } from "../../pair-way/on-way.ts";

/**
 * Says whether a pair's allegation is one of a crime, only if the pair is still at the version the
 * caller saw. The same again changes nothing.
 *
 * @throws Refusal `PAIR_CHANGED`, carrying what stands
 */
export async function setCrime(
  tx: Tx,
  by: By,
  { pairId, isOfCrime, version }: { pairId: string; isOfCrime: boolean; version: number },
) {
  const held = await holdPair(tx, pairId);
  const current = await tx.pair.findUniqueOrThrow({
    where: { id: pairId },
    select: { isOfCrime: true, version: true },
  });
  if (current.version !== version) throw new Refusal("PAIR_CHANGED", { pairId }, current);
  if (current.isOfCrime === isOfCrime) return current;
  const after = await tx.pair.update({
    where: { id: pairId },
    data: { isOfCrime, version: { increment: 1 } },
    select: { isOfCrime: true, version: true },
  });
  const before = { isOfCrime: current.isOfCrime };
  await recordEvent(tx, eventOf(by, held, "pair_crime_set", before, { isOfCrime }));
  return after;
}
