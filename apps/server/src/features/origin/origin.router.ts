import { canGroupOrigin, rightToSource } from "@rejoinder/domain";
import { groupOriginInput, leaveOriginInput, listSourcesInput } from "@rejoinder/schema";
import { caseMustExist } from "../../case-must-exist.ts";
import { change } from "../../change.ts";
import { recordEvent, recordEvents } from "../../history/record.ts";
import { byOf } from "../../pair-way/on-way.ts";
import { changeResting, listPairsOnSources } from "../../pair-way/resting.ts";
import { may, mayReadCase } from "../../permission.ts";
import { getReadableSource, getSourcesOfCase } from "../../source-place.ts";
import { memberProcedure, router } from "../../trpc.ts";
import { proposeOrigins } from "./origin.proposals.ts";
import { leaveGroup, type Member, saveGroup } from "./origin.queries.ts";

export const originRouter = router({
  /** Sources whose texts look like copies of one story. */
  proposals: memberProcedure
    .input(listSourcesInput.pick({ caseId: true }))
    .query(async ({ ctx, input }) => {
      await caseMustExist(ctx.db, input.caseId);
      mayReadCase(ctx.actor, input.caseId);
      await ctx.spend("report");
      return proposeOrigins(ctx.db, ctx.actor, input.caseId);
    }),

  /** A person says that sources go back to one origin. What is known already is no event. */
  group: memberProcedure.input(groupOriginInput).mutation(async ({ ctx, input }) => {
    const { caseId, sourceIds } = input;
    await caseMustExist(ctx.db, caseId);
    mayReadCase(ctx.actor, caseId);
    may(canGroupOrigin(ctx.actor, { caseId }), { caseId });
    await getSourcesOfCase(ctx.db, ctx.actor, caseId, sourceIds);
    return change(ctx, async (tx) => {
      const { id, members, touched } = await saveGroup(tx, ctx.actor, caseId, sourceIds);
      const grouped = members.filter(({ originGroupId }) => originGroupId !== null);
      if (touched.length > 0) {
        const resting = await listPairsOnSources(tx, touched);
        const moved = await changeResting(tx, byOf(ctx), resting, "evidence_rerated");
        await recordEvent(tx, {
          caseId,
          pairId: null,
          actorId: ctx.actor.id,
          kind: "origin_grouped",
          right: rightToAll(members),
          before: grouped.length > 0 ? { sources: grouped.map(asBefore) } : null,
          after: { originGroupId: id, sources: members.map(asMember) },
          at: ctx.now,
        });
        await recordEvents(tx, moved);
      }
      return { id };
    });
  }),

  /** A person says that a source has an origin of its own. */
  leave: memberProcedure.input(leaveOriginInput).mutation(async ({ ctx, input }) => {
    const { sourceId } = input;
    const { caseId } = await getReadableSource(ctx.db, ctx.actor, sourceId);
    may(canGroupOrigin(ctx.actor, { caseId }), { caseId });
    return change(ctx, async (tx) => {
      const { id, members, touched } = await leaveGroup(tx, ctx.actor, caseId, input);
      const resting = await listPairsOnSources(tx, touched);
      const moved = await changeResting(tx, byOf(ctx), resting, "evidence_rerated");
      await recordEvent(tx, {
        caseId,
        pairId: null,
        actorId: ctx.actor.id,
        kind: "origin_grouped",
        right: rightToAll(members),
        before: { sourceId, originGroupId: id, sources: members.map(asMember) },
        after: null,
        at: ctx.now,
      });
      await recordEvents(tx, moved);
      return { id: sourceId };
    });
  }),
});

const asMember = ({ id }: Member) => ({ sourceId: id });
const asBefore = ({ id, originGroupId }: Member) => ({ sourceId: id, originGroupId });

/** The right without which one of them is not read; null where everybody reads all. */
function rightToAll(members: readonly Member[]) {
  return members.map(rightToSource).find((right) => right !== null) ?? null;
}
