import { canSetCrime, canSetWantedReviews } from "@rejoinder/domain";
import {
  listPairsInput,
  pairByIdInput,
  pairByPositionInput,
  searchPairsInput,
  setCrimeInput,
  setWantedInput,
} from "@rejoinder/schema";
import { change } from "../../change.ts";
import { getPairPlace } from "../../pair-place.ts";
import { byOf } from "../../pair-way/on-way.ts";
import { may, mayRead, mayReadCase, mayReadDesk } from "../../permission.ts";
import { memberProcedure, router } from "../../trpc.ts";
import { setCrime } from "./pair.crime.ts";
import { getPair, getPairByPosition, withBorneOut } from "./pair.detail.ts";
import { listPairs, searchPairs } from "./pair.list.ts";
import { setWanted } from "./pair.wanted.ts";
import { pairFor } from "./pair.withheld.ts";
import { getPairWork } from "./pair.work.ts";

export const pairRouter = router({
  byId: memberProcedure.input(pairByIdInput).query(async ({ ctx, input }) => {
    const pair = await getPair(ctx.db, ctx.actor, input.pairId);
    mayRead(ctx.actor, { caseId: pair.case.id }, "PAIR_NOT_FOUND");
    return pairFor(ctx.actor, await withBorneOut(ctx.db, pair, ctx.now));
  }),

  byPosition: memberProcedure.input(pairByPositionInput).query(async ({ ctx, input }) => {
    const pair = await getPairByPosition(ctx.db, ctx.actor, input.slug, input.position);
    mayRead(ctx.actor, { caseId: pair.case.id }, "PAIR_NOT_FOUND");
    return pairFor(ctx.actor, await withBorneOut(ctx.db, pair, ctx.now));
  }),

  /** What is being done about a pair: its reviews as far as they are the caller's to see, gate, decision. */
  work: memberProcedure.input(pairByIdInput).query(async ({ ctx, input }) => {
    const work = await getPairWork(ctx.db, ctx.actor, input.pairId);
    mayRead(ctx.actor, work, "PAIR_NOT_FOUND");
    return work;
  }),

  /** Says how many independent reviews a pair wants. */
  setWanted: memberProcedure.input(setWantedInput).mutation(async ({ ctx, input }) => {
    const pair = await getPairPlace(ctx.db, input.pairId);
    mayRead(ctx.actor, pair, "PAIR_NOT_FOUND");
    may(canSetWantedReviews(ctx.actor, pair), { pairId: pair.id });
    return change(ctx, (tx) => setWanted(tx, byOf(ctx), input));
  }),

  /** Says whether a pair's allegation is one of a crime: then nothing rates it by a number before judgment. */
  setCrime: memberProcedure.input(setCrimeInput).mutation(async ({ ctx, input }) => {
    const pair = await getPairPlace(ctx.db, input.pairId);
    mayRead(ctx.actor, pair, "PAIR_NOT_FOUND");
    may(canSetCrime(ctx.actor, pair), { pairId: pair.id });
    return change(ctx, (tx) => setCrime(tx, byOf(ctx), input));
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
