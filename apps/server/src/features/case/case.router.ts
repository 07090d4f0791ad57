import { caseBySlugInput, listCasesInput, listUnpairedInput } from "@rejoinder/schema";
import { memberProcedure, router } from "../../trpc.ts";
import { getCase, listCases, listUnpairedStatements } from "./case.queries.ts";

export const caseRouter = router({
  list: memberProcedure
    .input(listCasesInput)
    .query(({ ctx, input }) => listCases(ctx.db, ctx.actor, input?.before)),

  bySlug: memberProcedure
    .input(caseBySlugInput)
    .query(({ ctx, input }) => getCase(ctx.db, ctx.actor, input.slug)),

  unpairedStatements: memberProcedure
    .input(listUnpairedInput)
    .query(({ ctx, input }) => listUnpairedStatements(ctx.db, input.caseId, input.after)),
});
