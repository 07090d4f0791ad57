import { canHoldPair, canSignOff, publishable, signOffCounts } from "@rejoinder/domain";
import { holdPairInput, liftHoldInput, pairByIdInput, signOffInput } from "@rejoinder/schema";
import { change } from "../../change.ts";
import { recordEvent } from "../../history/record.ts";
import { getPairPlace } from "../../pair-place.ts";
import { byOf, eventOf, holdPair } from "../../pair-way/on-way.ts";
import { may, mayRead } from "../../permission.ts";
import { loadToPublish } from "../../publication.ts";
import { memberProcedure, router } from "../../trpc.ts";
import { liftHold, saveHold, saveSignOff, withdrawSignOff } from "./legal.queries.ts";

export const legalRouter = router({
  /** Everything that keeps a pair from being published, and whether its sign-off still counts. */
  pair: memberProcedure.input(pairByIdInput).query(async ({ ctx, input }) => {
    const pair = await loadToPublish(ctx.db, input.pairId, ctx.now);
    mayRead(ctx.actor, pair, "PAIR_NOT_FOUND");
    return {
      blockers: publishable(pair),
      isSignedOff: signOffCounts(pair.signedOffDecisionId, pair.decisionId),
    };
  }),

  /** Records by name that a lawyer lets a decided pair be published. */
  signOff: memberProcedure.input(signOffInput).mutation(async ({ ctx, input }) => {
    const pair = await getPairPlace(ctx.db, input.pairId);
    mayRead(ctx.actor, pair, "PAIR_NOT_FOUND");
    may(canSignOff(ctx.actor, pair), { pairId: pair.id });
    return change(ctx, async (tx) => {
      await holdPair(tx, pair.id);
      const kept = await saveSignOff(tx, byOf(ctx), input);
      await recordEvent(tx, eventOf(byOf(ctx), pair, "pair_signed_off", null, kept));
      return { id: kept.signOffId };
    });
  }),

  withdrawSignOff: memberProcedure.input(pairByIdInput).mutation(async ({ ctx, input }) => {
    const pair = await getPairPlace(ctx.db, input.pairId);
    mayRead(ctx.actor, pair, "PAIR_NOT_FOUND");
    may(canSignOff(ctx.actor, pair), { pairId: pair.id });
    return change(ctx, async (tx) => {
      await holdPair(tx, pair.id);
      const kept = await withdrawSignOff(tx, byOf(ctx), pair.id);
      await recordEvent(tx, eventOf(byOf(ctx), pair, "sign_off_withdrawn", kept, null));
      return { id: kept.signOffId };
    });
  }),

  /** Keeps a pair from being published until the hold is lifted. */
  hold: memberProcedure.input(holdPairInput).mutation(async ({ ctx, input }) => {
    const pair = await getPairPlace(ctx.db, input.pairId);
    mayRead(ctx.actor, pair, "PAIR_NOT_FOUND");
    may(canHoldPair(ctx.actor, pair), { pairId: pair.id });
    return change(ctx, async (tx) => {
      await holdPair(tx, pair.id);
      const holdId = await saveHold(tx, byOf(ctx), pair.id, input.reason);
      const after = { holdId, reason: input.reason };
      await recordEvent(tx, eventOf(byOf(ctx), pair, "hold_placed", null, after));
      return { id: holdId };
    });
  }),

  lift: memberProcedure.input(liftHoldInput).mutation(async ({ ctx, input }) => {
    const pair = await getPairPlace(ctx.db, input.pairId);
    mayRead(ctx.actor, pair, "PAIR_NOT_FOUND");
    may(canHoldPair(ctx.actor, pair), { pairId: pair.id });
    return change(ctx, async (tx) => {
      await holdPair(tx, pair.id);
      const { id: holdId, reason } = await liftHold(tx, byOf(ctx), input);
      const before = { holdId, reason };
      const after = { holdId, liftReason: input.reason };
      await recordEvent(tx, eventOf(byOf(ctx), pair, "hold_lifted", before, after));
      return { id: holdId };
    });
  }),
});
