import { canReopenPair, canSettleDispute, missingFor, Refusal } from "@rejoinder/domain";
import { decideDisputeInput, openDisputeInput, reopenPairInput } from "@rejoinder/schema";
import { change } from "../../change.ts";
import { recordEvent, recordEvents } from "../../history/record.ts";
import { getPairPlace } from "../../pair-place.ts";
import { loadAtGate } from "../../pair-way/at-gate.ts";
import { byOf, eventOf, holdPair, moveOnWay } from "../../pair-way/on-way.ts";
import { loadSight } from "../../pair-way/sight.ts";
import { may, mayRead } from "../../permission.ts";
import { memberProcedure, router } from "../../trpc.ts";
import { hasOpened, listEvidence, listReviewsOfRound, saveOpening } from "./dispute.queries.ts";

export const disputeRouter = router({
  /**
   * Shows the caller the reviews in dispute, to settle it: from then on a review of theirs would be no
   * independent one. Once more changes nothing.
   */
  open: memberProcedure.input(openDisputeInput).mutation(async ({ ctx, input }) => {
    const pair = await getPairPlace(ctx.db, input.pairId);
    mayRead(ctx.actor, pair, "PAIR_NOT_FOUND");
    may(canSettleDispute(ctx.actor, pair), { pairId: pair.id });
    // Before its state is looked at: who is to review the pair is not told that.
    if ((await loadSight(ctx.db, ctx.actor, pair.id)).isClaimant)
      throw new Refusal("REVIEW_OWED", { pairId: pair.id });
    return change(ctx, async (tx) => {
      const held = await holdPair(tx, pair.id);
      if (held.state !== "disputed") throw new Refusal("PAIR_MOVED_ON", { pairId: pair.id });
      const reviews = await listReviewsOfRound(tx, held);
      if (reviews.some(({ reviewerId }) => reviewerId === ctx.actor.id))
        throw new Refusal("OWN_REVIEW_IN_DISPUTE", { pairId: pair.id });
      if (await hasOpened(tx, ctx.actor, pair.id)) return { id: pair.id };
      await saveOpening(tx, ctx.actor, held, ctx.now);
      await recordEvent(tx, eventOf(byOf(ctx), held, "dispute_opened", null, {}));
      return { id: pair.id };
    });
  }),

  /** Decides what reviews differ on, for a reason, where the gate lets the status. The reviews stay. */
  decide: memberProcedure.input(decideDisputeInput).mutation(async ({ ctx, input }) => {
    const pair = await getPairPlace(ctx.db, input.pairId);
    mayRead(ctx.actor, pair, "PAIR_NOT_FOUND");
    may(canSettleDispute(ctx.actor, pair), { pairId: pair.id });
    return change(ctx, async (tx) => {
      const held = await holdPair(tx, pair.id);
      if (!(await hasOpened(tx, ctx.actor, pair.id)))
        throw new Refusal("DISPUTE_UNOPENED", { pairId: pair.id });
      const reviews = await listReviewsOfRound(tx, held);
      const { status, reason } = input;
      const reviewIds = reviews.map(({ id }) => id);
      const evidenceIds = await listEvidence(tx, pair.id);
      const isAsSeen = isSame(reviewIds, input.reviewIds) && isSame(evidenceIds, input.evidenceIds);
      if (!isAsSeen) throw new Refusal("PAIR_CHANGED", { pairId: pair.id });
      const { events } = await moveOnWay(tx, byOf(ctx), held, {
        kind: "adjudicated",
        status,
        missing: missingFor(status, await loadAtGate(tx, pair.id)),
        deciderId: ctx.actor.id,
        reviewerIds: reviews.map(({ reviewerId }) => reviewerId),
        reason,
      });
      await recordEvents(tx, events);
      return { id: pair.id };
    });
  }),

  /** Calls a decision into question, for a reason: the pair is reviewed anew, the decision stays on record. */
  reopen: memberProcedure.input(reopenPairInput).mutation(async ({ ctx, input }) => {
    const pair = await getPairPlace(ctx.db, input.pairId);
    mayRead(ctx.actor, pair, "PAIR_NOT_FOUND");
    may(canReopenPair(ctx.actor, pair), { pairId: pair.id });
    return change(ctx, async (tx) => {
      const held = await holdPair(tx, pair.id);
      const isAsSeen = { id: input.decisionId, pairId: pair.id, staleAt: null };
      if ((await tx.decision.count({ where: isAsSeen })) === 0)
        throw new Refusal("PAIR_MOVED_ON", { pairId: pair.id });
      const { reason } = input;
      const { events } = await moveOnWay(tx, byOf(ctx), held, { kind: "reopened", reason });
      await recordEvents(tx, events);
      return { id: pair.id };
    });
  }),
});

/** Whether ids are the same, in whatever order. */
const isSame = (standing: readonly string[], seen: readonly string[]): boolean =>
  new Set(standing).symmetricDifference(new Set(seen)).size === 0;
