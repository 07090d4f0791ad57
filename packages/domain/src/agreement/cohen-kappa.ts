import type { Category, Judgement } from "./judgements.ts";
import { type Measured, measured, notMeasured } from "./measured.ts";

/**
 * Cohen's kappa: how far two coders agree beyond what their own habits would give by chance. Units
 * that one of them has not judged are left out.
 *
 * @param units for each the judgement of the one and of the other, always in that order.
 * Source: J. Cohen, “A coefficient of agreement for nominal scales”, Educational and Psychological
 * Measurement 20:1 (1960).
 */
export function cohenKappa(units: readonly (readonly [Judgement, Judgement])[]): Measured {
  if (units.every(([one, other]) => one === null && other === null)) {
    return notMeasured("NOTHING_JUDGED");
  }
  const ones = new Map<Category, number>();
  const others = new Map<Category, number>();
  let judged = 0;
  let unlike = 0;
  for (const [one, other] of units) {
    if (one === null || other === null) continue;
    judged += 1;
    if (one !== other) unlike += 1;
    ones.set(one, (ones.get(one) ?? 0) + 1);
    others.set(other, (others.get(other) ?? 0) + 1);
  }
  if (judged === 0) return notMeasured("NOTHING_JUDGED_TWICE");
  let unlikeByChance = judged * judged;
  for (const [category, count] of ones) unlikeByChance -= count * (others.get(category) ?? 0);
  if (unlikeByChance === 0) return notMeasured("ONE_CATEGORY");
  return measured(1 - (judged * unlike) / unlikeByChance);
}
