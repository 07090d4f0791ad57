import { canAssignPair, canClaimPair, canHandBackPair } from "@rejoinder/domain";
import {
  claimOfInput,
  claimPairInput,
  listReviewersInput,
  nextPairInput,
  reassignPairInput,
} from "@rejoinder/schema";
import { caseMustExist } from "../../case-must-exist.ts";
import { change } from "../../change.ts";
import { getPairPlace } from "../../pair-place.ts";
import { byOf, holdPair } from "../../pair-way/on-way.ts";
import { listReviewers } from "../../pair-way/reviewers.ts";
import { may, mayRead, mayReadCase } from "../../permission.ts";
import { memberProcedure, router } from "../../trpc.ts";
import { givePair, handPairBack, passPair, takePair } from "./claim.moves.ts";
import { holdNextPair } from "./claim.next.ts";

export const claimRouter = router({
  /** Takes a pair on, to review it. */
  take: memberProcedure.input(claimPairInput).mutation(async ({ ctx, input }) => {
    const pair = await getPairPlace(ctx.db, input.pairId);
    mayRead(ctx.actor, pair, "PAIR_NOT_FOUND");
    may(canClaimPair(ctx.actor, pair), { pairId: pair.id });
    return change(ctx, async (tx) => takePair(tx, byOf(ctx), await holdPair(tx, pair.id)));
  }),

  /** Takes on the first pair of a case that still wants a review of the caller's. */
  next: memberProcedure.input(nextPairInput).mutation(async ({ ctx, input }) => {
    await caseMustExist(ctx.db, input.caseId);
    mayReadCase(ctx.actor, input.caseId);
    may(canClaimPair(ctx.actor, input), { caseId: input.caseId });
    return change(ctx, async (tx) => {
      const pair = await holdNextPair(tx, ctx.actor, input, ctx.now);
      return takePair(tx, byOf(ctx), pair);
    });
  }),

  /** Gives back a pair that the caller took on. */
  handBack: memberProcedure.input(claimPairInput).mutation(async ({ ctx, input }) => {
    const pair = await getPairPlace(ctx.db, input.pairId);
    mayRead(ctx.actor, pair, "PAIR_NOT_FOUND");
    may(canHandBackPair(ctx.actor, { ...pair, reviewerId: ctx.actor.id }), { pairId: pair.id });
    return change(ctx, (tx) => handPairBack(tx, byOf(ctx), pair.id, ctx.actor.id));
  }),

  /** Gives a pair to somebody. */
  assign: memberProcedure.input(claimOfInput).mutation(async ({ ctx, input }) => {
    const pair = await getPairPlace(ctx.db, input.pairId);
    mayRead(ctx.actor, pair, "PAIR_NOT_FOUND");
    may(canAssignPair(ctx.actor, pair), { pairId: pair.id });
    return change(ctx, (tx) => givePair(tx, byOf(ctx), pair.id, input.personId));
  }),

  /** Gives somebody else the pair that one person has. */
  reassign: memberProcedure.input(reassignPairInput).mutation(async ({ ctx, input }) => {
    const pair = await getPairPlace(ctx.db, input.pairId);
    mayRead(ctx.actor, pair, "PAIR_NOT_FOUND");
    may(canAssignPair(ctx.actor, pair), { pairId: pair.id });
    return change(ctx, (tx) => passPair(tx, byOf(ctx), pair.id, input.from, input.to));
  }),

  /** Takes a pair from somebody. */
  release: memberProcedure.input(claimOfInput).mutation(async ({ ctx, input }) => {
    const pair = await getPairPlace(ctx.db, input.pairId);
    mayRead(ctx.actor, pair, "PAIR_NOT_FOUND");
    may(canAssignPair(ctx.actor, pair), { pairId: pair.id });
    return change(ctx, (tx) => handPairBack(tx, byOf(ctx), pair.id, input.personId));
  }),

  /** Those whom pairs of a case can be given to, by name. */
  reviewers: memberProcedure.input(listReviewersInput).query(async ({ ctx, input }) => {
    mayReadCase(ctx.actor, input.caseId);
    await caseMustExist(ctx.db, input.caseId);
    return { people: await listReviewers(ctx.db.prisma, input.caseId) };
  }),
});
