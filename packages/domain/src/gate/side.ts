import { type Stance, stanceInfo } from "@rejoinder/schema";

/** The two that a pair holds against each other. */
export type Side = "allegation" | "response";

/** A passage's stance towards each side. */
export type Stances = { stanceAllegation: Stance; stanceResponse: Stance };

/** @returns from 2 (very consistent) to -2 (very inconsistent); null where the stance does not apply. */
export function pointsTowards(side: Side, stances: Stances): number | null {
  const stance = side === "allegation" ? stances.stanceAllegation : stances.stanceResponse;
  return stanceInfo[stance].points;
}
