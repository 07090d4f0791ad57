import { disagreements } from "./disagreement.ts";
import type { Units } from "./judgements.ts";
import { type Measured, measured, notMeasured } from "./measured.ts";
import { tally } from "./tally.ts";

/**
 * Fleiss' kappa: how far coders agree beyond chance, where every unit has the same number of
 * judgements, whoever gave them. Units with fewer than two are left out.
 *
 * Source: J. L. Fleiss, “Measuring nominal scale agreement among many raters”, Psychological Bulletin
 * 76:5 (1971).
 */
export function fleissKappa(units: Units): Measured {
  const counted = tally(units, { level: "nominal" });
  if (typeof counted === "string") return notMeasured(counted);
  if (new Set(counted.patterns.map(({ size }) => size)).size > 1) {
    return notMeasured("UNEQUAL_NUMBERS");
  }
  const { observed, possible, judgements } = disagreements(counted, counted.frequencies, "nominal");
  if (possible === 0) return notMeasured("ONE_CATEGORY");
  return measured(1 - (judgements * observed) / possible);
}
