/** How many words stand in a shingle: few enough to survive edits, enough to be nobody else's. */
const SHINGLE_WORDS = 4;
/** Most hashes kept of a text. */
const SAMPLE_MAX = 256;
/** Fewest shingles of the shorter text by which two are compared: a line that many carry is no copy. */
const SHINGLES_MIN = 20;
/** Fewest hashes of the shorter text that must fall into both samples: one more by chance is no proof. */
const COMPARED_MIN = 12;

/**
 * At this similarity two texts are held to be copies of one story, for a person to confirm. Of different
 * news texts none comes near it; a copy that had one word in eight changed, or that was cut to a
 * quarter, still reaches it.
 */
export const SYNDICATED = 0.4;

/** A small sample of a text's shingles, to be stored with it: a list of whole numbers up to 2³² − 1. */
export type Fingerprint = {
  /** How many different shingles the text has. */
  shingles: number;
  /** The least of their hashes in rising order, `SAMPLE_MAX` at most; all of them in a shorter text. */
  least: number[];
};

/**
 * The fingerprint of a text, whatever its case, accents, punctuation and white space: the least hashes
 * of its runs of four words (bottom-k sketch). A text of fewer words is one shingle.
 * Source: Broder, "On the resemblance and containment of documents" (1997).
 */
export function fingerprintOf(text: string): Fingerprint {
  const words = wordsOf(text).map(hashOf);
  const hashes = new Set<number>();
  const last = Math.max(words.length - SHINGLE_WORDS, 0);
  for (let start = 0; start <= last && words.length > 0; start++) {
    hashes.add(mix(words.slice(start, start + SHINGLE_WORDS)));
  }
  const least = Uint32Array.from(hashes).sort().slice(0, SAMPLE_MAX);
  return { shingles: hashes.size, least: [...least] };
}

/**
 * How much of the shorter text stands in the longer one, from 0 to 1, estimated from their samples:
 * the same text is 1, and so is a copy that was cut or had something added. It is the same either way.
 * Texts of fewer than 20 shingles are compared as wholes: 1 when they are the same, else 0. A text some
 * twenty times longer than the other leaves too little to compare: 0.
 */
export function similarity(one: Fingerprint, other: Fingerprint): number {
  const [shorter, longer] = one.shingles <= other.shingles ? [one, other] : [other, one];
  if (shorter.shingles === 0) return 0;
  if (shorter.shingles < SHINGLES_MIN) return isSame(shorter, longer) ? 1 : 0;
  // Below the lesser of both samples' ends either sample is complete.
  const end = Math.min(endOf(shorter), endOf(longer));
  const kept = new Set(longer.least);
  const compared = shorter.least.filter((hash) => hash <= end);
  const rest = longer.least.filter((hash) => hash <= end).length;
  const shared = compared.filter((hash) => kept.has(hash)).length;
  const base = Math.min(compared.length, rest);
  return base < COMPARED_MIN ? 0 : shared / base;
}

function isSame(one: Fingerprint, other: Fingerprint): boolean {
  return (
    one.shingles === other.shingles && one.least.every((hash, index) => hash === other.least[index])
  );
}

/** The hash up to which a sample has all there are. */
function endOf({ shingles, least }: Fingerprint): number {
  return shingles > least.length ? (least.at(-1) ?? Infinity) : Infinity;
}

/** Words in lower case without accents; in scripts written without spaces each character is one. */
function wordsOf(text: string): string[] {
  const folded = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return (
    folded.match(
      /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}])[\p{L}\p{N}])+/gu,
    ) ?? []
  );
}

/** FNV-1a over UTF-16 code units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index++) {
    hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** Words' hashes put together in order; the last steps are MurmurHash3's, which spread them evenly. */
function mix(hashes: readonly number[]): number {
  let mixed = 0;
  for (const hash of hashes) mixed = Math.imul((mixed << 13) | (mixed >>> 19), 5) + hash;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
