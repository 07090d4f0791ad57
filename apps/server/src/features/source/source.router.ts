import { canAddSource, Refusal } from "@rejoinder/domain";
import { addSourceInput, listSourcesInput, sourceByIdInput } from "@rejoinder/schema";
import { recordEvent } from "../../history.ts";
import { memberProcedure, router } from "../../trpc.ts";
import { caseMustExist, getSource, listSources, saveSource } from "./source.queries.ts";

export const sourceRouter = router({
  byId: memberProcedure
    .input(sourceByIdInput)
    .query(({ ctx, input }) => getSource(ctx.db, input.sourceId)),

  list: memberProcedure
    .input(listSourcesInput)
    .query(({ ctx, input }) => listSources(ctx.db, input)),

  add: memberProcedure.input(addSourceInput).mutation(async ({ ctx, input }) => {
    await caseMustExist(ctx.db, input.caseId);
    if (!canAddSource(ctx.actor)) throw new Refusal("NOT_ALLOWED", { caseId: input.caseId });
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
