import type { Db, Tx } from "@rejoinder/db";
import {
  type Actor,
  canAddNote,
  canSupersedeNote,
  canWithdrawNote,
  Refusal,
} from "@rejoinder/domain";
import { addNoteInput, withdrawNoteInput } from "@rejoinder/schema";
import { recordEvent } from "../../history.ts";
import { getPairPlace } from "../../pair-place.ts";
import { memberProcedure, router } from "../../trpc.ts";
import {
  getNote,
  getStandingNote,
  holdStandingNote,
  mustBeOfCase,
  saveNote,
  saveWithdrawal,
} from "./note.queries.ts";

export const noteRouter = router({
  /** Adds a note, or puts one in the place of an older one that still stands. */
  add: memberProcedure.input(addNoteInput).mutation(async ({ ctx, input }) => {
    const pair = await getPairPlace(ctx.db, input.pairId);
    if (!canAddNote(ctx.actor, pair)) throw new Refusal("NOT_ALLOWED", { pairId: pair.id });
    await mustBeOfCase(
      ctx.db,
      pair.caseId,
      input.citations.map(({ sourceId }) => sourceId),
    );
    const before = input.supersedesId
      ? await getSupersedable(ctx.db, ctx.actor, pair.id, input.supersedesId)
      : null;
    return ctx.db.prisma.$transaction(async (tx) => {
      if (before && !(await holdStandingNote(tx, before.id))) await refuseMoved(tx, before.id);
      const id = await saveNote(tx, ctx.actor.id, input, ctx.now);
      const { kind, visibility, text, citations } = input;
      await recordEvent(tx, {
        caseId: pair.caseId,
        pairId: pair.id,
        actorId: ctx.actor.id,
        kind: before ? "note_superseded" : "note_added",
        before: before && recordOf(before),
        after: { noteId: id, kind, visibility, text, citations },
        at: ctx.now,
      });
      return { id };
    });
  }),

  /** Takes a note out of sight. The record stays. */
  withdraw: memberProcedure.input(withdrawNoteInput).mutation(async ({ ctx, input }) => {
    const note = await getNote(ctx.db.prisma, input.noteId);
    if (!canWithdrawNote(ctx.actor, { ...note, caseId: note.pair.caseId }))
      throw new Refusal("NOT_ALLOWED", { noteId: note.id });
    await ctx.db.prisma.$transaction(async (tx) => {
      if (!(await holdStandingNote(tx, note.id))) await refuseMoved(tx, note.id);
      await saveWithdrawal(tx, note.id, ctx.now);
      await recordEvent(tx, {
        caseId: note.pair.caseId,
        pairId: note.pairId,
        actorId: ctx.actor.id,
        kind: "note_withdrawn",
        before: recordOf(note),
        after: null,
        at: ctx.now,
      });
    });
    return { id: note.id };
  }),
});

/** A note that a new one may take the place of: on the same pair, and the caller's to change. */
async function getSupersedable(db: Db, actor: Actor, pairId: string, noteId: string) {
  const note = await getNote(db.prisma, noteId);
  if (note.pairId !== pairId) throw new Refusal("NOTE_NOT_FOUND", { noteId });
  if (!canSupersedeNote(actor, { ...note, caseId: note.pair.caseId }))
    throw new Refusal("NOT_ALLOWED", { noteId });
  return note;
}

/** A note as the history keeps it. */
function recordOf({ id, kind, visibility, text, citations }: Awaited<ReturnType<typeof getNote>>) {
  return { noteId: id, kind, visibility, text, citations };
}

/** Reads on the transaction's own connection: many refusals at once must not wait for one another. */
async function refuseMoved(tx: Tx, noteId: string): Promise<never> {
  const { id, text, kind, visibility, withdrawnAt } = await getStandingNote(tx, noteId);
  throw new Refusal("NOTE_MOVED_ON", { noteId }, { id, text, kind, visibility, withdrawnAt });
}
