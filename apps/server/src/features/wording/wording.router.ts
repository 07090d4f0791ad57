import type { Db } from "@rejoinder/db";
import { canDismissWording, Refusal, rightToNote } from "@rejoinder/domain";
import {
  type DismissWordingInput,
  dismissWordingInput,
  type Right,
  wordingByCaseInput,
} from "@rejoinder/schema";
import { caseMustExist } from "../../case-must-exist.ts";
import { change } from "../../change.ts";
import { recordEvent } from "../../history/record.ts";
import { findFlag, lintCase } from "../../own-words/lint.ts";
import { may, mayReadCase } from "../../permission.ts";
import { memberProcedure, router } from "../../trpc.ts";

export const wordingRouter = router({
  /** Where the desk's own words assert guilt before judgment, and nobody has said that they are right. */
  byCase: memberProcedure.input(wordingByCaseInput).query(async ({ ctx, input }) => {
    mayReadCase(ctx.actor, input.caseId);
    await ctx.spend("report");
    return lintCase(ctx.db, ctx.actor, input.caseId);
  }),

  /** Says that words which are flagged now are right as they stand, and why. */
  dismiss: memberProcedure.input(dismissWordingInput).mutation(async ({ ctx, input }) => {
    const { caseId, of, recordId, rule, words, reason } = input;
    await caseMustExist(ctx.db, caseId);
    mayReadCase(ctx.actor, caseId);
    may(canDismissWording(ctx.actor, { caseId }), { caseId });
    const flag = await findFlag(ctx.db, ctx.actor, input);
    if (!flag) throw new Refusal("WORDING_NOT_FOUND", { recordId });
    const told = await whatIsTold(ctx.db, input);
    return change(ctx, async (tx) => {
      const [dismissal] = await tx.wordingDismissal.createManyAndReturn({
        data: [{ ...input, byId: ctx.actor.id, at: ctx.now }],
        skipDuplicates: true,
        select: { id: true },
      });
      if (!dismissal) throw new Refusal("WORDING_NOT_FOUND", { recordId });
      await recordEvent(tx, {
        caseId,
        pairId: told.isWhole ? (flag.pair?.id ?? null) : null,
        actorId: ctx.actor.id,
        kind: "wording_dismissed",
        right: told.right,
        before: null,
        after: {
          dismissalId: dismissal.id,
          of,
          ...(told.isWhole && { recordId, rule, words, reason }),
        },
        at: ctx.now,
      });
      return { id: recordId };
    });
  }),
});

type Told = {
  /** Without it nobody reads the event. */
  right: Right | null;
  /**
   * Whether more is told than that something was dismissed: of a review it never is, for others may not
   * even know yet that there is one.
   */
  isWhole: boolean;
};

async function whatIsTold(db: Db, { of, recordId }: DismissWordingInput): Promise<Told> {
  if (of !== "note") return { right: null, isWhole: of !== "rationale" };
  const note = await db.prisma.note.findUnique({
    where: { id: recordId },
    select: { kind: true, visibility: true },
  });
  return { right: note && rightToNote(note), isWhole: true };
}
