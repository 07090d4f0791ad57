import { canAddSource, canReadSource, Refusal, rightToSource } from "@rejoinder/domain";
import { addSourceInput, listSourcesInput, sourceByIdInput } from "@rejoinder/schema";
import { caseMustExist } from "../../case-must-exist.ts";
import { change } from "../../change.ts";
import { recordEvent } from "../../history/record.ts";
import { may, mayRead, mayReadCase } from "../../permission.ts";
import { memberProcedure, router } from "../../trpc.ts";
import { getSource, listSources, saveSource } from "./source.queries.ts";

export const sourceRouter = router({
  byId: memberProcedure.input(sourceByIdInput).query(async ({ ctx, input }) => {
    const source = await getSource(ctx.db, input.sourceId);
    mayRead(ctx.actor, source, "SOURCE_NOT_FOUND");
    if (!canReadSource(ctx.actor, source))
      throw new Refusal("SOURCE_NOT_FOUND", { sourceId: source.id });
    return source;
  }),

  list: memberProcedure.input(listSourcesInput).query(async ({ ctx, input }) => {
    mayReadCase(ctx.actor, input.caseId);
    if (input.query) await ctx.spend("search");
    return listSources(ctx.db, ctx.actor, input);
  }),

  add: memberProcedure.input(addSourceInput).mutation(async ({ ctx, input }) => {
    await caseMustExist(ctx.db, input.caseId);
    mayReadCase(ctx.actor, input.caseId);
    may(canAddSource(ctx.actor, input), { caseId: input.caseId });
    return change(ctx, async (tx) => {
      const source = await saveSource(tx, input);
      const { caseId, ...particulars } = input;
      await recordEvent(tx, {
        caseId,
        pairId: null,
        actorId: ctx.actor.id,
        kind: "source_added",
        right: rightToSource(input),
        before: null,
        after: { sourceId: source.id, ...particulars },
        at: ctx.now,
      });
      return source;
    });
  }),
});
