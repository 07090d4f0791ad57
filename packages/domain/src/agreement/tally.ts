import type { Category, Judgement, Scale, Units } from "./judgements.ts";
import type { NotMeasured } from "./measured.ts";

/** How often a category, an index into the scale, was given. */
export type Count = { category: number; count: number };

/** What units judged alike have in common: how many judgements, and of which categories. */
export type Pattern = { size: number; counts: readonly Count[] };

export type Tally = {
  /** How many categories the scale has, used or not. */
  categories: number;
  patterns: readonly Pattern[];
  /** How many units have the pattern of that index. */
  frequencies: Float64Array;
  /** The index of its pattern for every unit with two judgements or more, in ascending order. */
  patternOf: Int32Array;
};

/**
 * Counts judgements by unit. A unit with fewer than two is left out: it holds no pair to compare.
 * The same units in another order, and the same coders, give the very same tally.
 */
export function tally(units: Units, scale: Scale): Tally | NotMeasured {
  const used = new Set(units.flatMap((unit) => unit.filter(isGiven)));
  if (used.size === 0) return "NOTHING_JUDGED";
  const order = scale.level === "nominal" ? [...used].sort() : orderOf(used, scale.order);
  if (order === null) return "ORDER_UNKNOWN";
  const indices = new Map(order.map((category, index) => [category, index]));
  const keys = units
    .map((unit) => unit.filter(isGiven).map((category) => indices.get(category) ?? -1))
    .filter((unit) => unit.length > 1)
    .map((unit) => unit.sort((a, b) => a - b).join())
    .sort();
  if (keys.length === 0) return "NOTHING_JUDGED_TWICE";
  const distinct = [...new Set(keys)];
  const places = new Map(distinct.map((key, place) => [key, place]));
  const patternOf = Int32Array.from(keys, (key) => places.get(key) ?? -1);
  return {
    categories: order.length,
    patterns: distinct.map(patternOfKey),
    frequencies: countEach(patternOf, distinct.length),
    patternOf,
  };
}

/** How often each whole number from 0 stands in a list. */
export function countEach(numbers: Iterable<number>, length: number): Float64Array {
  const counts = new Float64Array(length);
  for (const number of numbers) counts[number] = (counts[number] ?? 0) + 1;
  return counts;
}

/** @returns null where the order does not tell of every category used, once. */
function orderOf(
  used: ReadonlySet<Category>,
  given: readonly Category[] | null,
): readonly Category[] | null {
  if (given === null) {
    const numbers = [...used].filter((category) => typeof category === "number");
    return numbers.length === used.size ? numbers.sort((a, b) => a - b) : null;
  }
  const known = new Set(given);
  return known.size === given.length && used.isSubsetOf(known) ? given : null;
}

function patternOfKey(key: string): Pattern {
  const categories = key.split(",").map(Number);
  const counts = new Map<number, number>();
  for (const category of categories) counts.set(category, (counts.get(category) ?? 0) + 1);
  return {
    size: categories.length,
    counts: Array.from(counts, ([category, count]) => ({ category, count })),
  };
}

const isGiven = (judgement: Judgement): judgement is Category => judgement !== null;
