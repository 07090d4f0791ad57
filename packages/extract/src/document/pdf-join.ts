import type { Line } from "./pdf-line.ts";

type Hyphen = "printed" | "of the word" | "unknown";

/** Longest half of a word that is looked for at a line's end or start, in UTF-16 code units. */
const HALF_MAX = 60;
const brokenEnd = /(?<head>\p{L}[\p{L}\p{M}'’-]*)[-\u2010]$/u;
const lowerStart = /^(?<tail>\p{Ll}[\p{L}\p{M}'’]*)/u;
/** "pre- and post-war" keeps both its hyphen and its space. */
const conjunction = /^(?:and|or|to|et|ou|à|und|oder|bis)$/;
const unspacedEnd = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}、。，]$/u;
const unspacedStart = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}、。，]/u;

/**
 * Lines of paragraphs put together to one line each, with the words as the document has them.
 *
 * A hyphen at the end of a line goes when the document has the word without one elsewhere, and stays
 * when it has it with one. Where it has neither, a document that is seen to break words gets a soft
 * hyphen (U+00AD), which keeps the trace of what was printed; any other keeps its hyphen.
 */
export function joinLines(paragraphs: readonly (readonly Line[])[]): string[] {
  const words = wordsOf(paragraphs.flat());
  const breaks = paragraphs.flatMap((lines) =>
    lines.slice(1).map((line, index) => hyphenBetween(lines[index]?.text ?? "", line.text, words)),
  );
  const countOf = (kind: Hyphen) => breaks.filter((each) => each === kind).length;
  const breaksWords = countOf("printed") > countOf("of the word");
  return paragraphs.map((lines) =>
    lines
      .map(({ text }, index) => {
        const next = lines[index + 1]?.text;
        return next === undefined ? text : upTo(text, next, words, breaksWords);
      })
      .join(""),
  );
}

/** Every whole word in lower case, hyphens in it kept; the halves at the ends of lines are not among them. */
function wordsOf(lines: readonly Line[]): Set<string> {
  const words = new Set<string>();
  for (const { text } of lines) {
    const end = text.slice(-HALF_MAX).replace(brokenEnd, "");
    const whole = (text.slice(0, -HALF_MAX) + end).replaceAll("\u2010", "-");
    for (const [word] of whole.matchAll(/\p{L}[\p{L}\p{M}'’]*(?:-[\p{L}\p{M}'’]+)*/gu)) {
      words.add(word.toLowerCase());
    }
  }
  return words;
}

/** @returns null where no hyphen stands between two halves of a word. */
function hyphenBetween(text: string, next: string, words: Set<string>): Hyphen | null {
  const head = brokenEnd.exec(text.slice(-HALF_MAX))?.groups?.["head"]?.toLowerCase();
  const tail = lowerStart.exec(next.slice(0, HALF_MAX))?.groups?.["tail"]?.toLowerCase();
  if (head === undefined || tail === undefined || conjunction.test(tail)) return null;
  if (words.has(`${head}-${tail}`)) return "of the word";
  return words.has(head + tail) ? "printed" : "unknown";
}

/** A line with what stands between it and the next. */
function upTo(text: string, next: string, words: Set<string>, breaksWords: boolean): string {
  if (text.endsWith("\u00AD")) return text.slice(0, -1);
  if (unspacedEnd.test(text) && unspacedStart.test(next)) return text;
  const hyphen = hyphenBetween(text, next, words);
  if (hyphen === "printed") return text.slice(0, -1);
  if (hyphen === "unknown" && breaksWords) return `${text.slice(0, -1)}\u00AD`;
  const isBetweenCapitals = /[\p{L}\p{N}]-$/u.test(text) && /^[\p{Lu}\p{N}]/u.test(next);
  return hyphen !== null || isBetweenCapitals ? text : `${text} `;
}
