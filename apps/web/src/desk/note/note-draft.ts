import type { AddNoteInput, NoteKind, Visibility } from "@rejoinder/schema";
import type { PairDetail, PairNote } from "../shapes.ts";
import { useDraft } from "../use-draft.ts";

/** A source the note is to cite; both are empty in a row that nobody has filled in. */
export type CitationRow = {
  sourceId: string;
  locator: string;
  /** Tells rows apart while they are on the page. */
  key: number;
};

export type NoteDraft = {
  kind: NoteKind;
  visibility: Visibility;
  text: string;
  rows: CitationRow[];
};

let lastKey = 0;
const keyed = (row: Omit<CitationRow, "key">): CitationRow => ({ ...row, key: ++lastKey });

export const emptyRow = () => keyed({ sourceId: "", locator: "" });

/** @param id of the pair, or of the note that is changed */
export const noteDraftName = (id: string) => `note.${id}`;

/** A note as it was typed, of what was sent. */
export function draftOfNote({ kind, visibility, text, citations }: AddNoteInput): NoteDraft {
  const rows = citations.map(({ sourceId, locator }) =>
    keyed({ sourceId, locator: locator ?? "" }),
  );
  return { kind, visibility, text, rows };
}

/** A note begun: told apart by its pair, or by the note it changes. Internal until somebody says otherwise. */
export function useNoteDraft(pair: PairDetail, changed: PairNote | null) {
  return useDraft<NoteDraft>(noteDraftName(changed?.id ?? pair.id), (kept) => ({
    kind: kept?.kind ?? changed?.kind ?? "follow_up",
    visibility: kept?.visibility ?? changed?.visibility ?? "internal",
    text: kept?.text ?? changed?.text ?? "",
    rows: kept?.rows?.map(keyed) ?? rowsOf(changed),
  }));
}

function rowsOf(note: PairNote | null): CitationRow[] {
  if (!note) return [emptyRow()];
  return note.citations.map(({ source, locator }) =>
    keyed({ sourceId: source.id, locator: locator ?? "" }),
  );
}

/** The rows that name a source, as the API takes them. */
export function citationsOf({ rows }: NoteDraft) {
  return rows
    .filter(({ sourceId }) => sourceId !== "")
    .map(({ sourceId, locator }) => ({ sourceId, locator: locator.trim() || null }));
}

/** The rows with a source more: in the first row that names none, else in a new one. */
export function withSource(rows: readonly CitationRow[], sourceId: string): CitationRow[] {
  const free = rows.findIndex((row) => row.sourceId === "");
  if (free < 0) return [...rows, { ...emptyRow(), sourceId }];
  return rows.map((row, at) => (at === free ? { ...row, sourceId } : row));
}
