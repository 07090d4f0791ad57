/** A stretch of a text, in UTF-16 code units, end exclusive; null where its place is lost. */
export type Stretch = { start: number | null; end: number | null };

export type Segment<S> = {
  text: string;
  /** Those that cover it, the longest first. */
  covers: S[];
  /** Those whose first segment this is. */
  begins: S[];
  /** Those whose last segment this is. */
  ends: S[];
};

/**
 * Cuts a text wherever a stretch begins or ends, so that stretches that overlap can all be shown.
 * Empty and lost stretches are passed over; one that leaves the text ends with it. The segments'
 * texts, one after the other, are the text.
 */
export function segments<S extends Stretch>(text: string, stretches: readonly S[]): Segment<S>[] {
  const placed = stretches
    .map((stretch) => ({
      stretch,
      start: Math.max(0, stretch.start ?? 0),
      end: Math.min(text.length, stretch.end ?? 0),
    }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => b.end - b.start - (a.end - a.start));
  const cuts = new Set([0, text.length, ...placed.flatMap(({ start, end }) => [start, end])]);
  const places = [...cuts].sort((a, b) => a - b);

  return places.slice(0, -1).map((from, index) => {
    const to = places[index + 1] ?? text.length;
    const here = placed.filter(({ start, end }) => start <= from && to <= end);
    const only = (kept: typeof here) => kept.map(({ stretch }) => stretch);
    return {
      text: text.slice(from, to),
      covers: only(here),
      begins: only(here.filter(({ start }) => start === from)),
      ends: only(here.filter(({ end }) => end === to)),
    };
  });
}
