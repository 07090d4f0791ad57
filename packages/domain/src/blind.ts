import type { EventKind } from "@rejoinder/schema";
import { type Actor, canSettleDispute } from "./policy.ts";

/** Events that are nobody's but their author's, ever: a mark counts for nothing. */
export const ownKinds = ["pair_marked"] as const satisfies readonly EventKind[];

/** Events that tell how somebody judged a pair: told to those alone who may see others' reviews of it. */
export const blindKinds = [
  "pair_reviewed",
  "review_commented",
  "comment_resolved",
] as const satisfies readonly EventKind[];

/**
 * Events that tell that reviews differ, no more: besides, for those who may settle that. The first is told
 * as it happens, and stands in no history.
 */
export const disputeKinds = [
  "pair_disputed",
  "dispute_opened",
] as const satisfies readonly EventKind[];

/** Every kind of event that tells how somebody judged a pair. */
export const judgingKinds: readonly EventKind[] = [...ownKinds, ...blindKinds, ...disputeKinds];

/** How a person stands to the reviews of one pair. */
export type Sight = {
  /** They gave their own review this round, or opened the dispute to settle it. */
  seesOthers: boolean;
  /** They have taken the pair on, and have not given their review yet. */
  isClaimant: boolean;
};

/**
 * Whether others' reviews of a pair are the actor's to see: they gave their own, opened the dispute, or
 * the pair is decided. The one rule that everything asks which carries a review.
 */
export function seesReviews(pair: { state: string }, sight: Sight): boolean {
  return pair.state === "decided" || sight.seesOthers;
}

/** Whether somebody is told that the reviews of a pair differ. Who is to review it themselves is not. */
export function seesDispute(
  actor: Actor,
  pair: { caseId: string; state: string },
  sight: Sight,
): boolean {
  return seesReviews(pair, sight) || (canSettleDispute(actor, pair) && !sight.isClaimant);
}

/** Whether an event is none of this person's business yet. */
export function isBlind(
  actor: Actor,
  event: { kind: EventKind; actorId: string; caseId: string; state: string },
  sight: Sight,
): boolean {
  const { kind, actorId } = event;
  // Whoever lowers the number of reviews wanted may bring a dispute about and not know it.
  if (actorId === actor.id && kind !== "pair_disputed") return false;
  if (ownKinds.some((own) => own === kind)) return true;
  if (blindKinds.some((blind) => blind === kind)) return !seesReviews(event, sight);
  return disputeKinds.some((each) => each === kind) && !seesDispute(actor, event, sight);
}
