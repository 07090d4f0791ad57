import {
  listPairsInput,
  pairByIdInput,
  pairByPositionInput,
  searchPairsInput,
} from "@rejoinder/schema";
import { mayReadCase, mayReadDesk } from "../../permission.ts";
import { memberProcedure, router } from "../../trpc.ts";
import { getPair, getPairByPosition } from "./pair.detail.ts";
import { listPairs, searchPairs } from "./pair.list.ts";

export const pairRouter = router({
  byId: memberProcedure.input(pairByIdInput).query(async ({ ctx, input }) => {
    const pair = await getPair(ctx.db, ctx.actor, input.pairId);
    mayReadCase(ctx.actor, pair.case.id);
    return pair;
  }),

  byPosition: memberProcedure.input(pairByPositionInput).query(async ({ ctx, input }) => {
    const pair = await getPairByPosition(ctx.db, ctx.actor, input.slug, input.position);
    mayReadCase(ctx.actor, pair.case.id);
    return pair;
  }),

  list: memberProcedure.input(listPairsInput).query(({ ctx, input }) => {
    mayReadCase(ctx.actor, input.caseId);
    return listPairs(ctx.db, ctx.actor, input);
  }),

  search: memberProcedure.input(searchPairsInput).query(({ ctx, input }) => {
    mayReadDesk(ctx.actor);
    return searchPairs(ctx.db, input.query);
  }),
});
