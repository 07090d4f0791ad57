import { type Agreement, compareContext, isForeign, meanOf } from "./context.ts";
import type { Occurrence } from "./occurrences.ts";
import type { Query } from "./sought.ts";
import { type TextIndex, toCanonical } from "./text-index.ts";

/** By so much the context of one place must be likelier than that of any other, if it is not whole. */
const CLEARLY = 0.15;
/** So many times nearer than any other a place must be to be proposed for its position alone. */
const MUCH_NEARER = 4;

export type Choice = {
  place: Occurrence;
  agreement: Agreement;
  /** `certain` it is the only one, or its context or its very offset says so; `likely` the nearest by far. */
  by: "certain" | "likely";
};

/**
 * The one of several places of a quotation that its context singles out, or else its position.
 * @returns null when there is none, or nothing decides between several.
 */
export function chooseOccurrence(
  index: TextIndex,
  query: Query,
  occurrences: readonly Occurrence[],
): Choice | null {
  const ranked = comparable(index, query, occurrences)
    .map((place) => ({ place, agreement: compareContext(index, query, place) }))
    .map((each) => ({ ...each, likeness: meanOf(each.agreement) ?? 0 }))
    .sort((one, other) => other.likeness - one.likeness);
  const [best, second] = ranked;
  if (best === undefined) return null;
  const { place, agreement } = best;
  if (second === undefined) return { place, agreement, by: "certain" };
  if (isForeign(agreement)) return null;
  const isOnlyWhole = best.likeness === 1 && second.likeness < 1;
  if (isOnlyWhole || best.likeness - second.likeness >= CLEARLY)
    return { place, agreement, by: "certain" };
  const rivals = ranked.filter(({ likeness }) => best.likeness - likeness < CLEARLY);
  return chooseByPosition(query.start, rivals);
}

/** More places than this are compared only where one side of the context stands to the letter. */
const MOST_COMPARED = 200;

function comparable(
  { canonical }: TextIndex,
  { before, after }: Query,
  places: readonly Occurrence[],
): readonly Occurrence[] {
  if (places.length <= MOST_COMPARED) return places;
  const beside = places.filter(
    ({ start, end }) =>
      (before && canonical.text.endsWith(before.text, toCanonical(canonical, start))) ||
      (after && canonical.text.startsWith(after.text, toCanonical(canonical, end))),
  );
  return beside.length <= MOST_COMPARED ? beside : [];
}

function chooseByPosition(
  start: number | null,
  rivals: readonly { place: Occurrence; agreement: Agreement }[],
): Choice | null {
  if (start === null) return null;
  const byDistance = rivals
    .map(({ place, agreement }) => ({ place, agreement, distance: Math.abs(place.start - start) }))
    .sort((one, other) => one.distance - other.distance);
  const [nearest, next] = byDistance;
  if (nearest === undefined || next === undefined) return null;
  const { place, agreement, distance } = nearest;
  if (distance === 0) return { place, agreement, by: "certain" };
  return distance * MUCH_NEARER <= next.distance ? { place, agreement, by: "likely" } : null;
}
