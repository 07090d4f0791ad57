import {
  type Balance,
  balance,
  type Lead,
  type Origin,
  originsOf,
  type PairToWeigh,
} from "./balance.ts";
import { pullOf } from "./pull.ts";

/** What the balance would be without some evidence: a passage and its reprints. */
export type BalanceWithout = {
  evidenceIds: string[];
  balance: Balance;
  /** Whether another side, or none, would lead. */
  turns: boolean;
};

/**
 * How the balance hangs on the evidence that tells most: that by which the side in the lead leads
 * furthest, or, where none leads, that which pulls hardest either way. A passage goes with the rest of
 * its origin, for a reprint left behind would say the same.
 *
 * @returns one trial for each where several tell as much, in the order of the evidence; none where
 *   nothing discriminates, or nothing pulls that way.
 */
export function withoutMostTelling(pair: PairToWeigh): BalanceWithout[] {
  const origins = originsOf(pair);
  const { lead } = balance(origins);
  const strengths = origins.map((origin) => strengthTowards(lead, origin));
  const most = Math.max(0, ...strengths);
  return origins
    .filter((_, index) => most > 0 && strengths[index] === most)
    .map((origin) => {
      const without = balance(origins.filter((each) => each !== origin));
      return {
        evidenceIds: origin.evidenceIds,
        balance: without,
        turns: without.lead !== lead,
      };
    });
}

/** The furthest an origin may pull towards the lead, in hundredths of a point. */
function strengthTowards(lead: Lead, { passages }: Origin): number {
  const { low, high } = pullOf(passages);
  if (lead === "allegation") return high;
  if (lead === "response") return 0 - low;
  return Math.max(high, 0 - low);
}
