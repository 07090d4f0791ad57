import type { Sought } from "@rejoinder/anchor";

/** The same numbers in every run, evenly from 0 to below 1. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const SYLLABLES = "ka lo mi ne ru sta ver con pre ti ón dé".split(" ");
const VOCABULARY = 20_000;

/** Sentences of made-up words, a few of which come often and most seldom, as in any language. */
export function generatedText(length: number): string {
  const next = numbersFrom(1);
  const words = Array.from({ length: VOCABULARY }, () =>
    Array.from({ length: 1 + Math.floor(next() * 4) }, () => pick(SYLLABLES, next)).join(""),
  );
  let text = "";
  while (text.length < length) {
    const count = 5 + Math.floor(next() * 20);
    const sentence = Array.from(
      { length: count },
      () => words[Math.floor(VOCABULARY * next() ** 3)],
    );
    text += next() < 0.2 ? `“${sentence.join(" ")}.”\n\n` : `${sentence.join(" ")}. `;
  }
  return text.slice(0, length);
}

const pick = <T>(values: readonly T[], next: () => number) =>
  values[Math.floor(next() * values.length)];

/** What is done to a quotation before it is sought. */
export type Edit = (exact: string, at: number) => string;

export const edits = {
  unchanged: (exact) => exact,
  "other typography": (exact) => exact.replaceAll(/[“”]/g, '"').replaceAll(" ", "\u00a0"),
  "one word changed": (exact) => exact.replace(/(?<=.{40}) \S+ /su, " quite "),
  "every fifth word changed": (exact) => exact.replaceAll(/((?:\S+\s+){4})\S+/gu, "$1quite"),
  "in no text": (exact) => Array.from(exact).reverse().join(""),
} as const satisfies Record<string, Edit>;

export function quotationsOf(text: string, count: number, edit: Edit): Sought[] {
  const next = numbersFrom(2);
  return Array.from({ length: count }, (_, at) => {
    const length = 100 + Math.floor(next() * 400);
    const start = Math.floor(next() * (text.length - length));
    const end = start + length;
    return {
      exact: edit(text.slice(start, end), at),
      prefix: text.slice(Math.max(0, start - 32), start),
      suffix: text.slice(end, end + 32),
    };
  });
}
