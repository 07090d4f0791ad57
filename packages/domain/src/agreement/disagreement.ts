import type { Scale } from "./judgements.ts";
import type { Count, Tally } from "./tally.ts";

/**
 * How far coders disagree, and could: sums over pairs of judgements of how far apart the two are.
 * `observed` has the pairs of the same unit, each divided by that unit's judgements less one;
 * `possible` has all pairs there are. Krippendorff's alpha is
 * 1 - (judgements - 1) * observed / possible; Fleiss' kappa is 1 - judgements * observed / possible.
 *
 * Sums are of whole numbers, exact up to 2^53, so that no order of units or coders changes a bit:
 * on an ordinal scale that is up to some 200,000 judgements.
 *
 * @param frequencies how many units count for each of the tally's patterns.
 */
export function disagreements(
  { patterns, categories }: Tally,
  frequencies: Float64Array,
  level: Scale["level"],
): { observed: number; possible: number; judgements: number } {
  const totals = new Float64Array(categories);
  patterns.forEach(({ counts }, at) => {
    const units = frequencies[at] ?? 0;
    for (const { category, count } of counts) {
      totals[category] = (totals[category] ?? 0) + count * units;
    }
  });
  const all = Array.from(totals, (count, category) => ({ category, count }));
  const ranks = centredRanks(totals);
  const between = (counts: readonly Count[]) =>
    level === "nominal" ? unlikePairs(counts) : rankDistance(counts, ranks);

  const bySize: number[] = [];
  patterns.forEach(({ size, counts }, at) => {
    const units = frequencies[at] ?? 0;
    if (units > 0) bySize[size] = (bySize[size] ?? 0) + units * between(counts);
  });
  return {
    observed: bySize.reduce((sum, part, size) => sum + part / (size - 1), 0),
    possible: between(all),
    judgements: totals.reduce((sum, count) => sum + count, 0),
  };
}

/** How many pairs are of two categories: the nominal difference is 0 or 1. */
export function unlikePairs(counts: readonly Count[]): number {
  let size = 0;
  let squares = 0;
  for (const { count } of counts) {
    size += count;
    squares += count * count;
  }
  return (size * size - squares) / 2;
}

/**
 * The sum of squared differences of rank over all pairs. Krippendorff's ordinal difference, all
 * judgements from one category to the other less half of those in the two, is that of their mean
 * ranks; here both are doubled, which leaves every ratio as it is.
 */
function rankDistance(counts: readonly Count[], ranks: Float64Array): number {
  let size = 0;
  let sum = 0;
  let squares = 0;
  for (const { category, count } of counts) {
    const rank = ranks[category] ?? 0;
    size += count;
    sum += count * rank;
    squares += count * rank * rank;
  }
  return size * squares - sum * sum;
}

/** Twice the mean rank of each category's judgements, less the mean of all: whole numbers about 0. */
function centredRanks(totals: Float64Array): Float64Array {
  let rank = -totals.reduce((sum, count) => sum + count, 0);
  return totals.map((count) => {
    rank += 2 * count;
    return rank - count;
  });
}
