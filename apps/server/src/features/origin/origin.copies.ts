import { type Fingerprint, SYNDICATED, similarity } from "@rejoinder/extract";

/** A text to hold against others. */
export type Compared = {
  fingerprint: Fingerprint;
  /** Texts of one group are known to be of one origin; null where nobody has said of which it is. */
  group: string | null;
};

/** Two texts by their places in the list, the earlier first, and how much of the shorter is in the other. */
export type Copy = { one: number; other: number; similarity: number };

/** Of a hash that more texts than this hold, each is held against the next alone. */
const HOLDERS_MAX = 32;
/** Most pairs that are looked at closely: those that share most. */
const PAIRS_MAX = 2_000;
/** Most copies that are told at once. Who has put them together is told of the rest. */
const COPIES_MAX = 500;

/**
 * Texts that look like copies of one story and are in no group together, the most alike first. Only those
 * that share a hash are held against each other: the work grows with the texts, not with their pairs.
 */
export function findCopies(texts: readonly Compared[]): Copy[] {
  return mostSharing(countShared(texts), PAIRS_MAX)
    .flatMap((pair) => {
      const [one, other] = [Math.floor(pair / texts.length), pair % texts.length];
      const [first, second] = [texts[one], texts[other]];
      const alike = first && second ? similarity(first.fingerprint, second.fingerprint) : 0;
      return alike >= SYNDICATED ? [{ one, other, similarity: alike }] : [];
    })
    .toSorted((a, b) => b.similarity - a.similarity)
    .slice(0, COPIES_MAX);
}

/** How many hashes any two texts share, the pair of places (one, other) at `one * texts.length + other`. */
function countShared(texts: readonly Compared[]): Uint16Array {
  const shared = new Uint16Array(texts.length ** 2);
  for (const holders of holdersOfHashes(texts)) {
    const reach = holders.length > HOLDERS_MAX ? 1 : holders.length;
    holders.forEach((one, at) => {
      for (const other of holders.slice(at + 1, at + 1 + reach)) {
        const pair = one * texts.length + other;
        if (!areTogether(texts[one], texts[other])) shared[pair] = (shared[pair] ?? 0) + 1;
      }
    });
  }
  return shared;
}

/** The places of the texts that hold a hash, in rising order, for every hash that more than one holds. */
function* holdersOfHashes(texts: readonly Compared[]): Generator<number[]> {
  // A hash and a place in one number: 2³² hashes by some thousand places are below 2⁵³.
  const held = Float64Array.from(
    texts.flatMap(({ fingerprint }, place) =>
      fingerprint.least.map((hash) => hash * texts.length + place),
    ),
  ).sort();
  let holders: number[] = [];
  let hash = -1;
  for (const each of held) {
    const next = Math.floor(each / texts.length);
    if (next !== hash) {
      if (holders.length > 1) yield holders;
      [holders, hash] = [[], next];
    }
    holders.push(each - next * texts.length);
  }
  if (holders.length > 1) yield holders;
}

function areTogether(one: Compared | undefined, other: Compared | undefined): boolean {
  return typeof one?.group === "string" && one.group === other?.group;
}

/** Where the greatest counts stand, `max` at most; none of nothing. */
function mostSharing(shared: Uint16Array, max: number): number[] {
  const withCount: number[][] = [];
  shared.forEach((count, pair) => {
    if (count > 0) (withCount[count] ??= []).push(pair);
  });
  return withCount.toReversed().flat().slice(0, max);
}
