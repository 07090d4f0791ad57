import { exportReferencesInput, listReferencesInput, readReferencesInput } from "@rejoinder/schema";
import { caseMustExist } from "../../case-must-exist.ts";
import { mayReadCase } from "../../permission.ts";
import { memberProcedure, router } from "../../trpc.ts";
import {
  readReferencesApart,
  setReferencesApart,
  writeReferencesApart,
} from "./reference.apart.ts";
import { findKnown, listCited } from "./reference.queries.ts";

/** Most problems of one list that are told. */
const PROBLEMS_MAX = 200;

export const referenceRouter = router({
  /** The sources of a case as references of a style, in the style's order. */
  list: memberProcedure.input(listReferencesInput).query(async ({ ctx, input }) => {
    const { caseId, style, locale } = input;
    await caseMustExist(ctx.db, caseId);
    mayReadCase(ctx.actor, caseId);
    await ctx.spend("report");
    const sources = await listCited(ctx.db, ctx.actor, caseId);
    return setReferencesApart(sources, { style, lang: locale, format: "text" });
  }),

  /** The sources of a case as another program takes them. */
  export: memberProcedure.input(exportReferencesInput).query(async ({ ctx, input }) => {
    const { caseId, format } = input;
    await caseMustExist(ctx.db, caseId);
    mayReadCase(ctx.actor, caseId);
    await ctx.spend("report");
    const sources = await listCited(ctx.db, ctx.actor, caseId);
    return { text: await writeReferencesApart(sources, format) };
  }),

  /** What another program's list of references says; nothing of it is saved. */
  read: memberProcedure.input(readReferencesInput).query(async ({ ctx, input }) => {
    await caseMustExist(ctx.db, input.caseId);
    mayReadCase(ctx.actor, input.caseId);
    await ctx.spend("report");
    const { problems, items, format } = await readReferencesApart(input.text);
    const known = await findKnown(ctx.db, ctx.actor, input.caseId, items);
    return {
      format,
      items: items.map((item) => ({
        ...item,
        /** A source of the case has its address, or its title where it has none. */
        isKnown:
          item.address === null ? known.titles.has(item.title) : known.addresses.has(item.address),
      })),
      problems: problems.slice(0, PROBLEMS_MAX),
    };
  }),
});
