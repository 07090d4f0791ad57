import { canAddStage, rightToSource } from "@rejoinder/domain";
import { addStageInput } from "@rejoinder/schema";
import { caseMustExist } from "../../case-must-exist.ts";
import { change } from "../../change.ts";
import { recordEvent, recordEvents } from "../../history/record.ts";
import { byOf } from "../../pair-way/on-way.ts";
import { changeResting } from "../../pair-way/resting.ts";
import { getPartyName } from "../../party-place.ts";
import { may, mayReadCase } from "../../permission.ts";
import { getSourceOfCase } from "../../source-place.ts";
import { memberProcedure, router } from "../../trpc.ts";
import { holdDecidedAgainst, saveStep } from "./stage.queries.ts";

export const stageRouter = router({
  /** Puts a step of the proceedings on record; decisions on whom it concerns are to be looked at again. */
  add: memberProcedure.input(addStageInput).mutation(async ({ ctx, input }) => {
    const { caseId, partyId, sourceId } = input;
    await caseMustExist(ctx.db, caseId);
    mayReadCase(ctx.actor, caseId);
    may(canAddStage(ctx.actor, { caseId }), { caseId });
    const source = await getSourceOfCase(ctx.db, ctx.actor, caseId, sourceId);
    const party = partyId === null ? null : await getPartyName(ctx.db, caseId, partyId);
    return change(ctx, async (tx) => {
      const { id, position } = await saveStep(tx, input);
      const resting = await holdDecidedAgainst(tx, caseId, partyId);
      const moved = await changeResting(tx, byOf(ctx), resting, "procedure_moved_on");
      const { caseId: _caseId, ...particulars } = input;
      await recordEvent(tx, {
        caseId,
        pairId: null,
        actorId: ctx.actor.id,
        kind: "stage_added",
        right: rightToSource(source),
        before: null,
        after: { stepId: id, ...particulars, party },
        at: ctx.now,
      });
      await recordEvents(tx, moved);
      const stale = moved.filter(({ kind }) => kind === "pair_went_stale").length;
      return { id, position, stale };
    });
  }),
});
