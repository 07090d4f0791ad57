import { alignWithin, areSame, type Step } from "./align.ts";
import { boundAfter, boundBefore, SURE_SIDE } from "./context.ts";
import { countGram, GRAM, placesOfGram, wordStarts } from "./gram-index.ts";
import type { Query, Side } from "./sought.ts";
import { fromCanonical, type Range, type TextIndex } from "./text-index.ts";
import { tokenise } from "./token.ts";
import { isInsideCharacter } from "./word-edge.ts";

/** A gram that stands in more places than this points at none of them. */
const COMMON = 64;
/** So many of a quotation's grams are looked up, spread over all of it. */
const MOST_SEEDS = 200;
/** So many places are looked at closely, by the quotation's own words and by its context. */
const MOST_CLUSTERS = 4;
const MOST_SLOTS = 4;

/**
 * Places, in UTF-16 units of the text, that a changed quotation may stand at: first all that
 * stands between its prefix and its suffix, then where its own words stand close together. Few in
 * each, and some may be the same.
 */
export function* likelyRanges(index: TextIndex, query: Query): Generator<Range[]> {
  const bounds = boundsByContext(index, query);
  const gaps = gapsBetween(query, bounds);
  const places = (ranges: readonly Range[]) =>
    ranges
      .filter((range) => !gaps.some((gap) => explains(gap, index, query, range)))
      .flatMap((range) => fromWords(index, range));
  yield places(slotsBetween(query, bounds));
  yield places(
    clustersOfSeeds(index, query).flatMap((cluster) =>
      rangeInCluster(index, query, cluster, bounds),
    ),
  );
}

/** An offset in the canonical text, and how much of one side of the context stands there. */
type Bound = { at: number; likeness: number };

/** Where the context says that the quotation begins and ends, in order. */
type Bounds = { begins: Bound[]; ends: Bound[] };

function boundsByContext(index: TextIndex, { before, after }: Query): Bounds {
  const isSure = ({ likeness }: Bound) => likeness >= SURE_SIDE;
  const begins = (side: Side) =>
    seedsOf(index, side.text)
      .map((seed) => seed + side.text.length)
      .map((at) => ({ at, likeness: boundBefore(index, at, side) }));
  const ends = (side: Side) =>
    seedsOf(index, side.text).map((at) => ({ at, likeness: boundAfter(index, at, side) }));
  return {
    begins: before ? begins(before).filter(isSure) : [],
    ends: after ? ends(after).filter(isSure) : [],
  };
}

/** Where a wording would begin by each place of each of its rarer grams; in order, each once. */
function seedsOf(index: TextIndex, wording: string): number[] {
  return [...new Set(everySeed(index, wording))];
}

function everySeed({ grams, canonical: { text } }: TextIndex, wording: string): number[] {
  const starts = wordStarts(wording);
  if (starts.length === 0) return placesOfShort(text, wording);
  const stride = Math.ceil(starts.length / MOST_SEEDS);
  return starts
    .filter((at, order) => order % stride === 0 && countGram(grams, wording, at) <= COMMON)
    .flatMap((at) => [...placesOfGram(grams, wording, at)].map((place) => place - at))
    .sort((one, other) => one - other);
}

/** Where a wording too short for a gram stands; none when it stands in too many places. */
function placesOfShort(text: string, wording: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(wording); at !== -1; at = text.indexOf(wording, at + 1)) {
    places.push(at);
    if (places.length > COMMON) return [];
  }
  return places;
}

/** Whatever stands between a prefix and a suffix, if it is not far longer than the quotation. */
function slotsBetween({ canonical }: Query, { begins, ends }: Bounds): Range[] {
  const longest = 2 * canonical.text.length + 32;
  const slots = begins.flatMap((begin) =>
    ends
      .filter((end) => end.at > begin.at && end.at - begin.at <= longest)
      .map((end) => ({ start: begin.at, end: end.at, likeness: begin.likeness + end.likeness })),
  );
  return slots.sort((one, other) => other.likeness - one.likeness).slice(0, MOST_SLOTS);
}

/** A prefix with its suffix right after it: a quotation was taken out from between them. */
type Gap = { begin: Bound; end: Bound };

/** None for a quotation that itself begins like its suffix or ends like its prefix: it would hold some. */
function gapsBetween(query: Query, { begins, ends }: Bounds): Gap[] {
  const { before, after, canonical } = query;
  const isSure = (likeness: number | null) => likeness !== null && likeness >= SURE_SIDE;
  if (isSure(after && boundAfter(query, 0, after))) return [];
  if (isSure(before && boundBefore(query, canonical.text.length, before))) return [];
  return begins.flatMap((begin) =>
    ends.filter(({ at }) => Math.abs(at - begin.at) <= 1).map((end) => ({ begin, end })),
  );
}

/** Whether what is left of a range's own context stands as well, or better, around a gap inside it. */
function explains({ begin, end }: Gap, index: TextIndex, { before, after }: Query, range: Range) {
  return (
    begin.at >= range.start &&
    end.at <= range.end &&
    (before === null || begin.likeness >= boundBefore(index, range.start, before)) &&
    (after === null || end.likeness >= boundAfter(index, range.end, after))
  );
}

/** How far words may have moved, in UTF-16 code units. */
const slackFor = (wording: string) => 24 + Math.ceil(wording.length / 5);

/** Seeds close together: the range of where in the canonical text the quotation would begin. */
type Cluster = Range & { seeds: number };

function clustersOfSeeds(index: TextIndex, { canonical: { text } }: Query): Cluster[] {
  const clusters: Cluster[] = [];
  for (const seed of everySeed(index, text)) {
    const cluster = clusters.at(-1);
    if (cluster && seed - cluster.start <= slackFor(text)) {
      cluster.end = seed;
      cluster.seeds += 1;
    } else clusters.push({ start: seed, end: seed, seeds: 1 });
  }
  const ranked = clusters.sort((one, other) => other.seeds - one.seeds).slice(0, MOST_CLUSTERS);
  return ranked.filter(({ seeds }) => seeds * MOST_CLUSTERS >= (ranked[0]?.seeds ?? 0));
}

/** What of the text around a cluster answers to the quotation; none when no word does. */
function rangeInCluster(index: TextIndex, query: Query, cluster: Cluster, bounds: Bounds): Range[] {
  const wanted = query.canonical.text.trim();
  const slack = slackFor(wanted);
  const from = Math.max(0, cluster.start - slack);
  const found = index.canonical.text.slice(from, cluster.end + wanted.length + slack);
  const inside = rangeByEnds(found, wanted) ?? rangeByWords(found, wanted);
  if (inside === null) return [];
  const range = {
    start: nearest(bounds.begins, from + inside.start, slack),
    end: nearest(bounds.ends, from + inside.end, slack),
  };
  return range.start < range.end ? [range] : [];
}

/** Where the quotation's first and last words stand, if each stands there once, in this order. */
function rangeByEnds(found: string, wanted: string): Range | null {
  const head = wanted.slice(0, GRAM);
  const tail = wanted.slice(-GRAM);
  const start = found.indexOf(head);
  const end = found.lastIndexOf(tail) + tail.length;
  const areOnly = found.lastIndexOf(head) === start && found.indexOf(tail) === end - tail.length;
  return start !== -1 && areOnly && end - tail.length > start ? { start, end } : null;
}

function rangeByWords(found: string, wanted: string): Range | null {
  const steps = answering(alignWithin(tokenise(wanted), tokenise(found)));
  const start = steps.find(({ to }) => to)?.to?.start;
  const end = steps.findLast(({ to }) => to)?.to?.end;
  return start === undefined || end === undefined ? null : { start, end };
}

/** From the first token that is the same to the last; one more at either end that was replaced. */
function answering(steps: readonly Step[]): Step[] {
  const isReplaced = (step: Step | undefined) => step?.from && step.to;
  const first = steps.findIndex(areSame);
  const last = steps.findLastIndex(areSame);
  if (first === -1) return [];
  return steps.slice(
    first === 1 && isReplaced(steps[0]) ? 0 : first,
    last === steps.length - 2 && isReplaced(steps.at(-1)) ? steps.length : last + 1,
  );
}

/** The bound nearest to an offset, or the offset itself when none is within reach. */
function nearest(bounds: readonly Bound[], place: number, reach: number): number {
  const distance = ({ at }: Bound) => Math.abs(at - place);
  const [first] = bounds
    .filter((bound) => distance(bound) <= reach)
    .sort((one, other) => distance(one) - distance(other));
  return first?.at ?? place;
}

/**
 * A range of canonical text as one of the text itself, without white space at its ends; none when
 * it is empty or cuts a character in two.
 */
function fromWords({ text, canonical }: TextIndex, range: Range): Range[] {
  const words = canonical.text.slice(range.start, range.end);
  const start = range.start + words.length - words.trimStart().length;
  const end = range.start + words.trimEnd().length;
  if (start >= end) return [];
  const found = fromCanonical(canonical, { start, end });
  return isInsideCharacter(text, found.start) || isInsideCharacter(text, found.end) ? [] : [found];
}
