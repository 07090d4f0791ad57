import { canAddStatement, rightToSource } from "@rejoinder/domain";
import { addStatementInput } from "@rejoinder/schema";
import { change } from "../../change.ts";
import { recordEvent, recordEvents } from "../../history/record.ts";
import { saveStatement } from "../../new-statement.ts";
import { byOf } from "../../pair-way/on-way.ts";
import { changeResting } from "../../pair-way/resting.ts";
import { may } from "../../permission.ts";
import { getReadableSource } from "../../source-place.ts";
import { memberProcedure, router } from "../../trpc.ts";
import { mustBeNamedInCase } from "./statement.queries.ts";

export const statementRouter = router({
  /** Makes a statement of words selected in a preserved text. */
  add: memberProcedure.input(addStatementInput).mutation(async ({ ctx, input }) => {
    const source = await getReadableSource(ctx.db, ctx.actor, input.sourceId);
    const { caseId } = source;
    may(canAddStatement(ctx.actor, source), { caseId });
    await mustBeNamedInCase(ctx.db, caseId, input);
    return change(ctx, async (tx) => {
      const { pairId, ...statement } = input;
      const answered = pairId === null ? [] : [pairId];
      const { id, text } = await saveStatement(tx, caseId, statement, answered);
      const { place, passage, ...particulars } = statement;
      const moved = await changeResting(tx, byOf(ctx), answered, "response_added");
      await recordEvent(tx, {
        caseId,
        pairId,
        actorId: ctx.actor.id,
        kind: "statement_added",
        right: rightToSource(source),
        before: null,
        after: { statementId: id, ...particulars, ...passage, text, place },
        at: ctx.now,
      });
      await recordEvents(tx, moved);
      return { id };
    });
  }),
});
