import type { Tx } from "@rejoinder/db";
import { reviewsOfRound } from "@rejoinder/domain";
import { CLAIM_HOURS } from "@rejoinder/schema";
import type { NewEvent } from "../history/record.ts";
import { deskItselfId } from "../people.ts";
import { type By, eventOf, listCurrentReviews, type Moved, moveOnWay } from "./on-way.ts";

const HOUR_MS = 3_600_000;

/** A claim that is not over. */
export type Claim = { id: string; reviewerId: string; until: Date };

/** The claims on a pair that are not over, oldest first; those that ran out and are not freed yet too. */
export function listClaims(tx: Tx, pairId: string): Promise<Claim[]> {
  return tx.claim.findMany({
    where: { pairId, endedAt: null },
    orderBy: { id: "asc" },
    select: { id: true, reviewerId: true, until: true },
  });
}

/**
 * Gives a pair to somebody who has no claim on it, until they review it, hand it back, or their time is
 * over.
 *
 * @param moved the pair, held; and what its history is to be told before this
 * @throws Refusal `PAIR_MOVED_ON` where it is decided
 */
export async function startClaim(
  tx: Tx,
  by: By,
  { pair, events }: Moved,
  reviewerId: string,
): Promise<Moved & { until: Date }> {
  const until = new Date(by.now.getTime() + CLAIM_HOURS * HOUR_MS);
  const moved = await moveOnWay(tx, by, pair, { kind: "claimed" });
  const claim = { pairId: pair.id, reviewerId, givenById: by.actorId, at: by.now, until };
  await tx.claim.create({ data: claim, select: { id: true } });
  const told = eventOf(by, pair, "pair_claimed", null, { personId: reviewerId, until });
  return { pair: moved.pair, events: [...events, told, ...moved.events], until };
}

/** Ends a claim whose review was not given. @throws Refusal `CLAIM_RUNNING` for an expiry too early */
export async function endClaim(
  tx: Tx,
  by: By,
  { pair, events }: Moved,
  { id, reviewerId, until }: Claim,
  end: "handed_back" | "reassigned" | "expired",
): Promise<Moved> {
  await tx.claim.update({
    where: { id },
    data: { endedAt: by.now, end },
    select: { id: true },
  });
  const reviews = reviewsOfRound(await listCurrentReviews(tx, pair.id), pair.roundFrom);
  const left = (await listClaims(tx, pair.id)).length + reviews.length;
  const event =
    end === "expired"
      ? ({ kind: "claim_expired", left, until } as const)
      : ({ kind: "handed_back", left } as const);
  const moved = await moveOnWay(tx, by, pair, event);
  const before = { personId: reviewerId, until };
  const told: NewEvent = eventOf(by, pair, "pair_released", before, {
    ...before,
    claimEnd: end,
  });
  return { pair: moved.pair, events: [...events, told, ...moved.events] };
}

/** Frees the claims on a held pair that ran out, in the name of the desk itself. */
export async function freeRunOut(tx: Tx, now: Date, moved: Moved): Promise<Moved> {
  const claims = await listClaims(tx, moved.pair.id);
  const over = claims.filter(({ until }) => until <= now);
  if (over.length === 0) return moved;
  const by = { actorId: await deskItselfId({ prisma: tx }), now };
  let freed = moved;
  for (const claim of over) freed = await endClaim(tx, by, freed, claim, "expired");
  return freed;
}
