import type { Db, Tx } from "@rejoinder/db";
import { type Actor, canReadSource, Refusal } from "@rejoinder/domain";
import type { AddNoteInput } from "@rejoinder/schema";

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
  citations: { orderBy: { position: "asc" }, select: { sourceId: true, locator: true } },
} as const;

/** @throws Refusal `NOTE_NOT_FOUND` */
export async function getNote(client: Pick<Tx, "note">, noteId: string) {
  const note = await client.note.findUnique({ where: { id: noteId }, select: noteColumns });
  if (!note) throw new Refusal("NOTE_NOT_FOUND", { noteId });
  return note;
}

/**
 * Every source cited must be one of the case, and the actor's to read.
 * @throws Refusal `SOURCE_NOT_FOUND`, `SOURCE_OF_ANOTHER_CASE`
 */
export async function mustBeOfCase(
  db: Db,
  actor: Actor,
  caseId: string,
  sourceIds: readonly string[],
) {
  const found = await db.prisma.source.findMany({
    where: { id: { in: [...sourceIds] } },
    select: { id: true, caseId: true, kind: true },
  });
  for (const sourceId of sourceIds) {
    const source = found.find(({ id }) => id === sourceId);
    if (!source || !canReadSource(actor, source))
      throw new Refusal("SOURCE_NOT_FOUND", { sourceId });
    if (source.caseId !== caseId) throw new Refusal("SOURCE_OF_ANOTHER_CASE", { sourceId });
  }
}

/** @returns the note's id. */
export async function saveNote(tx: Tx, authorId: string, input: AddNoteInput, now: Date) {
  const { citations, ...note } = input;
  const { id } = await tx.note.create({
    data: { ...note, authorId, createdAt: now },
    select: { id: true },
  });
  await tx.citation.createMany({
    data: citations.map((citation, index) => ({ ...citation, position: index + 1, noteId: id })),
  });
  return id;
}

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
