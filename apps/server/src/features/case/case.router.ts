import { caseByIdInput, caseBySlugInput } from "@rejoinder/schema";
import { memberProcedure, router } from "../../trpc.ts";
import { getCase, listCases, listUnpairedStatements } from "./case.queries.ts";

export const caseRouter = router({
  list: memberProcedure.query(({ ctx }) => listCases(ctx.db, ctx.actor)),

  bySlug: memberProcedure
    .input(caseBySlugInput)
    .query(({ ctx, input }) => getCase(ctx.db, ctx.actor, input.slug)),

  unpairedStatements: memberProcedure
    .input(caseByIdInput)
    .query(({ ctx, input }) => listUnpairedStatements(ctx.db, input.caseId)),
});
