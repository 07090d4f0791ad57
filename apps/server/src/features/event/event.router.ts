import { isBlind } from "@rejoinder/domain";
import { pairHistoryInput } from "@rejoinder/schema";
import { tracked } from "@trpc/server";
import { z } from "zod";
import type { Change } from "../../feed.ts";
import { getPairPlace } from "../../pair-place.ts";
import { mayReadCase, mayReadDesk } from "../../permission.ts";
import { memberProcedure, router } from "../../trpc.ts";
import { listPairEvents } from "./event.queries.ts";

const feedInput = z.strictObject({ lastEventId: z.string().max(100).optional() }).optional();

/** What a window hears: a change, or that it must look at everything again. */
export type LiveUpdate = { missed: false; change: Change } | { missed: true; change: null };

export const eventRouter = router({
  /** A page of a pair's history, newest first: all of it but others' marks and reviews. */
  byPair: memberProcedure.input(pairHistoryInput).query(async ({ ctx, input }) => {
    const pair = await getPairPlace(ctx.db, input.pairId);
    mayReadCase(ctx.actor, pair.caseId);
    return listPairEvents(ctx.db, ctx.actor, pair.id, input.before);
  }),

  /**
   * What is committed on the desk, as it happens, but others' marks and reviews. Whoever begins to
   * listen, or comes back after a gap, is first told to look at everything again.
   */
  feed: memberProcedure.input(feedInput).subscription(async function* ({ ctx, signal }) {
    mayReadDesk(ctx.actor);
    for await (const { missed, notice } of ctx.feed.subscribe(signal)) {
      if (missed) yield tracked("missed", { missed, change: null } as LiveUpdate);
      else if (!isBlind(ctx.actor, notice)) {
        const { actorId: _, ...change } = notice;
        yield tracked(change.id, { missed, change } as LiveUpdate);
      }
    }
  }),
});
