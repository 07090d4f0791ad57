import { type Actor, hasRight, type OfCase, rightToNote } from "@rejoinder/domain";
import { NoteKind, Visibility } from "@rejoinder/schema";

/** Pieces of SQL for what stands and is the reader's to read. They hold no value of a caller's. */

/** Kinds of notes that are not the actor's to read, each as `kind visibility`: a parameter of what follows. */
export function unreadNotes(actor: Actor, of: OfCase): string[] {
  return Object.values(NoteKind).flatMap((kind) =>
    Object.values(Visibility)
      .filter((visibility) => !hasRight(actor, of, rightToNote({ kind, visibility })))
      .map((visibility) => `${kind} ${visibility}`),
  );
}

/**
 * Whether the note under alias `n` stands and is the reader's to read.
 * @param unread the parameter that holds `unreadNotes`
 */
export const noteStands = (n: string, unread: string) => `(${n}."withdrawnAt" IS NULL
  AND NOT EXISTS (SELECT FROM "Note" later WHERE later."supersedesId" = ${n}.id)
  AND ${n}.kind::text || ' ' || ${n}.visibility::text <> ALL (${unread}::text[]))`;

/**
 * Whether anything that stands, and is the reader's to read, quotes by the anchor of that id: a
 * statement, evidence, or a note that cites it.
 * @param unread the parameter that holds `unreadNotes`
 */
export const anchorStands = (id: string, unread: string) => `(
  EXISTS (SELECT FROM "StatementPart" part WHERE part."anchorId" = ${id})
  OR EXISTS (SELECT FROM "Evidence" e WHERE e."anchorId" = ${id} AND e."withdrawnAt" IS NULL)
  OR ${anchorIsCited(id, unread)})`;

/** Whether a note that stands, and is the reader's to read, cites the anchor of that id. */
export const anchorIsCited = (id: string, unread: string) =>
  `EXISTS (SELECT FROM "Citation" c JOIN "Note" n ON n.id = c."noteId"
    WHERE c."anchorId" = ${id} AND ${noteStands("n", unread)})`;
