import { pairHistoryInput } from "@rejoinder/schema";
import { tracked } from "@trpc/server";
import { z } from "zod";
import type { FeedMessage } from "../../feed.ts";
import { memberProcedure, router } from "../../trpc.ts";
import { listPairEvents } from "./event.queries.ts";

const feedInput = z.strictObject({ lastEventId: z.string().max(100).optional() }).optional();

export const eventRouter = router({
  /** A page of a pair's history, newest first; a pair that does not exist has none. */
  byPair: memberProcedure
    .input(pairHistoryInput)
    .query(({ ctx, input }) => listPairEvents(ctx.db, input.pairId, input.before)),

  /**
   * What is committed on the desk, as it happens. A caller that comes back after a gap is told so
   * first, and looks at everything again.
   */
  feed: memberProcedure.input(feedInput).subscription(async function* ({ ctx, input, signal }) {
    const missed: FeedMessage = { missed: true, change: null };
    if (input?.lastEventId !== undefined) yield tracked("missed", missed);
    for await (const message of ctx.feed.subscribe(signal)) {
      yield tracked(message.change?.id ?? "missed", message);
    }
  }),
});
