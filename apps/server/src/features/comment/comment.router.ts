import { canCommentOnReview, canResolveComment } from "@rejoinder/domain";
import { addCommentInput, listCommentPeopleInput, resolveCommentInput } from "@rejoinder/schema";
import { caseMustExist } from "../../case-must-exist.ts";
import { change } from "../../change.ts";
import { recordEvent } from "../../history/record.ts";
import { byOf, eventOf } from "../../pair-way/on-way.ts";
import { may, mayReadCase } from "../../permission.ts";
import { memberProcedure, router } from "../../trpc.ts";
import {
  getComment,
  getReviewPlace,
  listReaders,
  mustBeReaders,
  saveComment,
  saveResolution,
} from "./comment.queries.ts";

export const commentRouter = router({
  /**
   * Says something of a review that the caller may see, and calls people to it: they are shown it once
   * the review is theirs to see.
   */
  add: memberProcedure.input(addCommentInput).mutation(async ({ ctx, input }) => {
    const { id: reviewId, pair } = await getReviewPlace(ctx.db, ctx.actor, input.reviewId);
    may(canCommentOnReview(ctx.actor, pair), { reviewId });
    const mentions = [...new Set(input.mentions.map((personId) => personId.toLowerCase()))];
    const comment = { ...input, reviewId, mentions };
    await mustBeReaders(ctx.db, pair.caseId, comment.mentions);
    return change(ctx, async (tx) => {
      const id = await saveComment(tx, ctx.actor, comment, ctx.now);
      const called = mentions.map((personId) => ({ personId }));
      const kept = { commentId: id, ...comment, mentions: called };
      await recordEvent(tx, eventOf(byOf(ctx), pair, "review_commented", null, kept));
      return { id };
    });
  }),

  /** Says that nothing is left to be said of it. The comment stays. */
  resolve: memberProcedure.input(resolveCommentInput).mutation(async ({ ctx, input }) => {
    const { id, text, authorId, review } = await getComment(ctx.db, ctx.actor, input.commentId);
    const { pair } = review;
    may(canResolveComment(ctx.actor, { caseId: pair.caseId, authorId }), { commentId: id });
    return change(ctx, async (tx) => {
      await saveResolution(tx, ctx.actor, id, ctx.now);
      const kept = { commentId: id, reviewId: review.id, text };
      await recordEvent(tx, eventOf(byOf(ctx), pair, "comment_resolved", null, kept));
      return { id };
    });
  }),

  /** Whom a comment may call to it. */
  people: memberProcedure.input(listCommentPeopleInput).query(async ({ ctx, input }) => {
    mayReadCase(ctx.actor, input.caseId);
    await caseMustExist(ctx.db, input.caseId);
    may(canCommentOnReview(ctx.actor, input));
    return listReaders(ctx.db, input.caseId);
  }),
});
