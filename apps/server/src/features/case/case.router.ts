import { caseBySlugInput, listCasesInput, listUnpairedInput } from "@rejoinder/schema";
import { mayReadCase, mayReadDesk } from "../../permission.ts";
import { memberProcedure, router } from "../../trpc.ts";
import { getCase, listCases, listUnpairedStatements } from "./case.queries.ts";

export const caseRouter = router({
  list: memberProcedure.input(listCasesInput).query(({ ctx, input }) => {
    mayReadDesk(ctx.actor);
    return listCases(ctx.db, ctx.actor, input?.before);
  }),

  bySlug: memberProcedure.input(caseBySlugInput).query(async ({ ctx, input }) => {
    const found = await getCase(ctx.db, ctx.actor, input.slug);
    mayReadCase(ctx.actor, found.id);
    return found;
  }),

  unpairedStatements: memberProcedure.input(listUnpairedInput).query(({ ctx, input }) => {
    mayReadCase(ctx.actor, input.caseId);
    return listUnpairedStatements(ctx.db, ctx.actor, input.caseId, input.after);
  }),
});
