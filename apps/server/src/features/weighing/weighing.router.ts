import { originOf, weigh, withoutMostTelling } from "@rejoinder/domain";
import { WEIGHED_PAIRS_MAX, weighCaseInput, weighPairInput } from "@rejoinder/schema";
import { caseMustExist } from "../../case-must-exist.ts";
import { mayRead, mayReadCase } from "../../permission.ts";
import { memberProcedure, router } from "../../trpc.ts";
import { gridOf } from "./weighing.grid.ts";
import { type EvidenceToWeigh, getWeighablePair, listWeighablePairs } from "./weighing.queries.ts";

export const weighingRouter = router({
  /** How a pair's evidence bears on its sides, as far as the caller may know it. Nothing is decided by it. */
  pair: memberProcedure.input(weighPairInput).query(async ({ ctx, input }) => {
    const pair = await getWeighablePair(ctx.db, ctx.actor, input.pairId);
    mayRead(ctx.actor, pair, "PAIR_NOT_FOUND");
    return {
      ...weigh(pair),
      without: withoutMostTelling(pair),
      sameOrigin: listSameOrigin(pair.evidence),
      withheld: pair.evidence.filter(({ brief }) => brief.isWithheld).length,
    };
  }),

  /** The grid of a case's evidence and pairs, a page of pairs at a time. */
  case: memberProcedure.input(weighCaseInput).query(async ({ ctx, input }) => {
    const { caseId, after = 0, limit = WEIGHED_PAIRS_MAX } = input;
    mayReadCase(ctx.actor, caseId);
    const found = await listWeighablePairs(ctx.db, ctx.actor, { caseId, after, limit: limit + 1 });
    if (found.length === 0) await caseMustExist(ctx.db, caseId);
    const pairs = found.slice(0, limit);
    return {
      ...gridOf(pairs),
      /** Position to ask on from; null on the last page. */
      after: found.length > limit ? (pairs.at(-1)?.position ?? null) : null,
    };
  }),
});

/** Ids of evidence that goes back to one origin, where several pieces do. */
function listSameOrigin(evidence: readonly EvidenceToWeigh[]): string[][] {
  const origins = Map.groupBy(evidence, ({ source }) => originOf(source));
  return [...origins.values()].filter((of) => of.length > 1).map((of) => of.map(({ id }) => id));
}
