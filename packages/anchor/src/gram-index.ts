/**
 * Length of a gram in UTF-16 code units: two words or so. Longer ones miss quotations in which
 * every other word changed, shorter ones stand everywhere.
 */
export const GRAM = 12;

/** About as many buckets as a text has words; no more than these. */
const MOST_BUCKETS = 1 << 20;

/** Where each run of `GRAM` code units that begins with a word stands in a text. */
export type GramIndex = {
  text: string;
  /** First entry of each bucket, -1 for none; then of each entry the next one, in order of text. */
  heads: Int32Array;
  nexts: Int32Array;
  /** Offset in the text of each entry, in UTF-16 code units. */
  places: Int32Array;
  /** How many entries each bucket has: at least as many as its grams have places. */
  counts: Int32Array;
};

/** Takes time and room in proportion to the text. */
export function indexGrams(text: string): GramIndex {
  const places = Int32Array.from(wordStarts(text));
  const buckets = Math.min(MOST_BUCKETS, 1 << (32 - Math.clz32(places.length)));
  const heads = new Int32Array(buckets).fill(-1);
  const counts = new Int32Array(buckets);
  const nexts = new Int32Array(places.length);
  for (let entry = places.length - 1; entry >= 0; entry -= 1) {
    const bucket = bucketOf(buckets, text, places[entry] ?? 0);
    nexts[entry] = heads[bucket] ?? -1;
    heads[bucket] = entry;
    counts[bucket] = (counts[bucket] ?? 0) + 1;
  }
  return { text, heads, nexts, places, counts };
}

/** How often, at most, a text holds the gram that begins at an offset of another text. */
export function countGram({ counts }: GramIndex, other: string, at: number): number {
  return counts[bucketOf(counts.length, other, at)] ?? 0;
}

/** Where a text holds the gram that begins at an offset of another text, in order. */
export function* placesOfGram(index: GramIndex, other: string, at: number): Generator<number> {
  const gram = other.slice(at, at + GRAM);
  let entry = index.heads[bucketOf(index.heads.length, other, at)] ?? -1;
  while (entry !== -1) {
    const place = index.places[entry] ?? 0;
    if (index.text.startsWith(gram, place)) yield place;
    entry = index.nexts[entry] ?? -1;
  }
}

/** Offsets at which words begin that a whole gram begins with; every letter of scripts without spaces. */
export function wordStarts(text: string): number[] {
  const starts: number[] = [];
  let before = OTHER;
  for (let at = 0; at <= text.length - GRAM; at += 1) {
    const role = roleOf(text.charCodeAt(at));
    if (role === UNSPACED || (role === SPACED && before !== SPACED)) starts.push(at);
    before = role;
  }
  return starts;
}

/** @param buckets a power of two */
function bucketOf(buckets: number, text: string, at: number): number {
  let hash = 0x811c9dc5;
  for (let offset = at; offset < at + GRAM; offset += 1)
    hash = Math.imul(hash ^ text.charCodeAt(offset), 0x01000193);
  return (hash ^ (hash >>> 15)) & (buckets - 1);
}

const OTHER = 1;
const SPACED = 2;
const UNSPACED = 3;
/** What each code unit is in a word, as far as anyone asked; 0 for not yet. Half a pair is in none. */
const roles = new Uint8Array(0x1_00_00);

function roleOf(unit: number): number {
  const known = roles[unit] ?? 0;
  if (known !== 0) return known;
  const character = String.fromCharCode(unit);
  const role =
    /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u.test(character)
      ? UNSPACED
      : /[\p{L}\p{M}\p{N}]/u.test(character)
        ? SPACED
        : OTHER;
  roles[unit] = role;
  return role;
}
