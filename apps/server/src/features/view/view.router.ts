import { canSaveView, Refusal } from "@rejoinder/domain";
import { listViewsInput, removeViewInput, saveViewInput, VIEWS_MAX } from "@rejoinder/schema";
import { caseMustExist } from "../../case-must-exist.ts";
import { change } from "../../change.ts";
import { may, mayRead, mayReadCase } from "../../permission.ts";
import { memberProcedure, router } from "../../trpc.ts";

/** A person's own names for filtered lists of a case's pairs: theirs alone, and no part of any history. */
export const viewRouter = router({
  list: memberProcedure.input(listViewsInput).query(async ({ ctx, input: { caseId } }) => {
    mayReadCase(ctx.actor, caseId);
    const views = await ctx.db.prisma.savedView.findMany({
      where: { caseId, personId: ctx.actor.id },
      orderBy: { name: "asc" },
      select: { id: true, name: true, query: true },
    });
    if (views.length === 0) await caseMustExist(ctx.db, caseId);
    return views;
  }),

  save: memberProcedure.input(saveViewInput).mutation(async ({ ctx, input }) => {
    const { caseId, name, query } = input;
    mayReadCase(ctx.actor, caseId);
    await caseMustExist(ctx.db, caseId);
    may(canSaveView(ctx.actor, { caseId }), { caseId });
    const mine = { caseId, personId: ctx.actor.id };
    if ((await ctx.db.prisma.savedView.count({ where: mine })) >= VIEWS_MAX)
      throw new Refusal("VIEWS_FULL", { caseId });
    return change(ctx, async (tx) => {
      const [saved] = await tx.savedView.createManyAndReturn({
        data: [{ ...mine, name, query, at: ctx.now }],
        skipDuplicates: true,
        select: { id: true },
      });
      if (!saved) throw new Refusal("VIEW_NAME_TAKEN", { caseId });
      return saved;
    });
  }),

  remove: memberProcedure.input(removeViewInput).mutation(async ({ ctx, input: { viewId } }) => {
    const view = await ctx.db.prisma.savedView.findFirst({
      where: { id: viewId, personId: ctx.actor.id },
      select: { caseId: true },
    });
    if (!view) throw new Refusal("VIEW_NOT_FOUND", { viewId });
    mayRead(ctx.actor, view, "VIEW_NOT_FOUND");
    may(canSaveView(ctx.actor, view), view);
    return change(ctx, async (tx) => {
      const { count } = await tx.savedView.deleteMany({ where: { id: viewId } });
      if (count === 0) throw new Refusal("VIEW_NOT_FOUND", { viewId });
      return { id: viewId };
    });
  }),
});
