import {
  listPairsInput,
  pairByIdInput,
  pairByPositionInput,
  searchPairsInput,
} from "@rejoinder/schema";
import { memberProcedure, router } from "../../trpc.ts";
import { getPair, getPairByPosition } from "./pair.detail.ts";
import { listPairs, searchPairs } from "./pair.list.ts";

export const pairRouter = router({
  byId: memberProcedure
    .input(pairByIdInput)
    .query(({ ctx, input }) => getPair(ctx.db, ctx.actor, input.pairId)),

  byPosition: memberProcedure
    .input(pairByPositionInput)
    .query(({ ctx, input }) => getPairByPosition(ctx.db, ctx.actor, input.slug, input.position)),

  list: memberProcedure
    .input(listPairsInput)
    .query(({ ctx, input }) => listPairs(ctx.db, ctx.actor, input)),

  search: memberProcedure
    .input(searchPairsInput)
    .query(({ ctx, input }) => searchPairs(ctx.db, input.query)),
});
