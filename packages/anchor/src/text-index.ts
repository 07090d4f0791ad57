import { type Canonical, canonicalise } from "./canonical.ts";
import { type GramIndex, indexGrams } from "./gram-index.ts";

/** A text made ready for finding many quotations in it. */
export type TextIndex = { text: string; canonical: Canonical; grams: GramIndex };

/** A part of a text, in UTF-16 code units; the end is exclusive. */
export type Range = { start: number; end: number };

export function indexText(text: string): TextIndex {
  const canonical = canonicalise(text);
  return { text, canonical, grams: indexGrams(canonical.text) };
}

/** The first offset of the canonical text that was made of what stands at an offset, or after it. */
export function toCanonical({ starts }: Canonical, at: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** @returns the range that a range of the canonical text was made of; that must not be empty. */
export function fromCanonical({ starts, ends }: Canonical, range: Range): Range {
  return { start: starts[range.start] ?? 0, end: ends[range.end - 1] ?? 0 };
}
