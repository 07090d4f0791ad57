import { canMarkPair, canReviewPair, moveMark, Refusal, stateAfterReview } from "@rejoinder/domain";
import { markPairInput, reviewPairInput } from "@rejoinder/schema";
import { change } from "../../change.ts";
import { recordEvent } from "../../history/record.ts";
import { may, mayRead, mayReadDesk } from "../../permission.ts";
import { memberProcedure, router } from "../../trpc.ts";
import {
  getPairToReview,
  listWaitingMarks,
  movePair,
  saveMark,
  saveReview,
} from "./review.queries.ts";

export const reviewRouter = router({
  /** Marks a pair, or takes the mark back. The same mark again changes nothing. */
  mark: memberProcedure.input(markPairInput).mutation(async ({ ctx, input }) => {
    const pair = await getPairToReview(ctx.db, ctx.actor, input.pairId);
    mayRead(ctx.actor, pair, "PAIR_NOT_FOUND");
    may(canMarkPair(ctx.actor, pair), { pairId: pair.id });
    if (pair.mark.version !== input.version)
      throw new Refusal("MARK_MOVED_ON", { pairId: pair.id }, pair.mark);
    const mark = moveMark(pair.mark, input.status);
    if (mark.status === pair.mark.status) return mark;
    return change(ctx, async (tx) => {
      const { status, reviewedStatus } = mark;
      const version = await saveMark(tx, ctx.actor, pair, { status, reviewedStatus }, ctx.now);
      await recordEvent(tx, {
        caseId: pair.caseId,
        pairId: pair.id,
        actorId: ctx.actor.id,
        kind: "pair_marked",
        before: pair.mark.status && { status: pair.mark.status },
        after: status && { status },
        at: ctx.now,
      });
      return { status, reviewedStatus, version };
    });
  }),

  /** Makes a review of a mark by giving its reason, or revises one. */
  submit: memberProcedure.input(reviewPairInput).mutation(async ({ ctx, input }) => {
    const pair = await getPairToReview(ctx.db, ctx.actor, input.pairId);
    mayRead(ctx.actor, pair, "PAIR_NOT_FOUND");
    may(canReviewPair(ctx.actor, pair), { pairId: pair.id });
    if (pair.mark.version !== input.version)
      throw new Refusal("MARK_MOVED_ON", { pairId: pair.id }, pair.mark);
    const mark = { status: input.status, reviewedStatus: input.status };
    return change(ctx, async (tx) => {
      const version = await saveMark(tx, ctx.actor, pair, mark, ctx.now);
      const { reviewId, revision, before } = await saveReview(tx, ctx.actor, input, ctx.now);
      await movePair(tx, pair, stateAfterReview(pair.state));
      const { status, confidence, rationale } = input;
      await recordEvent(tx, {
        caseId: pair.caseId,
        pairId: pair.id,
        actorId: ctx.actor.id,
        kind: "pair_reviewed",
        before,
        after: { reviewId, status, confidence, rationale, revision },
        at: ctx.now,
      });
      return { ...mark, version, revision };
    });
  }),

  /** The caller's marks that wait for their reason. */
  waiting: memberProcedure.query(({ ctx }) => {
    mayReadDesk(ctx.actor);
    return listWaitingMarks(ctx.db, ctx.actor);
  }),
});
