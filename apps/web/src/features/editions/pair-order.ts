import type { ChosenStatus } from "@rejoinder/schema";
import type { DraftPair } from "./shapes.ts";

/**
 * A list with one entry at another place; the same list where the entry is not in it.
 * @param place from 0; one beyond an end is that end.
 */
export function moveTo(ids: readonly string[], id: string, place: number): string[] {
  const others = ids.filter((each) => each !== id);
  if (others.length === ids.length) return [...ids];
  return others.toSpliced(Math.max(0, Math.min(place, others.length)), 0, id);
}

/** Exactly those pairs: first the ones that were chosen before, as they stood, then the others as they stand in the case. */
export function chooseExactly(
  chosen: readonly string[],
  pairs: readonly DraftPair[],
  isWanted: (pair: DraftPair) => boolean,
): string[] {
  const wanted = new Set(pairs.filter(isWanted).map(({ id }) => id));
  const kept = chosen.filter((id) => wanted.has(id));
  return [...new Set([...kept, ...wanted])];
}

export const isDecided = ({ state }: Pick<DraftPair, "state">) => state === "decided";

type StatusCount = { status: ChosenStatus; count: number; isWhole: boolean };

/** The statuses of decided pairs, how many have each, and whether all of those are chosen. */
export function decidedStatuses(
  chosen: readonly string[],
  pairs: readonly DraftPair[],
  statuses: readonly ChosenStatus[],
): StatusCount[] {
  const isChosen = new Set(chosen);
  return statuses
    .map((status) => {
      const having = pairs.filter((pair) => isDecided(pair) && pair.decidedStatus === status);
      return {
        status,
        count: having.length,
        isWhole: having.every(({ id }) => isChosen.has(id)),
      };
    })
    .filter(({ count }) => count > 0);
}
