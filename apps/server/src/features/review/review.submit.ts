import type { Tx } from "@rejoinder/db";
import { type Actor, canSettleDispute, Refusal, reviewsOfRound } from "@rejoinder/domain";
import type { ReviewPairInput } from "@rejoinder/schema";
import type { NewEvent } from "../../history/record.ts";
import { eventOf, holdPair, listCurrentReviews, moveOnWay, settle } from "../../pair-way/on-way.ts";
import type { HeldPair } from "../../pair-way/places.ts";
import { type PairToReview, saveMark } from "./review.queries.ts";

/** What came of a review: the mark as it stands, and what the history is to be told. */
export type Submitted = {
  answer: {
    status: ReviewPairInput["status"];
    reviewedStatus: ReviewPairInput["status"];
    version: number;
    revision: number;
  };
  events: NewEvent[];
};

/**
 * Saves a review, and moves its pair by it.
 *
 * @param pair as the caller saw it
 * @throws Refusal `MARK_MOVED_ON`, `REVIEWS_OPENED`, `EVIDENCE_NOT_FOUND`, `ELEMENT_NOT_FOUND`
 */
export async function submitReview(
  tx: Tx,
  actor: Actor,
  pair: PairToReview,
  input: ReviewPairInput,
  now: Date,
): Promise<Submitted> {
  const by = { actorId: actor.id, now };
  const held = await holdPair(tx, pair.id);
  const sight = await sightOf(tx, actor, held);
  if (sight.isOpened) throw new Refusal("REVIEWS_OPENED", { pairId: pair.id });
  await mustBeOfPair(tx, input);
  const { status } = input;
  const mark = { status, reviewedStatus: status, seesOthers: true } as const;
  const version = await saveMark(tx, actor, pair, mark, now);
  const { isInformed } = sight;
  const at = inRound(held, now);
  const { reviewId, revision, before, kept } = await saveReview(tx, actor, input, isInformed, at);
  await tx.claim.updateMany({
    where: { pairId: pair.id, reviewerId: actor.id, endedAt: null },
    data: { endedAt: now, end: "reviewed" },
  });
  const kind = sight.hasReviewed ? "review_revised" : "review_submitted";
  const moved = await settle(tx, by, await moveOnWay(tx, by, held, { kind }));
  return {
    answer: { status, reviewedStatus: status, version, revision },
    events: [
      eventOf({ ...by, now: at }, held, "pair_reviewed", before, { reviewId, ...kept, revision }),
      ...moved.events,
    ],
  };
}

/** A review that was asked for just before the round began, and served after, belongs to the round. */
function inRound({ roundFrom }: HeldPair, now: Date): Date {
  return roundFrom === null || now > roundFrom ? now : new Date(roundFrom.getTime() + 1);
}

/** How the actor stands to the other reviews of this round. */
async function sightOf(tx: Tx, actor: Actor, pair: HeldPair) {
  const reviews = reviewsOfRound(await listCurrentReviews(tx, pair.id), pair.roundFrom);
  const mark = await tx.mark.findUnique({
    where: { pairId_reviewerId: { pairId: pair.id, reviewerId: actor.id } },
    select: { seesOthers: true },
  });
  const hasReviewed = reviews.some(({ reviewerId }) => reviewerId === actor.id);
  const seesOthers = mark?.seesOthers ?? false;
  const isDecided = pair.state === "decided";
  return {
    hasReviewed,
    /** They opened the reviews to settle their dispute. */
    isOpened: seesOthers && !hasReviewed && !isDecided,
    isInformed:
      // Of any round: what was said in the one before was there to be read.
      pair.decidedStatus !== null ||
      (seesOthers && reviews.length > (hasReviewed ? 1 : 0)) ||
      (await mayKnowOfDispute(tx, actor, pair)),
  };
}

/**
 * Whether the actor may have been told that reviews differ. Who took the pair on before two people had
 * reviewed it was not.
 */
async function mayKnowOfDispute(tx: Tx, actor: Actor, pair: HeldPair): Promise<boolean> {
  if (pair.state !== "disputed" || !canSettleDispute(actor, pair)) return false;
  const claim = await tx.claim.findFirst({
    where: { pairId: pair.id, reviewerId: actor.id, endedAt: null },
    select: { at: true },
  });
  if (!claim) return true;
  const given = await tx.review.findMany({
    where: { pairId: pair.id, ...(pair.roundFrom && { createdAt: { gt: pair.roundFrom } }) },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { reviewerId: true, createdAt: true },
  });
  const second = given.find(({ reviewerId }) => reviewerId !== given[0]?.reviewerId);
  return second !== undefined && second.createdAt <= claim.at;
}

/** @throws Refusal `EVIDENCE_NOT_FOUND`, `ELEMENT_NOT_FOUND` */
async function mustBeOfPair(tx: Tx, { pairId, evidenceIds, elements }: ReviewPairInput) {
  const named = [...new Set(evidenceIds)];
  if (named.length > 0) {
    const found = await tx.evidence.count({
      where: { pairId, id: { in: named }, withdrawnAt: null },
    });
    if (found < named.length) throw new Refusal("EVIDENCE_NOT_FOUND", { pairId });
  }
  if (elements.length === 0) return;
  const known = await tx.element.findMany({ where: { pairId }, select: { id: true } });
  const said = await tx.pairResponse.findMany({ where: { pairId }, select: { statementId: true } });
  const isKnown = elements.every(
    ({ elementId, answers }) =>
      known.some(({ id }) => id === elementId) &&
      answers.every((answer) => said.some(({ statementId }) => statementId === answer.statementId)),
  );
  const isOnce = new Set(elements.map(({ elementId }) => elementId)).size === elements.length;
  if (!isKnown || !isOnce) throw new Refusal("ELEMENT_NOT_FOUND", { pairId });
}

/** @returns the new review's id and number, from 1, and what the one before said; that stays, superseded. */
async function saveReview(
  tx: Tx,
  actor: Actor,
  input: ReviewPairInput,
  isInformed: boolean,
  now: Date,
) {
  const mine = { pairId: input.pairId, reviewerId: actor.id };
  const before = await tx.review.findFirst({
    where: { ...mine, supersededAt: null },
    select: {
      id: true,
      status: true,
      confidence: true,
      rationale: true,
      elements: true,
      evidenceIds: true,
      isInformed: true,
      revision: true,
    },
  });
  if (before) await tx.review.update({ where: { id: before.id }, data: { supersededAt: now } });
  const revision = (before?.revision ?? 0) + 1;
  const { status, confidence, rationale, elements, evidenceIds } = input;
  const kept = { status, confidence, rationale, elements, evidenceIds, isInformed };
  const { id: reviewId } = await tx.review.create({
    data: { ...mine, ...kept, revision, createdAt: now },
    select: { id: true },
  });
  if (!before) return { reviewId, revision, before: null, kept };
  const { id, ...replaced } = before;
  return { reviewId, revision, before: { reviewId: id, ...replaced }, kept };
}
