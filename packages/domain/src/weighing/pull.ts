import type { Side } from "../gate/side.ts";
import type { Range } from "./weight.ts";

/** A passage as it weighs: how inconsistent it is with each side, 0 to 2, and its weight. */
export type Weighed = { against: Record<Side, number>; weight: Range };

/**
 * How much the passages of one origin speak against a side: as much as the one that does most, so
 * that saying it again adds nothing.
 *
 * @returns hundredths of a point; 0 where there are no passages.
 */
export function againstSide(side: Side, passages: readonly Weighed[]): Range {
  return {
    low: Math.max(0, ...passages.map(({ against, weight }) => against[side] * weight.low)),
    high: Math.max(0, ...passages.map(({ against, weight }) => against[side] * weight.high)),
  };
}

/**
 * How far the passages of one origin pull towards the allegation: what they say against the response,
 * less what they say against the allegation. A passage has one weight, unknown or not, against both.
 *
 * @returns hundredths of a point, exact at both ends; negative towards the response.
 */
export function pullOf(passages: readonly Weighed[]): Range {
  // 0 - x, for -x would give -0.
  return {
    low: lowest("response", "allegation", passages),
    high: 0 - lowest("allegation", "response", passages),
  };
}

/**
 * The least that (most against `plus`) − (most against `minus`) can be. Whichever passage says most
 * against `minus`, all others are best at their lowest. Raising its own weight lowers the difference
 * until it also says most against `plus`; from there on it is least at one end.
 */
function lowest(plus: Side, minus: Side, passages: readonly Weighed[]): number {
  const floor = againstSide(plus, passages).low;
  return Math.min(
    ...passages.flatMap(({ against, weight }) => {
      const meeting = against[plus] === 0 ? weight.high : floor / against[plus];
      return [Math.min(meeting, weight.high), weight.high].map(
        (each) => Math.max(floor, against[plus] * each) - against[minus] * each,
      );
    }),
  );
}
