import type { Db, Tx } from "@rejoinder/db";
import {
  type Actor,
  canAddNote,
  canSupersedeNote,
  canWithdrawNote,
  hasRight,
  Refusal,
  rightToNote,
} from "@rejoinder/domain";
import { addNoteInput, withdrawNoteInput } from "@rejoinder/schema";
import { change } from "../../change.ts";
import { recordEvent } from "../../history/record.ts";
import { getPairPlace } from "../../pair-place.ts";
import { may, mayRead } from "../../permission.ts";
import { getSourcesOfCase } from "../../source-place.ts";
import { memberProcedure, router } from "../../trpc.ts";
import {
  getNote,
  getStandingNote,
  holdStandingNote,
  saveNote,
  saveWithdrawal,
} from "./note.queries.ts";

export const noteRouter = router({
  /** Adds a note, or puts one in the place of an older one that still stands. */
  add: memberProcedure.input(addNoteInput).mutation(async ({ ctx, input }) => {
    const pair = await getPairPlace(ctx.db, input.pairId);
    mayRead(ctx.actor, pair, "PAIR_NOT_FOUND");
    may(canAddNote(ctx.actor, { ...pair, kind: input.kind }), { pairId: pair.id });
    await getSourcesOfCase(
      ctx.db,
      ctx.actor,
      pair.caseId,
      input.citations.map(({ sourceId }) => sourceId),
    );
    const before = input.supersedesId
      ? await getSupersedable(ctx.db, ctx.actor, pair.id, input.supersedesId)
      : null;
    return change(ctx, async (tx) => {
      if (before && !(await holdStandingNote(tx, before.id)))
        await refuseMoved(tx, ctx.actor, before.id);
      const { id, citations } = await saveNote(tx, ctx.actor.id, input, ctx.now);
      const { kind, visibility, text } = input;
      await recordEvent(tx, {
        caseId: pair.caseId,
        pairId: pair.id,
        actorId: ctx.actor.id,
        kind: before ? "note_superseded" : "note_added",
        right: rightToNote(input) ?? (before && rightToNote(before)),
        before: before && recordOf(before),
        after: { noteId: id, kind, visibility, text, citations },
        at: ctx.now,
      });
      return { id };
    });
  }),

  /** Takes a note out of sight. The record stays. */
  withdraw: memberProcedure.input(withdrawNoteInput).mutation(async ({ ctx, input }) => {
    const note = await getReadableNote(ctx.db, ctx.actor, input.noteId);
    may(canWithdrawNote(ctx.actor, note), { noteId: note.id });
    return change(ctx, async (tx) => {
      if (!(await holdStandingNote(tx, note.id))) await refuseMoved(tx, ctx.actor, note.id);
      await saveWithdrawal(tx, note.id, ctx.now);
      await recordEvent(tx, {
        caseId: note.caseId,
        pairId: note.pairId,
        actorId: ctx.actor.id,
        kind: "note_withdrawn",
        right: rightToNote(note),
        before: recordOf(note),
        after: null,
        at: ctx.now,
      });
      return { id: note.id };
    });
  }),
});

/** A note that a new one may take the place of: on the same pair, and the caller's to change. */
async function getSupersedable(db: Db, actor: Actor, pairId: string, noteId: string) {
  const note = await getReadableNote(db, actor, noteId);
  if (note.pairId !== pairId) throw new Refusal("NOTE_NOT_FOUND", { noteId });
  may(canSupersedeNote(actor, note), { noteId });
  return note;
}

/** @throws Refusal `NOTE_NOT_FOUND`, also where it does not exist for the actor */
async function getReadableNote(db: Db, actor: Actor, noteId: string) {
  const note = await getNote(db.prisma, noteId);
  const of = { caseId: note.pair.caseId };
  mayRead(actor, of, "NOTE_NOT_FOUND");
  if (!hasRight(actor, of, rightToNote(note))) throw new Refusal("NOTE_NOT_FOUND", { noteId });
  return { ...note, ...of };
}

/** A note as the history keeps it. */
function recordOf({ id, kind, visibility, text, citations }: Awaited<ReturnType<typeof getNote>>) {
  const kept = citations.map(({ anchor, ...citation }) => ({
    ...citation,
    ...(anchor && { exact: anchor.exact }),
  }));
  return { noteId: id, kind, visibility, text, citations: kept };
}

/**
 * Reads on the transaction's own connection: many refusals at once must not wait for one another. What
 * stands there now is told to those who may read it.
 */
async function refuseMoved(tx: Tx, actor: Actor, noteId: string): Promise<never> {
  const standing = await getStandingNote(tx, noteId);
  const { id, text, kind, visibility, withdrawnAt, pair } = standing;
  const mayRead = hasRight(actor, pair, rightToNote(standing));
  const current = mayRead ? { id, text, kind, visibility, withdrawnAt } : null;
  throw new Refusal("NOTE_MOVED_ON", { noteId }, current);
}
