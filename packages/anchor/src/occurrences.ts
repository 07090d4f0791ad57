import { countGram, placesOfGram, wordStarts } from "./gram-index.ts";
import type { Query } from "./sought.ts";
import { fromCanonical, type Range, type TextIndex } from "./text-index.ts";
import { isInsideCharacter, isInsideWord } from "./word-edge.ts";

/** More places than this are not tried: a quotation that stands so often is found by its context. */
const MOST_TRIED = 10_000;

export type Occurrence = Range & { toTheLetter: boolean };

/**
 * Where a text holds a quotation to the letter or but for its typography, in order, none inside a
 * word that the context does not itself continue.
 * @returns none as well when there are too many places to try.
 */
export function findOccurrences(index: TextIndex, query: Query): Occurrence[] {
  const core = coreOf(query);
  const places: Occurrence[] = [];
  let tried = 0;
  for (const place of core === null ? toTheLetter(index, query) : around(index, query, core)) {
    tried += 1;
    if (place !== null && standsApart(index.text, place, query)) places.push(place);
    if (tried > MOST_TRIED) return [];
  }
  return places;
}

/** A quotation from its first letter or digit to its last, in canonical text, and where that begins. */
type Core = { text: string; offset: number; whole: string };

function coreOf({ canonical }: Query): Core | null {
  const core = /[\p{L}\p{M}\p{N}](?:.*[\p{L}\p{M}\p{N}])?/su.exec(canonical.text);
  if (core === null) return null;
  return { text: core[0], offset: core.index, whole: canonical.text };
}

/** For each try the place that it found, or null. */
function* around(index: TextIndex, query: Query, core: Core): Generator<Occurrence | null> {
  for (const at of coreMatches(index, query, core))
    yield at === null ? null : wholeAround(index, query, core, at);
}

/** The place of a whole quotation of which the core stands at an offset of the canonical text. */
function wholeAround(index: TextIndex, query: Query, core: Core, at: number): Occurrence | null {
  const start = (index.canonical.starts[at] ?? 0) - (query.canonical.starts[core.offset] ?? 0);
  if (start >= 0 && index.text.startsWith(query.exact, start))
    return { start, end: start + query.exact.length, toTheLetter: true };
  const words = core.whole.trim();
  const from = at - core.offset + core.whole.length - core.whole.trimStart().length;
  const range = { start: from, end: from + words.length };
  if (from < 0 || !index.canonical.text.startsWith(words, from) || !isWhole(index, range))
    return null;
  const place = fromCanonical(index.canonical, range);
  return { ...withSpace(index.text, place, query.exact), toTheLetter: false };
}

/** Takes in white space at either end, as much of it as the quotation has there. */
function withSpace(text: string, { start, end }: Range, exact: string): Range {
  const lead = exact.length - exact.trimStart().length;
  const rest = exact.length - exact.trimEnd().length;
  const before = text.slice(Math.max(0, start - lead), start);
  const after = text.slice(end, end + rest);
  return {
    start: start - (before.length - before.trimEnd().length),
    end: end + after.length - after.trimStart().length,
  };
}

/** Whether a range of the canonical text cuts nothing in two that it was made of. */
function isWhole({ canonical: { starts, ends } }: TextIndex, { start, end }: Range): boolean {
  const cut = (at: number) =>
    at > 0 && at < starts.length && (starts[at] ?? 0) < (ends[at - 1] ?? 0);
  return !cut(start) && !cut(end);
}

/** By the rarest of its grams; a text too short for one is looked for as it is. Null for a try in vain. */
function* coreMatches(index: TextIndex, query: Query, { text }: Core): Generator<number | null> {
  const starts = wordStarts(text).filter((at) => at > 0 || !query.before?.continuesWord);
  const counted = starts.map((at) => ({ at, count: countGram(index.grams, text, at) }));
  const [first] = counted;
  if (first === undefined) {
    yield* everyIndexOf(index.canonical.text, text);
    return;
  }
  const rarest = counted.reduce((best, gram) => (gram.count < best.count ? gram : best), first);
  for (const place of placesOfGram(index.grams, text, rarest.at)) {
    const at = place - rarest.at;
    yield at >= 0 && index.canonical.text.startsWith(text, at) ? at : null;
  }
}

function* everyIndexOf(text: string, part: string): Generator<number> {
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) yield at;
}

/** For a quotation without a letter or digit: nothing of it is but typography. */
function* toTheLetter({ text }: TextIndex, { exact }: Query): Generator<Occurrence> {
  if (exact.trim() === "") return;
  for (const start of everyIndexOf(text, exact))
    yield { start, end: start + exact.length, toTheLetter: true };
}

function standsApart(text: string, { start, end }: Range, { before, after }: Query): boolean {
  if (isInsideCharacter(text, start) || isInsideCharacter(text, end)) return false;
  return (
    (before?.continuesWord === true || !isInsideWord(text, start)) &&
    (after?.continuesWord === true || !isInsideWord(text, end))
  );
}
