import { diffArrays } from "diff";

/** A stretch of a text that the other one holds too, or does not. */
export type Run = { text: string; isChanged: boolean };
export type WordsDiff = { before: Run[]; after: Run[] };

/** Most words that may differ between two texts: the work grows with its square. */
const EDITS_MAX = 1_500;
/** Milliseconds after which two texts that repeat themselves are given up. */
const PATIENCE = 1_500;

/**
 * What differs between two texts, word by word; the space between changed words is changed too.
 * @param most words that may differ
 * @returns null where they differ too much to be compared
 */
export function diffWords(before: string, after: string, most = EDITS_MAX): WordsDiff | null {
  const parts = diffArrays(wordsOf(before), wordsOf(after), {
    maxEditLength: most,
    timeout: PATIENCE,
  });
  if (!parts) return null;
  return {
    before: runsOf(parts.filter(({ added }) => !added)),
    after: runsOf(parts.filter(({ removed }) => !removed)),
  };
}

type Part = { value: string[]; added: boolean; removed: boolean };

function runsOf(parts: readonly Part[]): Run[] {
  const pieces = parts.map(({ value, added, removed }) => ({
    text: value.join(""),
    isChanged: added || removed,
  }));
  const runs: Run[] = [];
  for (const [at, { text, isChanged }] of pieces.entries()) {
    const isBetween =
      text.trim() === "" && (pieces[at - 1]?.isChanged ?? false) && at + 1 < pieces.length;
    const last = runs.at(-1);
    if (last && last.isChanged === (isChanged || isBetween)) last.text += text;
    else runs.push({ text, isChanged: isChanged || isBetween });
  }
  return runs;
}

/** Words, spaces and marks, each by itself. */
function wordsOf(text: string): string[] {
  const segments = new Intl.Segmenter(undefined, { granularity: "word" }).segment(text);
  return Array.from(segments, ({ segment }) => segment);
}
