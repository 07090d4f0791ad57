import { INVISIBLE, typography } from "./typography.ts";

/** A text under the table of typography, and the way back to the text as it stands. */
export type Canonical = {
  /** In NFC, every row of the table applied. */
  text: string;
  /** For each code unit of `text` where what it was made of begins, in UTF-16 units. */
  starts: Int32Array;
  /** For each code unit of `text` where what it was made of ends, exclusive. */
  ends: Int32Array;
};

/**
 * Every row of the table as a group of its own. What any of them may begin with is looked for
 * first, which passes over plain text three times as fast.
 */
const anyRow = new RegExp(
  `(?=[^\\S ]|(?<=«) | [\\s«»;:?!%‰${INVISIBLE}]|[-'\`´«»ÆŒæœĲĳʼ\u2010-\u203A−ﬀ-ﬆ${INVISIBLE}]|\\.\\s|[OA]e)` +
    `(?:${typography.map(({ pattern }) => `(${pattern})`).join("|")})`,
  "gu",
);

/**
 * What NFC may change: a character with its marks, conjoining jamo, and characters that NFC always
 * puts another for (Full_Composition_Exclusion of the Unicode Character Database, by their blocks).
 */
const cluster =
  /[\u1100-\u11FF]+|\P{M}?\p{M}+|[\u0374\u037E\u0387\u0958-\u0FB9\u1F00-\u2001\u2126-\u212B\u2329\u232A\u2ADC\uAC00-\uFAFF\uFB1D-\uFB4E\u{1D15E}-\u{1D1C0}\u{2F800}-\u{2FA1F}][\u11A7-\u11C2]?/gu;
/** No language writes so many marks in a row, and putting them in order takes their number squared. */
const TOO_MANY_MARKS = /\p{M}{31}/u;

/**
 * Sets a text in the one form in which all that differs by typography alone is the same.
 * Takes time and room in proportion to the text: more than 30 marks in a row are left as they are.
 * Source: Unicode Standard Annex #15, NFC and the Stream-Safe Text Format.
 */
export function canonicalise(text: string): Canonical {
  const composed = mayBeComposed.test(text) ? rewrite(text, compositions(text)) : null;
  const folded = rewrite(composed?.text ?? text, foldings(composed?.text ?? text));
  if (composed === null) return folded;
  const { starts, ends } = composed;
  return {
    text: folded.text,
    starts: folded.starts.map((at) => starts[at] ?? 0),
    ends: folded.ends.map((at) => ends[at - 1] ?? 0),
  };
}

/** Letters below U+0300 and punctuation are what they are in NFC: most texts have no others. */
const mayBeComposed = /[^\0-\u02FF\u2010-\u206F]/;

type Rewriting = { start: number; end: number; becomes: string };

function* compositions(text: string): Generator<Rewriting> {
  for (const { 0: found, index } of text.matchAll(cluster)) {
    const becomes = TOO_MANY_MARKS.test(found) ? found : found.normalize("NFC");
    if (becomes !== found) yield { start: index, end: index + found.length, becomes };
  }
}

function* foldings(text: string): Generator<Rewriting> {
  for (const match of text.matchAll(anyRow)) {
    const row = typography[match.findIndex((group, at) => at > 0 && group !== undefined) - 1];
    if (row)
      yield {
        start: match.index,
        end: match.index + match[0].length,
        becomes: row.becomes,
      };
  }
}

/** @param rewritings in order, none overlapping another */
function rewrite(text: string, rewritings: Iterable<Rewriting>): Canonical {
  const list = [...rewritings];
  const growth = list.reduce(
    (sum, { start, end, becomes }) => sum + becomes.length + start - end,
    0,
  );
  const starts = new Int32Array(text.length + growth);
  const ends = new Int32Array(text.length + growth);
  let pieces = "";
  let length = 0;
  let done = 0;
  for (const { start, end, becomes } of [...list, { start: text.length, end: 0, becomes: "" }]) {
    for (let at = done; at < start; at += 1, length += 1) {
      starts[length] = at;
      ends[length] = at + 1;
    }
    starts.fill(start, length, length + becomes.length);
    ends.fill(end, length, length + becomes.length);
    pieces += text.slice(done, start) + becomes;
    length += becomes.length;
    done = end;
  }
  return { text: pieces, starts, ends };
}
