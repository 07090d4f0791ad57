import type { Tx } from "@rejoinder/db";
import { Refusal, reviewsOfRound } from "@rejoinder/domain";
import { recordEvents } from "../../history/record.ts";
import { endClaim, freeRunOut, listClaims, startClaim } from "../../pair-way/claims.ts";
import {
  type By,
  holdPair,
  listCurrentReviews,
  type Moved,
  settle,
} from "../../pair-way/on-way.ts";
import type { HeldPair } from "../../pair-way/places.ts";
import { isReviewer } from "../../pair-way/reviewers.ts";

/** @throws Refusal `PAIR_CLAIMED`, `REVIEWS_OPENED`, `PAIR_MOVED_ON` */
export async function takePair(tx: Tx, by: By, held: HeldPair) {
  const moved = await freeRunOut(tx, by.now, { pair: held, events: [] });
  const sight = await sightOf(tx, moved.pair, by.actorId);
  if (sight.isOpened) throw new Refusal("REVIEWS_OPENED", { pairId: held.id });
  if (sight.isAtIt) throw new Refusal("PAIR_CLAIMED", { pairId: held.id });
  const { until, ...started } = await startClaim(tx, by, moved, by.actorId);
  await finish(tx, by, started);
  return { pairId: held.id, position: held.position, until };
}

/** @throws Refusal `REVIEW_OWED`, `REVIEWER_UNSUITED`, `PAIR_CLAIMED`, `PAIR_MOVED_ON` */
export async function givePair(tx: Tx, by: By, pairId: string, personId: string) {
  const held = await holdPair(tx, pairId);
  const moved = await freeRunOut(tx, by.now, { pair: held, events: [] });
  const { until, ...started } = await giveTo(tx, by, moved, personId);
  await finish(tx, by, started);
  return { pairId, until };
}

/** @throws Refusal `CLAIM_NOT_FOUND`, and what `givePair` throws */
export async function passPair(tx: Tx, by: By, pairId: string, from: string, to: string) {
  const held = await holdPair(tx, pairId);
  const claim = await getClaim(tx, pairId, from);
  // The new claim first: there is no moment at which nobody is at the pair.
  const { until, ...given } = await giveTo(tx, by, { pair: held, events: [] }, to);
  await finish(tx, by, await endClaim(tx, by, given, claim, "reassigned"));
  return { pairId, until };
}

/** @throws Refusal `CLAIM_NOT_FOUND` */
export async function handPairBack(tx: Tx, by: By, pairId: string, personId: string) {
  const held = await holdPair(tx, pairId);
  const claim = await getClaim(tx, pairId, personId);
  await finish(tx, by, await endClaim(tx, by, { pair: held, events: [] }, claim, "handed_back"));
  return { pairId };
}

async function giveTo(tx: Tx, by: By, moved: Moved, personId: string) {
  const { id: pairId, caseId } = moved.pair;
  const claims = await listClaims(tx, pairId);
  const isOther = personId.toLowerCase() !== by.actorId;
  // What is refused of others would tell who is to review the pair whether its reviews differ.
  if (isOther && claims.some(({ reviewerId }) => reviewerId === by.actorId))
    throw new Refusal("REVIEW_OWED", { pairId });
  if (!(await isReviewer(tx, caseId, personId)))
    throw new Refusal("REVIEWER_UNSUITED", { pairId, personId });
  const { isAtIt, isOpened } = await sightOf(tx, moved.pair, personId);
  // Whoever gives it may not know that there is a dispute to be opened.
  if (isAtIt || isOpened) throw new Refusal("PAIR_CLAIMED", { pairId, personId });
  return startClaim(tx, by, moved, personId);
}

async function finish(tx: Tx, by: By, moved: Moved): Promise<void> {
  const { events } = await settle(tx, by, moved);
  await recordEvents(tx, events);
}

async function getClaim(tx: Tx, pairId: string, personId: string) {
  const claims = await listClaims(tx, pairId);
  const claim = claims.find(({ reviewerId }) => reviewerId === personId.toLowerCase());
  if (!claim) throw new Refusal("CLAIM_NOT_FOUND", { pairId, personId });
  return claim;
}

/** How somebody stands to a pair in this round. */
async function sightOf(tx: Tx, pair: HeldPair, personId: string) {
  const id = personId.toLowerCase();
  const claims = await listClaims(tx, pair.id);
  const reviews = reviewsOfRound(await listCurrentReviews(tx, pair.id), pair.roundFrom);
  const mark = await tx.mark.findUnique({
    where: { pairId_reviewerId: { pairId: pair.id, reviewerId: id } },
    select: { seesOthers: true },
  });
  const isAtIt = [...claims, ...reviews].some(({ reviewerId }) => reviewerId === id);
  return {
    /** They have a claim on it, or reviewed it. */
    isAtIt,
    /** They opened the reviews to settle their dispute. */
    isOpened: !isAtIt && (mark?.seesOthers ?? false),
  };
}
