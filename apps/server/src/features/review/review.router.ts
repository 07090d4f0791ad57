import { canMarkPair, canReviewPair, moveMark, Refusal, stateAfterReview } from "@rejoinder/domain";
import { markPairInput, reviewPairInput } from "@rejoinder/schema";
import { recordEvent } from "../../history.ts";
import { mayReadDesk } from "../../permission.ts";
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
    if (!canMarkPair(ctx.actor, pair)) throw new Refusal("NOT_ALLOWED", { pairId: pair.id });
    if (pair.mark.version !== input.version)
      throw new Refusal("MARK_MOVED_ON", { pairId: pair.id }, pair.mark);
    const mark = moveMark(pair.mark, input.status);
    if (mark.status === pair.mark.status) return mark;
    return ctx.db.prisma.$transaction(async (tx) => {
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
    if (!canReviewPair(ctx.actor, pair)) throw new Refusal("NOT_ALLOWED", { pairId: pair.id });
    if (pair.mark.version !== input.version)
      throw new Refusal("MARK_MOVED_ON", { pairId: pair.id }, pair.mark);
    const mark = { status: input.status, reviewedStatus: input.status };
    return ctx.db.prisma.$transaction(async (tx) => {
      const version = await saveMark(tx, ctx.actor, pair, mark, ctx.now);
      const { revision, before } = await saveReview(tx, ctx.actor, input, ctx.now);
      await movePair(tx, pair, stateAfterReview(pair.state));
      const { status, confidence, rationale } = input;
      await recordEvent(tx, {
        caseId: pair.caseId,
        pairId: pair.id,
        actorId: ctx.actor.id,
        kind: "pair_reviewed",
        before,
        after: { status, confidence, rationale, revision },
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
