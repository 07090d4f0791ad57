import { findHiddenControls, type HiddenControl } from "@rejoinder/schema";
import { type Segment, type Stretch, segments } from "./segments.ts";

/** Words of a text that are shown alike, or one hidden character of it. */
export type Piece<S> = Segment<S> & {
  /** Where it begins, in UTF-16 code units. */
  at: number;
  /** Null for words. */
  control: HiddenControl | null;
};

/** Up to and with the line ends that close it. */
export type Paragraph<S> = { at: number; pieces: Piece<S>[] };

/**
 * A text as it is drawn: by paragraph, cut wherever a stretch begins or ends and around every hidden
 * character. The pieces' texts, one after the other, are the text.
 */
export function paragraphsOf<S extends Stretch>(
  text: string,
  stretches: readonly S[],
): Paragraph<S>[] {
  const controls = findHiddenControls(text);
  const paragraphs: Paragraph<S>[] = paragraphStarts(text).map((at) => ({ at, pieces: [] }));
  const hidden = new Map(controls.map((control) => [control.at, control]));
  const cuts = [
    ...new Set([
      ...paragraphs.map(({ at }) => at),
      ...controls.flatMap((control) => [control.at, endOf(control)]),
    ]),
  ].sort((a, b) => a - b);

  let at = 0;
  let nextCut = 0;
  let paragraph = -1;
  for (const segment of segments(text, stretches)) {
    const end = at + segment.text.length;
    const begin = at;
    while (at < end) {
      while ((cuts[nextCut] ?? end) <= at) nextCut += 1;
      const to = Math.min(end, cuts[nextCut] ?? end);
      while ((paragraphs[paragraph + 1]?.at ?? end) <= at) paragraph += 1;
      paragraphs[paragraph]?.pieces.push({
        at,
        text: text.slice(at, to),
        control: hidden.get(at) ?? null,
        covers: segment.covers,
        begins: at === begin ? segment.begins : [],
        ends: to === end ? segment.ends : [],
      });
      at = to;
    }
  }
  return paragraphs;
}

function paragraphStarts(text: string): number[] {
  const behind = Array.from(text.matchAll(/\n+/g), ({ index, 0: ends }) => index + ends.length);
  return [0, ...behind].filter((at) => at < text.length);
}

const endOf = ({ at, codePoint }: HiddenControl) => at + (codePoint > 0xffff ? 2 : 1);
