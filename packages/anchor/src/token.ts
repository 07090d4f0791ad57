/** A word, a number or a mark of punctuation in a canonical text. */
export type Token = {
  text: string;
  /** Offsets in the text that was given, in UTF-16 code units; the end is exclusive. */
  start: number;
  end: number;
  form: "word" | "number" | "mark";
};

const ELISION =
  "(?:[CDJLMNSTcdjlmnst]|(?:[Jj]us|[Ll]ors|[Pp]uis|[Qq]uoi)?[Qq]u)'(?=[\\p{L}\\p{N}])";
const UNSPACED =
  "[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmr}\\p{sc=Mymr}]";
const LETTERS = `[[\\p{L}\\p{M}]--${UNSPACED}]+`;
const ENDING = "'(?:s|re|ve|ll|d|m)(?![\\p{L}\\p{N}])";

/**
 * In this order: “[…]” is one mark; a number keeps its sign and what parts its digits (−5, 1.5,
 * 10,000, 9/11); a French elision (l', qu', n') and an English ending ('s, 're) stand apart, n't
 * does not; scripts that write no spaces give a token a character.
 */
const pattern = new RegExp(
  [
    "\\[\\.\\.\\.\\]|\\.{3}",
    "(?<number>−?\\p{Sc}?[.,]?\\p{N}(?:[\\p{N}\\p{L}]|[.,:\\/](?=\\p{Nd}))*[%‰°]?)",
    `(?<word>${ELISION}|${ENDING}|${LETTERS}(?:'(?!${ENDING.slice(1)})${LETTERS}|\\p{N}+)*|${UNSPACED}\\p{M}*)`,
    "\\S",
  ].join("|"),
  "gv",
);

/** The tokens of a canonical text, in order; white space is none. */
export function tokenise(text: string): Token[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index, groups }) => ({
    text: found,
    start: index,
    end: index + found.length,
    form: formOf(found, groups),
  }));
}

function formOf(
  found: string,
  groups: Record<string, string | undefined> | undefined,
): Token["form"] {
  if (groups?.["number"] !== undefined || /\p{N}/u.test(found)) return "number";
  return groups?.["word"] === undefined ? "mark" : "word";
}

/** Marks of punctuation weigh little: what was said is in the words. */
export const weightOf = ({ text, form }: Token) => (form === "mark" ? 0.5 : text.length);

/** Two forms or spellings of one word: all but a third of the longer stands in both, at their ends. */
export function areNearlySame({ text: one, form }: Token, { text: other }: Token): boolean {
  if (form !== "word") return false;
  const longest = Math.max(one.length, other.length);
  const shortest = Math.min(one.length, other.length);
  if (shortest * 3 < longest * 2) return false;
  let head = 0;
  while (head < shortest && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < shortest - head && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  return (head + tail) * 3 >= longest * 2;
}
