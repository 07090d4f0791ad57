import { unreasonedInput } from "@rejoinder/schema";
import { caseMustExist } from "../../case-must-exist.ts";
import { mayReadCase, mayReadDesk } from "../../permission.ts";
import { memberProcedure, router } from "../../trpc.ts";
import { listNeeds, listUnreasoned } from "./need.queries.ts";

export const needRouter = router({
  /** What of the desk needs the caller. */
  list: memberProcedure.query(({ ctx }) => {
    mayReadDesk(ctx.actor);
    return listNeeds(ctx.db, ctx.actor, ctx.now);
  }),

  /** The caller's marks that wait for their reason. */
  unreasoned: memberProcedure.input(unreasonedInput).query(async ({ ctx, input: { caseId } }) => {
    if (caseId === null) mayReadDesk(ctx.actor);
    else mayReadCase(ctx.actor, caseId);
    const marks = await listUnreasoned(ctx.db, ctx.actor, caseId);
    if (marks.length === 0 && caseId !== null) await caseMustExist(ctx.db, caseId);
    return marks;
  }),
});
