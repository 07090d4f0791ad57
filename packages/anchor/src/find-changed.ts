import { align } from "./align.ts";
import { canonicalise } from "./canonical.ts";
import {
  type Agreement,
  compareContext,
  isForeign,
  meanOf,
  SURE_SIDE,
  sidesThatAgree,
} from "./context.ts";
import { likelyRanges } from "./likely-ranges.ts";
import type { Query } from "./sought.ts";
import type { Range, TextIndex } from "./text-index.ts";
import { type Token, tokenise } from "./token.ts";

export type ChangedPlace = Range & { likeness: number; agreement: Agreement };

/**
 * How much of a wording must be the same for a place to be proposed. Between its very prefix and
 * suffix a short quotation is known by little; the less is known of the context, or the more of
 * it is against the place, the more the words alone must say.
 */
const ENOUGH = { shortAndSure: 0.35, agreeing: 0.6, unknown: 0.75, divided: 0.85, foreign: 0.95 };
/** Of so many tokens a quotation is short. */
const SHORT = 8;
/** A place this close behind the best one makes both doubtful. */
const CLEARLY = 0.05;

/**
 * The place at which a quotation stands with changed words.
 * @returns `place` null when none is good enough or two are as good; `best` the highest likeness seen.
 */
export function findChanged(
  index: TextIndex,
  query: Query,
): { place: ChangedPlace | null; best: number } {
  const wanted = tokenise(query.canonical.text);
  const places: ChangedPlace[] = [];
  for (const ranges of likelyRanges(index, query)) {
    places.push(...ranges.map((range) => examine(index, query, wanted, range)));
    if (places.some(isPlain)) break;
  }
  const best = Math.max(0, ...places.map(({ likeness }) => likeness));
  return { place: theOnlyOne(places, wanted.length, query.start), best };
}

function examine(
  index: TextIndex,
  query: Query,
  wanted: readonly Token[],
  range: Range,
): ChangedPlace {
  const words = canonicalise(index.text.slice(range.start, range.end)).text;
  const { likeness } = align(wanted, tokenise(words));
  return { ...range, likeness, agreement: compareContext(index, query, range) };
}

/** Most of the words between the very prefix and suffix: no need to look further. */
const isPlain = ({ likeness, agreement }: ChangedPlace) =>
  likeness >= ENOUGH.unknown && sidesThatAgree(agreement) === 2;

function theOnlyOne(
  places: readonly ChangedPlace[],
  tokenCount: number,
  start: number | null,
): ChangedPlace | null {
  const [first, ...rest] = places
    .filter((place) => place.likeness >= enough(place.agreement, tokenCount))
    .sort((one, other) => worth(other) - worth(one));
  if (first === undefined) return null;
  const rivals = rest
    .filter((place) => place.end <= first.start || place.start >= first.end)
    .filter((place) => worth(first) - worth(place) < CLEARLY);
  if (rivals.length === 0) return first;
  return [first, ...rivals].find((place) => place.start === start) ?? null;
}

function enough(agreement: Agreement, tokenCount: number): number {
  const sides = [agreement.before, agreement.after].filter((side) => side !== null);
  if (sides.length === 0) return ENOUGH.unknown;
  if (isForeign(agreement)) return ENOUGH.foreign;
  const isSure = sides.length === 2 && sides.every((side) => side >= SURE_SIDE);
  if (isSure && tokenCount <= SHORT) return ENOUGH.shortAndSure;
  return sidesThatAgree(agreement) === sides.length ? ENOUGH.agreeing : ENOUGH.divided;
}

const worth = ({ likeness, agreement }: ChangedPlace) => likeness + (meanOf(agreement) ?? 0) / 2;
