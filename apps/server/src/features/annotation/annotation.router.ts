import { readAnnotationsInput, sourceByIdInput } from "@rejoinder/schema";
import { getReadableSource } from "../../source-place.ts";
import { memberProcedure, router } from "../../trpc.ts";
import { readAnnotationsApart } from "./annotation.apart.ts";
import { getAnnotations, getNewestText } from "./annotation.queries.ts";

export const annotationRouter = router({
  /** The quotations of a source's newest text as W3C Web Annotations (JSON-LD). */
  export: memberProcedure
    .input(sourceByIdInput.pick({ sourceId: true }))
    .query(async ({ ctx, input }) => {
      const source = await getReadableSource(ctx.db, ctx.actor, input.sourceId);
      return getAnnotations(ctx.db, ctx.actor, source);
    }),

  /**
   * Where a source's newest text holds what another program annotated in its own copy; nothing of it is
   * saved. What cannot be read is named by code and JSON Pointer.
   */
  read: memberProcedure.input(readAnnotationsInput).query(async ({ ctx, input }) => {
    const source = await getReadableSource(ctx.db, ctx.actor, input.sourceId);
    await ctx.spend("report");
    const newest = await getNewestText(ctx.db, source.id);
    return readAnnotationsApart(input.text, newest?.text ?? "");
  }),
});
