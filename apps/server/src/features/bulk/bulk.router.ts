import { canMarkPair, Refusal } from "@rejoinder/domain";
import {
  type EvidenceStatus,
  markBulkInput,
  previewBulkInput,
  undoBulkInput,
} from "@rejoinder/schema";
import { caseMustExist } from "../../case-must-exist.ts";
import { change } from "../../change.ts";
import { recordStroke } from "../../history/record.ts";
import { may, mayRead, mayReadCase } from "../../permission.ts";
import { memberProcedure, router } from "../../trpc.ts";
import { previewOf } from "./bulk.preview.ts";
import { digestOf, getBulk, listToMark, moveMarks, saveMarks } from "./bulk.queries.ts";

/** The caller's own marks on every pair that a filter holds, at one stroke. Marks wait for their reasons. */
export const bulkRouter = router({
  /** What a stroke would change. */
  preview: memberProcedure.input(previewBulkInput).query(async ({ ctx, input }) => {
    const { caseId, filter, status } = input;
    mayReadCase(ctx.actor, caseId);
    await caseMustExist(ctx.db, caseId);
    may(canMarkPair(ctx.actor, { caseId }), { caseId });
    if (filter.query) await ctx.spend("search");
    const pairs = await listToMark(ctx.db, ctx.actor, caseId, filter);
    return previewOf(pairs, status);
  }),

  /** Sets the marks that a preview told of; none where something changed since. */
  mark: memberProcedure.input(markBulkInput).mutation(async ({ ctx, input }) => {
    const { caseId, filter, status, digest } = input;
    mayReadCase(ctx.actor, caseId);
    await caseMustExist(ctx.db, caseId);
    may(canMarkPair(ctx.actor, { caseId }), { caseId });
    if (filter.query) await ctx.spend("search");
    const pairs = await listToMark(ctx.db, ctx.actor, caseId, filter);
    if (digestOf(pairs) !== digest) throw new Refusal("BULK_MOVED_ON", { caseId });
    const changed = pairs.filter((pair) => pair.status !== status);
    return change(ctx, async (tx) => {
      const rows = await saveMarks(tx, ctx.actor, caseId, changed, status, ctx.now);
      const { id } = await tx.bulkMark.create({
        data: { caseId, personId: ctx.actor.id, status, rows, at: ctx.now },
        select: { id: true },
      });
      await recordStroke(
        tx,
        { caseId, actorId: ctx.actor.id, kind: "pair_marked", at: ctx.now },
        rows.map(({ pairId, before }) => ({ pairId, ...told(before, status) })),
      );
      return { id, count: rows.length };
    });
  }),

  /** Takes a stroke back: every mark that still stands as the stroke left it. The others stay. */
  undo: memberProcedure.input(undoBulkInput).mutation(async ({ ctx, input }) => {
    const { id, caseId, status, rows } = await getBulk(ctx.db, ctx.actor, input.bulkId);
    mayRead(ctx.actor, { caseId }, "BULK_NOT_FOUND");
    may(canMarkPair(ctx.actor, { caseId }), { caseId });
    return change(ctx, async (tx) => {
      const { count } = await tx.bulkMark.updateMany({
        where: { id, undoneAt: null },
        data: { undoneAt: ctx.now },
      });
      if (count === 0) throw new Refusal("BULK_NOT_FOUND", { bulkId: id });
      const marks = rows.map(({ before, ...row }) => ({ ...row, status: before }));
      const restored = new Set(await moveMarks(tx, ctx.actor, marks, ctx.now));
      await recordStroke(
        tx,
        { caseId, actorId: ctx.actor.id, kind: "pair_marked", at: ctx.now },
        rows
          .filter(({ pairId }) => restored.has(pairId))
          .map(({ pairId, before }) => ({ pairId, ...told(status, before) })),
      );
      return { restored: restored.size, left: rows.length - restored.size };
    });
  }),
});

/** What the history is told of a mark, null where it says nothing. */
function told(before: EvidenceStatus | null, after: EvidenceStatus | null) {
  return { before: before && { status: before }, after: after && { status: after } };
}
