import { canAddSource, Refusal } from "@rejoinder/domain";
import { addSourceInput, listSourcesInput, sourceByIdInput } from "@rejoinder/schema";
import { caseMustExist } from "../../case-must-exist.ts";
import { recordEvent } from "../../history.ts";
import { mayReadCase } from "../../permission.ts";
import { memberProcedure, router } from "../../trpc.ts";
import { getSource, listSources, saveSource } from "./source.queries.ts";

export const sourceRouter = router({
  byId: memberProcedure.input(sourceByIdInput).query(async ({ ctx, input }) => {
    const source = await getSource(ctx.db, input.sourceId);
    mayReadCase(ctx.actor, source.caseId);
    return source;
  }),

  list: memberProcedure.input(listSourcesInput).query(({ ctx, input }) => {
    mayReadCase(ctx.actor, input.caseId);
    return listSources(ctx.db, input);
  }),

  add: memberProcedure.input(addSourceInput).mutation(async ({ ctx, input }) => {
    await caseMustExist(ctx.db, input.caseId);
    if (!canAddSource(ctx.actor, input)) throw new Refusal("NOT_ALLOWED", { caseId: input.caseId });
    return ctx.db.prisma.$transaction(async (tx) => {
      const source = await saveSource(tx, input);
      const { caseId, ...particulars } = input;
      await recordEvent(tx, {
        caseId,
        pairId: null,
        actorId: ctx.actor.id,
        kind: "source_added",
        before: null,
        after: { sourceId: source.id, ...particulars },
        at: ctx.now,
      });
      return source;
    });
  }),
});
