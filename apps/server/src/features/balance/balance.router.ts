import { pairByIdInput } from "@rejoinder/schema";
import { mayRead } from "../../permission.ts";
import { loadToPublish } from "../../publication.ts";
import { memberProcedure, router } from "../../trpc.ts";

export const balanceRouter = router({
  /** How the two sides of a pair were quoted and sought. */
  pair: memberProcedure.input(pairByIdInput).query(async ({ ctx, input }) => {
    const { caseId, balance } = await loadToPublish(ctx.db, input.pairId, ctx.now);
    mayRead(ctx.actor, { caseId }, "PAIR_NOT_FOUND");
    return balance;
  }),
});
