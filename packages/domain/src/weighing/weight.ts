import type { SourceReliability } from "@rejoinder/schema";

/** What of a piece of evidence says how much it weighs; null where nobody has judged. */
export type Grades = {
  /** 1 (confirmed) to 6 (cannot be judged). */
  credibility: number | null;
  source: { reliability: SourceReliability | null };
};

/** Both ends included; they are one where nothing is unknown. */
export type Range = { low: number; high: number };

/**
 * Tenths, in even steps: the Admiralty system orders its grades and puts no numbers to them, so no
 * step is made larger than another. The lowest keeps two tenths, for an unreliable source is not
 * thereby wrong. F and 6, as a grade nobody has given, say that it is unknown, not that it is low:
 * such evidence may weigh as the best or as the worst.
 */
const unknown: Range = { low: 2, high: 10 };

const reliabilityTenths = {
  A: { low: 10, high: 10 },
  B: { low: 8, high: 8 },
  C: { low: 6, high: 6 },
  D: { low: 4, high: 4 },
  E: { low: 2, high: 2 },
  F: unknown,
} as const satisfies Record<SourceReliability, Range>;

/** Credibility 1 to 5, in the same steps; 6 has none of its own. */
const credibilityTenths: Readonly<Record<number, Range>> = {
  1: reliabilityTenths.A,
  2: reliabilityTenths.B,
  3: reliabilityTenths.C,
  4: reliabilityTenths.D,
  5: reliabilityTenths.E,
};

/**
 * How much a piece of evidence weighs: the source and what it says are judged apart, and each takes
 * its share of the other.
 *
 * @returns hundredths, whole numbers from 4 to 100, so that sums are exact in any order.
 */
export function weightOf({ credibility, source }: Grades): Range {
  const reliable = source.reliability === null ? unknown : reliabilityTenths[source.reliability];
  const credible = credibilityTenths[credibility ?? 6] ?? unknown;
  return { low: reliable.low * credible.low, high: reliable.high * credible.high };
}
