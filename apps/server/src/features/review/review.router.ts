import { canMarkPair, canReviewPair, moveMark, Refusal } from "@rejoinder/domain";
import { markPairInput, reviewPairInput, reviewPairsInput } from "@rejoinder/schema";
import { change } from "../../change.ts";
import { recordEvent, recordEvents } from "../../history/record.ts";
import { may, mayRead } from "../../permission.ts";
import { memberProcedure, router } from "../../trpc.ts";
import { getPairToReview, listPairsToReview, saveMark } from "./review.queries.ts";
import { submitReview } from "./review.submit.ts";
import { submitReviews } from "./review.submit-many.ts";

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

  /** Makes a review of a mark by giving its reason, or revises one. It may settle the pair. */
  submit: memberProcedure.input(reviewPairInput).mutation(async ({ ctx, input }) => {
    const pair = await getPairToReview(ctx.db, ctx.actor, input.pairId);
    mayRead(ctx.actor, pair, "PAIR_NOT_FOUND");
    may(canReviewPair(ctx.actor, pair), { pairId: pair.id });
    if (pair.mark.version !== input.version)
      throw new Refusal("MARK_MOVED_ON", { pairId: pair.id }, pair.mark);
    return change(ctx, async (tx) => {
      const { answer, events } = await submitReview(tx, ctx.actor, pair, input, ctx.now);
      await recordEvents(tx, events);
      return answer;
    });
  }),

  /** Gives one reason to several marks. Those that are no longer as the caller saw them are left out. */
  submitMany: memberProcedure.input(reviewPairsInput).mutation(async ({ ctx, input }) => {
    const pairIds = input.marks.map(({ pairId }) => pairId);
    const pairs = await listPairsToReview(ctx.db, ctx.actor, pairIds);
    for (const pairId of pairIds) {
      const pair = pairs.find(({ id }) => id === pairId.toLowerCase());
      if (!pair) throw new Refusal("PAIR_NOT_FOUND", { pairId });
      mayRead(ctx.actor, pair, "PAIR_NOT_FOUND");
      may(canReviewPair(ctx.actor, pair), { pairId });
    }
    return change(ctx, async (tx) => {
      const { answer, events } = await submitReviews(tx, ctx.actor, pairs, input, ctx.now);
      await recordEvents(tx, events);
      return answer;
    });
  }),
});
