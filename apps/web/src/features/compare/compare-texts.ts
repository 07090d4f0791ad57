import { diffArrays } from "diff";
import { diffWords, type Run } from "../../lib/words-diff.ts";

/** Paragraphs that both texts hold, or what stands for one another in the two. */
export type Row =
  | { isChanged: false; paragraphs: string[] }
  | { isChanged: true; before: Run[]; after: Run[]; isWhole: boolean };

/** Most paragraphs that may differ between two texts. */
const PARAGRAPHS_MAX = 2_000;
/** Milliseconds after which texts that repeat themselves are given up. */
const PATIENCE = 2_000;
/** Most words that may differ in one place. */
const EDITS_MAX = 1_500;
/** Steps for all places together; a place takes the square of the words that differ in it. */
const STEPS_MAX = 4_000_000;

/**
 * What changed from one text to another: paragraph by paragraph, and word by word in those that
 * changed. `isWhole` is told of a place that differs too much for that, or came too late: all of it is
 * marked.
 * @returns null where the texts differ too much to be compared at all
 */
export function compareTexts(before: string, after: string): Row[] | null {
  const parts = diffArrays(paragraphsIn(before), paragraphsIn(after), {
    // How many lines end between two paragraphs is no word of either.
    comparator: (one, other) => one.trimEnd() === other.trimEnd(),
    maxEditLength: PARAGRAPHS_MAX,
    timeout: PATIENCE,
  });
  if (!parts) return null;
  const rows: Row[] = [];
  let steps = STEPS_MAX;
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at];
    if (!part) break;
    if (!part.added && !part.removed) {
      rows.push({ isChanged: false, paragraphs: part.value });
      continue;
    }
    const next = part.removed && parts[at + 1]?.added ? parts[at + 1] : undefined;
    if (next) at += 1;
    const gone = part.removed ? part.value : [];
    const come = part.added ? part.value : (next?.value ?? []);
    for (const [was, is] of facing(gone, come)) {
      const most = Math.min(EDITS_MAX, Math.floor(Math.sqrt(steps)));
      const row = changedRow(was, is, most);
      steps = Math.max(0, steps - (row.isWhole ? most : countChanged(row)) ** 2);
      rows.push(row);
    }
  }
  return rows;
}

/** How far ahead the paragraph is looked for that another one became. */
const AHEAD = 3;

/** Paragraphs that went and came, each against the one that it became; "" where there is none. */
function facing(gone: readonly string[], come: readonly string[]): [string, string][] {
  const rows: [string, string][] = [];
  let was = 0;
  let is = 0;
  while (was < gone.length && is < come.length) {
    const skipped = nearest(gone.slice(was, was + AHEAD), come.slice(is, is + AHEAD));
    for (const end = was + skipped.gone; was < end; was += 1) rows.push([gone[was] ?? "", ""]);
    for (const end = is + skipped.come; is < end; is += 1) rows.push(["", come[is] ?? ""]);
    rows.push([gone[was] ?? "", come[is] ?? ""]);
    was += 1;
    is += 1;
  }
  rows.push(...gone.slice(was).map((paragraph): [string, string] => [paragraph, ""]));
  rows.push(...come.slice(is).map((paragraph): [string, string] => ["", paragraph]));
  return rows;
}

/** How many paragraphs to pass over on either side until two are alike; none where no two are. */
function nearest(gone: readonly string[], come: readonly string[]) {
  for (let distance = 0; distance < AHEAD; distance += 1)
    for (let at = 0; at <= distance; at += 1)
      for (const skipped of [
        { gone: at, come: distance },
        { gone: distance, come: at },
      ]) {
        const [was, is] = [gone[skipped.gone], come[skipped.come]];
        if (was !== undefined && is !== undefined && areAlike(was, is)) return skipped;
      }
  return { gone: 0, come: 0 };
}

/** Whether half of the words of the shorter one stand in the other. */
function areAlike(one: string, other: string): boolean {
  const [fewer, more] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.size - b.size);
  if (!fewer || !more || fewer.size === 0) return false;
  return fewer.intersection(more).size * 2 >= fewer.size;
}

const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu));

type ChangedRow = Extract<Row, { isChanged: true }>;

function changedRow(before: string, after: string, most: number): ChangedRow {
  const isOneSided = before === "" || after === "";
  const words = isOneSided ? null : diffWords(before, after, most);
  const whole = (text: string): Run[] => (text === "" ? [] : [{ text, isChanged: true }]);
  return {
    isChanged: true,
    before: words?.before ?? whole(before),
    after: words?.after ?? whole(after),
    isWhole: words === null && !isOneSided,
  };
}

function countChanged({ before, after }: ChangedRow): number {
  const changed = [...before, ...after].filter(({ isChanged }) => isChanged);
  return changed.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
}

const paragraphsIn = (text: string) => text.match(/[^\n]*\n+|[^\n]+$/g) ?? [];
