/** How much of a text is in the other: shares of 4-word shingles from 0 to 1, null where there is none to share. */
type Share = { precision: number | null; recall: number | null };

export type Score = { precision: number; recall: number; f1: number };

const SHINGLE_WORDS = 4;

/**
 * Compares what was extracted with what should have been, by multisets of 4-word shingles; a text of
 * fewer words is one shingle, one of no words none.
 */
export function share(wanted: string, got: string): Share {
  const want = shingles(wanted);
  const have = shingles(got);
  let both = 0;
  for (const [shingle, times] of have) both += Math.min(times, want.get(shingle) ?? 0);
  const of = (bag: Map<string, number>) => {
    const size = [...bag.values()].reduce((sum, times) => sum + times, 0);
    return size > 0 ? both / size : null;
  };
  return { precision: of(have), recall: of(want) };
}

/** Mean precision and recall over pages, each over those that have one, and the F1 of the two means. */
export function scoreOf(shares: readonly Share[]): Score {
  const precision = mean(shares.map(({ precision }) => precision));
  const recall = mean(shares.map(({ recall }) => recall));
  const sum = precision + recall;
  return { precision, recall, f1: sum > 0 ? (2 * precision * recall) / sum : 0 };
}

function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
  const bag = new Map<string, number>();
  for (let at = 0; at === 0 || at + SHINGLE_WORDS <= words.length; at++) {
    const shingle = words.slice(at, at + SHINGLE_WORDS).join(" ");
    if (shingle !== "") bag.set(shingle, (bag.get(shingle) ?? 0) + 1);
  }
  return bag;
}

function mean(values: readonly (number | null)[]): number {
  const known = values.filter((value) => value !== null);
  return known.length > 0 ? known.reduce((sum, value) => sum + value, 0) / known.length : 0;
}
