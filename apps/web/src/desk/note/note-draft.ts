import type { AddNoteInput, NoteKind, PlaceInput, Visibility } from "@rejoinder/schema";
import { nameOfWords, type SelectedWords } from "../selected/selected-words.ts";
import type { PairNote, PairRef } from "../shapes.ts";
import { useDraft } from "../use-draft.ts";

/** A source the note is to cite; both are empty in a row that nobody has filled in. */
export type CitationRow = {
  sourceId: string;
  locator: string;
  /** The passage cited; null where the source is cited as a whole. */
  place: PlaceInput | null;
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

const nothing = { sourceId: "", locator: "", place: null };

export const emptyRow = () => keyed(nothing);

/**
 * @param id of the pair, or of the note that is changed
 * @param words that it cites from the first, which makes it another draft
 */
export const noteDraftName = (id: string, words: SelectedWords | null = null) =>
  ["note", id, ...(words ? [nameOfWords(words)] : [])].join(".");

/** A note as it was typed, of what was sent. */
export function draftOfNote({ kind, visibility, text, citations }: AddNoteInput): NoteDraft {
  const rows = citations.map(({ sourceId, locator, place }) =>
    keyed({ sourceId, locator: locator ?? "", place: place ?? null }),
  );
  return { kind, visibility, text, rows };
}

/**
 * A note begun: told apart by its pair, by the note it changes, by the words it cites. Internal until
 * somebody says otherwise.
 */
export function useNoteDraft(pair: PairRef, changed: PairNote | null, words: SelectedWords | null) {
  const name = noteDraftName(changed?.id ?? pair.id, words);
  const [draft, change, forget] = useDraft<NoteDraft>(name, (kept) => ({
    kind: kept?.kind ?? changed?.kind ?? "follow_up",
    visibility: kept?.visibility ?? changed?.visibility ?? "internal",
    text: kept?.text ?? changed?.text ?? "",
    rows: kept?.rows?.map((row) => keyed({ ...nothing, ...row })) ?? rowsOf(changed, words),
  }));
  return [words ? withPlace(draft, words) : draft, change, forget] as const;
}

/** The words as they stand now: since it was begun they may have moved, or been selected anew. */
function withPlace(draft: NoteDraft, { sourceId, place }: SelectedWords): NoteDraft {
  const isCited = (row: CitationRow) => row.place !== null && row.sourceId === sourceId;
  return { ...draft, rows: draft.rows.map((row) => (isCited(row) ? { ...row, place } : row)) };
}

function rowsOf(note: PairNote | null, words: SelectedWords | null): CitationRow[] {
  if (words) return [keyed({ ...nothing, sourceId: words.sourceId, place: words.place })];
  if (!note) return [emptyRow()];
  return note.citations.map(({ source, locator, place }) =>
    keyed({ sourceId: source.id, locator: locator ?? "", place }),
  );
}

/** The rows that name a source, as the API takes them. */
export function citationsOf({ rows }: NoteDraft) {
  return rows
    .filter(({ sourceId }) => sourceId !== "")
    .map(({ sourceId, locator, place }) => ({
      sourceId,
      locator: locator.trim() || null,
      ...(place && { place }),
    }));
}

/** The rows with a source more: in the first row that names none, else in a new one. */
export function withSource(rows: readonly CitationRow[], sourceId: string): CitationRow[] {
  const free = rows.findIndex((row) => row.sourceId === "");
  if (free < 0) return [...rows, { ...emptyRow(), sourceId }];
  return rows.map((row, at) => (at === free ? { ...row, sourceId } : row));
}
