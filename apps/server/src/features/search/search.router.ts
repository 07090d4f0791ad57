import { canLogSearch, canWithdrawSearch, Refusal } from "@rejoinder/domain";
import { edtfInterval, logSearchInput, withdrawSearchInput } from "@rejoinder/schema";
import { change } from "../../change.ts";
import { recordEvent, recordEvents } from "../../history/record.ts";
import { getPairPlace } from "../../pair-place.ts";
import { byOf } from "../../pair-way/on-way.ts";
import { changeGate, settlePairs } from "../../pair-way/resting.ts";
import { may, mayRead } from "../../permission.ts";
import { memberProcedure, router } from "../../trpc.ts";
import { getSearch, saveSearch, withdrawSearch } from "./search.queries.ts";

export const searchRouter = router({
  /** Puts on record where somebody looked for evidence, and what was found. It may settle the pair. */
  log: memberProcedure.input(logSearchInput).mutation(async ({ ctx, input }) => {
    const pair = await getPairPlace(ctx.db, input.pairId);
    mayRead(ctx.actor, pair, "PAIR_NOT_FOUND");
    may(canLogSearch(ctx.actor, pair), { pairId: pair.id });
    if (isToCome(input.searchedOn, ctx.now)) throw new Refusal("SEARCH_IN_FUTURE");
    return change(ctx, async (tx) => {
      const { pairId, ...particulars } = input;
      const id = await saveSearch(tx, ctx.actor.id, input, ctx.now);
      const moved = await settlePairs(tx, byOf(ctx), [pairId]);
      await recordEvent(tx, {
        caseId: pair.caseId,
        pairId,
        actorId: ctx.actor.id,
        kind: "search_logged",
        before: null,
        after: { searchId: id, ...particulars },
        at: ctx.now,
      });
      await recordEvents(tx, moved);
      return { id };
    });
  }),

  /** Takes a search out of the record that counts. What the gate let through by it alone goes stale. */
  withdraw: memberProcedure.input(withdrawSearchInput).mutation(async ({ ctx, input }) => {
    const { id, pair, pairId, loggedById, ...particulars } = await getSearch(
      ctx.db,
      input.searchId,
    );
    mayRead(ctx.actor, pair, "SEARCH_NOT_FOUND");
    may(canWithdrawSearch(ctx.actor, { ...pair, loggedById }), { searchId: id });
    return change(ctx, async (tx) => {
      await withdrawSearch(tx, id, input.version, ctx.now);
      const moved = await changeGate(tx, byOf(ctx), pairId);
      await recordEvent(tx, {
        caseId: pair.caseId,
        pairId,
        actorId: ctx.actor.id,
        kind: "search_withdrawn",
        before: { searchId: id, ...particulars },
        after: null,
        at: ctx.now,
      });
      await recordEvents(tx, moved);
      return { id };
    });
  }),
});

/** Milliseconds by which the furthest clock on earth is ahead of UTC. */
const FURTHEST_AHEAD = 14 * 60 * 60 * 1000;

/** Whether a day has not begun anywhere yet. */
function isToCome(day: string, now: Date): boolean {
  return (edtfInterval(day)?.from ?? 0) > now.getTime() + FURTHEST_AHEAD;
}
