import { type Uncounted, whyUncounted } from "../gate/counted.ts";
import { type Balance, balance, diagnosticityOf, originsOf, type PairToWeigh } from "./balance.ts";
import { type Range, weightOf } from "./weight.ts";

/** One row of the grid of evidence and sides. */
export type WeighedItem = {
  evidenceId: string;
  /** Null where it counts. */
  why: Uncounted | null;
  /** Hundredths, 4 to 100. */
  weight: Range;
  /**
   * How far apart its stances towards the sides are: 0, it tells nothing between them, to 4. A stance
   * that does not apply is as good as neutral; null where neither applies.
   */
  diagnosticity: number | null;
};

/**
 * Weighs a pair's evidence by the analysis of competing hypotheses: what matters is what speaks
 * against a side, for what is consistent with one may be so with the other as well; what does not
 * tell them apart is left out.
 *
 * From Heuer: the grid, inconsistency, diagnosticity, and the trial without what tells most. Ours:
 * the points (`stanceInfo`), the weights (`weightOf`), that an origin speaks once, and that unknown
 * grades make a range. The figures compare the sides of one pair; they are no probabilities, and no
 * decision follows from them.
 *
 * @returns items in the order of the evidence.
 * Source: R. J. Heuer, Psychology of Intelligence Analysis, 1999, chapter 8.
 */
export function weigh(pair: PairToWeigh): Balance & { items: WeighedItem[] } {
  const items = pair.evidence.map((item) => ({
    evidenceId: item.id,
    why: whyUncounted(item, pair.allegationSourceIds),
    weight: weightOf(item),
    diagnosticity: diagnosticityOf(item),
  }));
  return { ...balance(originsOf(pair)), items };
}
