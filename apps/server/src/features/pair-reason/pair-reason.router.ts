import type { Db } from "@rejoinder/db";
import { type Actor, canGivePairReason, Refusal } from "@rejoinder/domain";
import { givePairReasonInput, withdrawPairReasonInput } from "@rejoinder/schema";
import { change } from "../../change.ts";
import { recordEvents } from "../../history/record.ts";
import { getPairPlace } from "../../pair-place.ts";
import { byOf, eventOf, holdPair, settle } from "../../pair-way/on-way.ts";
import { changeGate } from "../../pair-way/resting.ts";
import { may, mayRead } from "../../permission.ts";
import { memberProcedure, router } from "../../trpc.ts";
import {
  findReason,
  type ReasonPlace,
  type StandingReason,
  saveReason,
  withdrawReason,
} from "./pair-reason.queries.ts";

export const pairReasonRouter = router({
  /**
   * Says why a rule is met here all the same; takes the place of the reason that the caller saw stand,
   * and of no other. It may settle the pair.
   */
  give: memberProcedure.input(givePairReasonInput).mutation(async ({ ctx, input }) => {
    await mayGive(ctx.db, ctx.actor, input.pairId);
    return change(ctx, async (tx) => {
      const { pairId, kind, text } = input;
      const pair = await holdPair(tx, pairId);
      const standing = await findReason(tx, { pairId, kind });
      if (standing?.text === text) return { id: standing.id };
      if ((standing?.id ?? null) !== input.replaces) throw new Refusal("PAIR_CHANGED", { pairId });
      if (standing) await withdrawReason(tx, standing.id, ctx.now);
      const id = await saveReason(tx, input, { text, givenById: ctx.actor.id, at: ctx.now });
      const moved = await settle(tx, byOf(ctx), { pair, events: [] });
      await recordEvents(tx, [
        eventOf(byOf(ctx), pair, "pair_reason_given", keptOf(kind, standing), {
          reasonId: id,
          kind,
          text,
        }),
        ...moved.events,
      ]);
      return { id };
    });
  }),

  /** Takes a reason back. What the gate let through by it alone goes stale. */
  withdraw: memberProcedure.input(withdrawPairReasonInput).mutation(async ({ ctx, input }) => {
    await mayGive(ctx.db, ctx.actor, input.pairId);
    return change(ctx, async (tx) => {
      const { pairId, kind } = input;
      const pair = await holdPair(tx, pairId);
      const standing = await findReason(tx, { pairId, kind });
      if (!standing) throw new Refusal("REASON_NOT_FOUND", { pairId, kind });
      await withdrawReason(tx, standing.id, ctx.now);
      const moved = await changeGate(tx, byOf(ctx), pairId);
      await recordEvents(tx, [
        eventOf(byOf(ctx), pair, "pair_reason_withdrawn", keptOf(kind, standing), null),
        ...moved,
      ]);
      return { id: standing.id };
    });
  }),
});

/** @throws Refusal `PAIR_NOT_FOUND`, `NOT_ALLOWED` */
async function mayGive(db: Db, actor: Actor, pairId: string): Promise<void> {
  const pair = await getPairPlace(db, pairId);
  mayRead(actor, pair, "PAIR_NOT_FOUND");
  may(canGivePairReason(actor, pair), { pairId });
}

/** A reason as the history keeps it. */
function keptOf(kind: ReasonPlace["kind"], reason: StandingReason | null) {
  return reason && { reasonId: reason.id, kind, text: reason.text };
}
