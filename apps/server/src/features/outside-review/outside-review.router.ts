import {
  canAddOutsideReview,
  canPointOutsideReview,
  canWithdrawOutsideReview,
  Refusal,
} from "@rejoinder/domain";
import {
  addOutsideReviewsInput,
  listOutsideReviewsInput,
  pairByIdInput,
  pointOutsideReviewInput,
  withdrawOutsideReviewInput,
} from "@rejoinder/schema";
import { caseMustExist } from "../../case-must-exist.ts";
import { change } from "../../change.ts";
import { recordEvent, recordEvents } from "../../history/record.ts";
import { getPairPlace } from "../../pair-place.ts";
import { may, mayRead, mayReadCase } from "../../permission.ts";
import { memberProcedure, router } from "../../trpc.ts";
import { addOutsideReviews, readOutside } from "./outside-review.add.ts";
import {
  getOutsideReview,
  listOfPair,
  listOutsideReviews,
  moveOutsideReview,
  recordOf,
} from "./outside-review.queries.ts";
import { tellReview } from "./outside-review.told.ts";

/** ClaimReviews by others. They are told of, and count for nothing here. */
export const outsideReviewRouter = router({
  byCase: memberProcedure.input(listOutsideReviewsInput).query(async ({ ctx, input }) => {
    await caseMustExist(ctx.db, input.caseId);
    mayReadCase(ctx.actor, input.caseId);
    return listOutsideReviews(ctx.db, input.caseId, input.before);
  }),

  byPair: memberProcedure.input(pairByIdInput).query(async ({ ctx, input }) => {
    const pair = await getPairPlace(ctx.db, input.pairId);
    mayRead(ctx.actor, pair, "PAIR_NOT_FOUND");
    return listOfPair(ctx.db, pair.id);
  }),

  /** Puts every ClaimReview of a document on record, and tells what is wrong with them. */
  add: memberProcedure.input(addOutsideReviewsInput).mutation(async ({ ctx, input }) => {
    const { caseId, document } = input;
    await caseMustExist(ctx.db, caseId);
    mayReadCase(ctx.actor, caseId);
    may(canAddOutsideReview(ctx.actor, { caseId }), { caseId });
    await ctx.spend("report");
    const read = await readOutside(document);
    return change(ctx, async (tx) => {
      const by = { caseId, actorId: ctx.actor.id, now: ctx.now };
      return { ids: await addOutsideReviews(tx, by, read), problems: read.problems };
    });
  }),

  /** Has a pair point to a review by others, or none. Every pair that it touches tells of it. */
  point: memberProcedure.input(pointOutsideReviewInput).mutation(async ({ ctx, input }) => {
    const { id, caseId, pairId: from } = await getOutsideReview(ctx.db, input.outsideReviewId);
    mayRead(ctx.actor, { caseId }, "OUTSIDE_REVIEW_NOT_FOUND");
    may(canPointOutsideReview(ctx.actor, { caseId }), { outsideReviewId: id });
    const to = input.pairId && (await getPairPlace(ctx.db, input.pairId));
    if (to && to.caseId !== caseId) throw new Refusal("PAIR_NOT_FOUND", { pairId: to.id });
    const pairId = to ? to.id : null;
    return change(ctx, async (tx) => {
      await moveOutsideReview(tx, input, { pairId });
      const touched = new Set([from, pairId].filter((each) => each !== null));
      const event = {
        caseId,
        actorId: ctx.actor.id,
        kind: "outside_review_pointed" as const,
        before: { outsideReviewId: id, pairId: from },
        after: { outsideReviewId: id, pairId },
        at: ctx.now,
      };
      const pairs = touched.size > 0 ? [...touched] : [null];
      await recordEvents(
        tx,
        pairs.map((each) => ({ ...event, pairId: each })),
      );
      return { id };
    });
  }),

  /** Takes a review by others out of sight. */
  withdraw: memberProcedure.input(withdrawOutsideReviewInput).mutation(async ({ ctx, input }) => {
    const review = await getOutsideReview(ctx.db, input.outsideReviewId);
    const { id, caseId, pairId, sha256 } = review;
    mayRead(ctx.actor, review, "OUTSIDE_REVIEW_NOT_FOUND");
    may(canWithdrawOutsideReview(ctx.actor, review), { outsideReviewId: id });
    return change(ctx, async (tx) => {
      await moveOutsideReview(tx, input, { withdrawnAt: ctx.now });
      await recordEvent(tx, {
        caseId,
        pairId,
        actorId: ctx.actor.id,
        kind: "outside_review_withdrawn",
        before: { outsideReviewId: id, ...tellReview(recordOf(review)), sha256 },
        after: null,
        at: ctx.now,
      });
      return { id };
    });
  }),
});
