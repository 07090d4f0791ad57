import type { Tx } from "@rejoinder/db";
import { Refusal } from "@rejoinder/domain";
import type { SetWantedInput } from "@rejoinder/schema";
import { recordEvents } from "../../history/record.ts";
import { type By, eventOf, holdPair, settle } from "../../pair-way/on-way.ts";

const columns = { wantedReviews: true, version: true } as const;

/**
 * Says how many reviews a pair wants, only if it is still at the version the caller saw; and settles
 * it, where those it has are enough now. The same number again changes nothing.
 *
 * @throws Refusal `PAIR_CHANGED`, carrying what stands
 */
export async function setWanted(tx: Tx, by: By, { pairId, wanted, version }: SetWantedInput) {
  const held = await holdPair(tx, pairId);
  const current = await getCurrent(tx, pairId);
  if (current.version !== version) throw new Refusal("PAIR_CHANGED", { pairId }, current);
  if (held.wantedReviews === wanted) return current;
  await tx.pair.update({
    where: { id: pairId },
    data: { wantedReviews: wanted, version: { increment: 1 } },
    select: { id: true },
  });
  const before = { wantedReviews: held.wantedReviews };
  const told = eventOf(by, held, "reviews_wanted_set", before, { wantedReviews: wanted });
  const pair = { ...held, wantedReviews: wanted };
  const settled = await settle(tx, by, { pair, events: [told] });
  const after = await getCurrent(tx, pairId);
  await recordEvents(tx, settled.events);
  return after;
}

function getCurrent(tx: Tx, pairId: string) {
  return tx.pair.findUniqueOrThrow({ where: { id: pairId }, select: columns });
}
