import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { Scale, Units } from "./judgements.ts";
import { alphaOf } from "./krippendorff-alpha.ts";
import type { NotMeasured } from "./measured.ts";
import { countEach, tally } from "./tally.ts";

/** The ends of an interval of confidence about alpha, and from how many resamples they were read. */
export type AlphaInterval = { low: number; high: number; resamples: number };

/**
 * The interval of confidence about Krippendorff's alpha, by the percentile bootstrap over units:
 * units are drawn with replacement, whole, and alpha is computed anew from each such sample. The
 * same judgements, in any order, give the same interval.
 *
 * Krippendorff's own bootstrap (2006, revised 2011) draws pairs of judgements as if those of one
 * unit had nothing to do with each other, which makes the interval too narrow; hence not that one.
 * From few units this one is too narrow as well, and from perfect agreement it is [1, 1].
 *
 * @param options `confidence` lies between 0 and 1; `seed` is a whole number of 32 bits.
 * @returns `resamples` is fewer than were asked for where some had one category alone and gave no alpha.
 * Source: A. Zapf and others, “Measuring inter-rater reliability for nominal data”, BMC Medical
 * Research Methodology 16:93 (2016); B. Efron and R. Tibshirani, “An Introduction to the Bootstrap”
 * (1993), 12.5 and 13.3.
 */
export function krippendorffInterval(
  units: Units,
  scale: Scale,
  { resamples = 1000, confidence = 0.95, seed = 1 } = {},
): { interval: AlphaInterval; why: null } | { interval: null; why: NotMeasured } {
  const counted = tally(units, scale);
  if (typeof counted === "string") return { interval: null, why: counted };
  const { patterns, patternOf } = counted;
  if (patternOf.length < 2) return { interval: null, why: "ONE_UNIT" };

  const random = xoroshiro128plus(seed);
  const drawn = new Int32Array(patternOf.length);
  const alphas: number[] = [];
  for (let resample = 0; resample < resamples; resample++) {
    for (let at = 0; at < drawn.length; at++) {
      drawn[at] = patternOf[uniformInt(random, 0, drawn.length - 1)] ?? 0;
    }
    const alpha = alphaOf(counted, countEach(drawn, patterns.length), scale.level);
    if (alpha !== null) alphas.push(alpha);
  }
  const [low, high] = middle(alphas, confidence);
  if (low === undefined || high === undefined) return { interval: null, why: "ONE_CATEGORY" };
  return { interval: { low, high, resamples: alphas.length }, why: null };
}

/** The ends of the middle part of some numbers: as many are left out below as above. */
function middle(numbers: readonly number[], share: number) {
  const sorted = Float64Array.from(numbers).sort();
  const outside = Math.max(1, Math.round(((sorted.length + 1) * (1 - share)) / 2));
  return [sorted.at(outside - 1), sorted.at(-outside)];
}
