import { canKeepPhrases, Refusal } from "@rejoinder/domain";
import { addPhraseInput, PHRASES_MAX, removePhraseInput } from "@rejoinder/schema";
import { change } from "../../change.ts";
import { may, mayReadDesk } from "../../permission.ts";
import { memberProcedure, router } from "../../trpc.ts";

/** Phrases that a person keeps to hand for reasons: theirs alone, and no part of any history. */
export const phraseRouter = router({
  list: memberProcedure.query(({ ctx }) => {
    mayReadDesk(ctx.actor);
    return ctx.db.prisma.phrase.findMany({
      where: { personId: ctx.actor.id },
      orderBy: { id: "asc" },
      select: { id: true, text: true },
    });
  }),

  /** Keeping the same words again keeps them once. */
  add: memberProcedure.input(addPhraseInput).mutation(async ({ ctx, input: { text } }) => {
    may(canKeepPhrases(ctx.actor));
    const personId = ctx.actor.id;
    const kept = await ctx.db.prisma.phrase.findMany({
      where: { personId },
      select: { id: true, text: true },
    });
    const same = kept.find((phrase) => phrase.text === text);
    if (same) return { id: same.id };
    if (kept.length >= PHRASES_MAX) throw new Refusal("PHRASES_FULL");
    return change(ctx, (tx) =>
      tx.phrase.create({ data: { personId, text, at: ctx.now }, select: { id: true } }),
    );
  }),

  remove: memberProcedure
    .input(removePhraseInput)
    .mutation(async ({ ctx, input: { phraseId } }) => {
      may(canKeepPhrases(ctx.actor));
      return change(ctx, async (tx) => {
        const { count } = await tx.phrase.deleteMany({
          where: { id: phraseId, personId: ctx.actor.id },
        });
        if (count === 0) throw new Refusal("PHRASE_NOT_FOUND", { phraseId });
        return { id: phraseId };
      });
    }),
});
