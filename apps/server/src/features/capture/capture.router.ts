import { canCaptureSource } from "@rejoinder/domain";
import { askCaptureInput, captureByIdInput, sourceByIdInput } from "@rejoinder/schema";
import { change } from "../../change.ts";
import { may } from "../../permission.ts";
import { getReadableSource, mayReadSource } from "../../source-place.ts";
import { memberProcedure, router } from "../../trpc.ts";
import {
  getCapture,
  getStart,
  listCaptures,
  mustBeNoReply,
  saveCapture,
} from "./capture.queries.ts";

export const captureRouter = router({
  /** Has a source preserved; the answer comes before that is done. */
  ask: memberProcedure.input(askCaptureInput).mutation(async ({ ctx, input }) => {
    const source = await getReadableSource(ctx.db, ctx.actor, input.sourceId);
    may(canCaptureSource(ctx.actor, source), { sourceId: source.id });
    await mustBeNoReply(ctx.db, source.id);
    await ctx.spend("capture");
    const answer = await change(ctx, async (tx) => {
      const start = await getStart(tx, ctx.actor.id, input);
      return { id: await saveCapture(tx, ctx.actor.id, input, start, ctx.now) };
    });
    await ctx.captures.ask(answer.id, input.from.way);
    return answer;
  }),

  byId: memberProcedure.input(captureByIdInput).query(async ({ ctx, input }) => {
    const capture = await getCapture(ctx.db, input.captureId);
    mayReadSource(ctx.actor, capture.source, "CAPTURE_NOT_FOUND");
    return capture;
  }),

  /** Those of one source, newest first. */
  bySource: memberProcedure
    .input(sourceByIdInput.pick({ sourceId: true }))
    .query(async ({ ctx, input }) => {
      const source = await getReadableSource(ctx.db, ctx.actor, input.sourceId);
      return listCaptures(ctx.db, source.id);
    }),
});
