import { diffArrays } from "diff";
import type { WordRun } from "./comparison.ts";

/** Texts that differ in more words than this have nothing in common that is worth telling. */
const DIFFERENCES_MAX = 2000;

/** A text as its words, spaces and marks, in their order. @param language BCP 47 */
function segments(text: string, language: string): string[] {
  return [...segmenterOf(language).segment(text)].map(({ segment }) => segment);
}

/** The words of a text, in lower case. @param language BCP 47 */
export function wordsOf(text: string, language: string): string[] {
  return [...segmenterOf(language).segment(text.toLowerCase())]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const segmenter = makeSegmenter(language);
  segmenters.set(language, segmenter);
  return segmenter;
}

/** A source's language is as somebody typed it: what is no tag is parted as English is. */
function makeSegmenter(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: "word" });
  } catch {
    return new Intl.Segmenter("en", { granularity: "word" });
  }
}

/** What of a text stays, goes and comes, word by word. @param language BCP 47 */
export function compareWords(from: string, to: string, language: string): WordRun[] {
  const runs = diffArrays(segments(from, language), segments(to, language), {
    maxEditLength: DIFFERENCES_MAX,
  });
  const whole: WordRun[] = [
    { kind: "removed", text: from },
    { kind: "added", text: to },
  ];
  if (!runs) return whole.filter(({ text }) => text !== "");
  return runs.map(({ added, removed, value }) => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value.join(""),
  }));
}
