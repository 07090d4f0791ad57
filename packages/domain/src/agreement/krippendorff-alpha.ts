import { disagreements } from "./disagreement.ts";
import type { Scale, Units } from "./judgements.ts";
import { type Measured, measured, notMeasured } from "./measured.ts";
import { type Tally, tally } from "./tally.ts";

/**
 * Krippendorff's alpha: how far coders agree beyond chance, for any number of them, judgements
 * missing or not. 1 is perfect agreement, 0 what chance gives, below 0 disagreement by system.
 *
 * Source: K. Krippendorff, “Computing Krippendorff's Alpha-Reliability” (2011).
 */
export function krippendorffAlpha(units: Units, scale: Scale): Measured {
  const counted = tally(units, scale);
  if (typeof counted === "string") return notMeasured(counted);
  const alpha = alphaOf(counted, counted.frequencies, scale.level);
  return alpha === null ? notMeasured("ONE_CATEGORY") : measured(alpha);
}

/**
 * @param frequencies how many units count for each of the tally's patterns.
 * @returns null where those units have one category alone.
 */
export function alphaOf(
  counted: Tally,
  frequencies: Float64Array,
  level: Scale["level"],
): number | null {
  const { observed, possible, judgements } = disagreements(counted, frequencies, level);
  return possible === 0 ? null : 1 - ((judgements - 1) * observed) / possible;
}
