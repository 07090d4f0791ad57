import {
  listPairsInput,
  pairByIdInput,
  pairByPositionInput,
  searchPairsInput,
} from "@rejoinder/schema";
import { mayRead, mayReadCase, mayReadDesk } from "../../permission.ts";
import { memberProcedure, router } from "../../trpc.ts";
import { getPair, getPairByPosition } from "./pair.detail.ts";
import { listPairs, searchPairs } from "./pair.list.ts";
import { pairFor } from "./pair.withheld.ts";

export const pairRouter = router({
  byId: memberProcedure.input(pairByIdInput).query(async ({ ctx, input }) => {
    const pair = await getPair(ctx.db, ctx.actor, input.pairId);
    mayRead(ctx.actor, { caseId: pair.case.id }, "PAIR_NOT_FOUND");
    return pairFor(ctx.actor, pair);
  }),

  byPosition: memberProcedure.input(pairByPositionInput).query(async ({ ctx, input }) => {
    const pair = await getPairByPosition(ctx.db, ctx.actor, input.slug, input.position);
    mayRead(ctx.actor, { caseId: pair.case.id }, "PAIR_NOT_FOUND");
    return pairFor(ctx.actor, pair);
  }),

  list: memberProcedure.input(listPairsInput).query(async ({ ctx, input }) => {
    mayReadCase(ctx.actor, input.caseId);
    if (input.query) await ctx.spend("search");
    return listPairs(ctx.db, ctx.actor, input);
  }),

  search: memberProcedure.input(searchPairsInput).query(async ({ ctx, input }) => {
    mayReadDesk(ctx.actor);
    await ctx.spend("search");
    return searchPairs(ctx.db, ctx.actor, input.query);
  }),
});
