import { unlikePairs } from "./disagreement.ts";
import type { Units } from "./judgements.ts";
import { type Measured, measured, notMeasured } from "./measured.ts";
import { tally } from "./tally.ts";

/**
 * Of all pairs of judgements on the same unit, the share that are alike: from 0 to 1. It makes no
 * allowance for chance, so one category alone is no obstacle: its share is 1.
 */
export function percentAgreement(units: Units): Measured {
  const counted = tally(units, { level: "nominal" });
  if (typeof counted === "string") return notMeasured(counted);
  let pairs = 0;
  let unlike = 0;
  counted.patterns.forEach(({ size, counts }, at) => {
    const frequency = counted.frequencies[at] ?? 0;
    pairs += (frequency * size * (size - 1)) / 2;
    unlike += frequency * unlikePairs(counts);
  });
  return measured((pairs - unlike) / pairs);
}
