import type { Tx } from "@rejoinder/db";
import { Refusal } from "@rejoinder/domain";
import type { AddNoteInput } from "@rejoinder/schema";
import { anchorSelection, holdNewestText, type NewestText } from "../../anchoring.ts";

const noteColumns = {
  id: true,
  pairId: true,
  authorId: true,
  kind: true,
  visibility: true,
  text: true,
  createdAt: true,
  withdrawnAt: true,
  supersededBy: { select: { id: true } },
  pair: { select: { caseId: true } },
  citations: {
    orderBy: { position: "asc" },
    select: { sourceId: true, locator: true, anchor: { select: { exact: true } } },
  },
} as const;

/** @throws Refusal `NOTE_NOT_FOUND` */
export async function getNote(client: Pick<Tx, "note">, noteId: string) {
  const note = await client.note.findUnique({ where: { id: noteId }, select: noteColumns });
  if (!note) throw new Refusal("NOTE_NOT_FOUND", { noteId });
  return note;
}

/**
 * Saves a note; a passage that it cites with where it stands in the newest text of its source.
 * @returns the note's id, and its citations as the history keeps them.
 * @throws Refusal `QUOTATION_NOT_FOUND`, `SOURCE_MOVED_ON`
 */
export async function saveNote(tx: Tx, authorId: string, input: AddNoteInput, now: Date) {
  const { citations, ...note } = input;
  const { id } = await tx.note.create({
    data: { ...note, authorId, createdAt: now },
    select: { id: true },
  });
  const selectedIn = citations.flatMap(({ sourceId, place }) => (place ? [sourceId] : []));
  const texts = await holdNewestTexts(tx, selectedIn);
  const kept: KeptCitation[] = [];
  for (const [index, { sourceId, locator, place }] of citations.entries()) {
    const selected = place && anchorSelection(texts.get(sourceId) ?? null, place);
    const anchor = selected && (await tx.anchor.create({ data: selected, select: { id: true } }));
    await tx.citation.create({
      data: { noteId: id, position: index + 1, sourceId, locator, anchorId: anchor?.id ?? null },
    });
    kept.push({ sourceId, locator, ...(selected && { exact: selected.exact }) });
  }
  return { id, citations: kept };
}

/** In the order of their ids: of two who hold several, neither ever waits for the other. */
async function holdNewestTexts(tx: Tx, sourceIds: readonly string[]) {
  const texts = new Map<string, NewestText | null>();
  for (const id of [...new Set(sourceIds)].toSorted()) texts.set(id, await holdNewestText(tx, id));
  return texts;
}

/** With the words cited, where a passage was selected. */
type KeptCitation = { sourceId: string; locator: string | null; exact?: string };

/** The note that now stands in the place of one, following those that superseded it. */
export async function getStandingNote(client: Pick<Tx, "note">, noteId: string) {
  let note = await getNote(client, noteId);
  while (note.supersededBy) note = await getNote(client, note.supersededBy.id);
  return note;
}

/**
 * Holds a note still until the transaction ends, so that it is withdrawn or superseded, never both.
 * @returns whether it still stands.
 */
export async function holdStandingNote(tx: Tx, noteId: string): Promise<boolean> {
  await tx.$queryRaw`SELECT id FROM "Note" WHERE id = ${noteId}::uuid FOR UPDATE`;
  const standing = await tx.note.count({
    where: { id: noteId, withdrawnAt: null, supersededBy: null },
  });
  return standing === 1;
}

export async function saveWithdrawal(tx: Tx, noteId: string, now: Date): Promise<void> {
  await tx.note.update({ where: { id: noteId }, data: { withdrawnAt: now } });
}
