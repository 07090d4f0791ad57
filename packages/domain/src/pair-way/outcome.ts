import type { ChosenStatus, EvidenceStatus } from "@rejoinder/schema";
import { missingFor, type PairAtGate } from "../gate/gate.ts";
import type { PairOnWay, WayEvent } from "./way-event.ts";

/** Reviews wanted of a pair where neither it nor its case says how many. */
const WANTED_REVIEWS = 2;

/** What the reviews of a pair come to. */
export type Outcome = "waiting" | "disagree" | { agreed: ChosenStatus };

type ReviewOfPair = { reviewerId: string; status: EvidenceStatus };

/**
 * How many independent reviews a pair wants.
 *
 * @param asked for the pair, and for its case; null where it says nothing.
 * @param reviewers how many people may review the pair. Where it is one, one review is enough.
 */
export function wantedReviews(
  asked: { ofPair: number | null; ofCase: number | null },
  reviewers: number,
): number {
  return reviewers === 1 ? 1 : (asked.ofPair ?? asked.ofCase ?? WANTED_REVIEWS);
}

/**
 * What the reviews of a pair come to once as many people as wanted have given theirs. All count,
 * also those beyond that number.
 *
 * @param reviews the current ones, one a reviewer, in any order.
 */
export function outcomeOf(reviews: readonly ReviewOfPair[], wanted: number): Outcome {
  const reviewers = new Set(reviews.map(({ reviewerId }) => reviewerId));
  const [first] = reviews;
  if (!first || first.status === "not_reviewed" || reviewers.size < wanted) return "waiting";
  const isOne = reviews.every(({ status }) => status === first.status);
  return isOne ? { agreed: first.status } : "disagree";
}

/** The reviews that count: those given after the last decision went stale. */
export function reviewsOfRound<R extends { createdAt: Date }>(
  reviews: readonly R[],
  roundFrom: Date | null,
): R[] {
  return reviews.filter(({ createdAt }) => roundFrom === null || createdAt > roundFrom);
}

/**
 * What a pair's reviews bring about by themselves. To be asked after whatever changes reviews, their
 * wanted number, or what the gate looks at.
 *
 * @param reviews the current ones, one a reviewer; those of an earlier round are passed over.
 * @returns the event to move the pair by; null while the reviews bring about nothing.
 */
export function settlingEvent(
  pair: PairOnWay,
  reviews: readonly (ReviewOfPair & { createdAt: Date })[],
  wanted: number,
  atGate: PairAtGate,
): Extract<WayEvent, { kind: "agreed" | "disagreed" }> | null {
  if (pair.state !== "in_review" && pair.state !== "disputed") return null;
  const outcome = outcomeOf(reviewsOfRound(reviews, pair.roundFrom), wanted);
  if (outcome === "waiting") return null;
  if (outcome === "disagree") return { kind: "disagreed" };
  const status = outcome.agreed;
  return { kind: "agreed", status, missing: missingFor(status, atGate) };
}
