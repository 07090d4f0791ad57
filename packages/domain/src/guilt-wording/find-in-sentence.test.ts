import { locales } from "@rejoinder/schema";
import fc from "fast-check";
import { expect, it } from "vitest";
import { findInSentence, guiltLanguages } from "./find-in-sentence.ts";

/** Counts how many words are looked at while a sentence of these words is read. */
function wordsLookedAt(words: readonly string[], lang: "en" | "fr"): number {
  let count = 0;
  const tokens = words.map((form, at) => ({ form, start: at * 10, end: at * 10 + 9 }));
  const counted = new Proxy(tokens, {
    get(target, key) {
      count += 1;
      return Reflect.get(target, key);
    },
  });
  findInSentence(counted, lang, null);
  return count;
}

it("looks at no more words for each one, the longer the sentence is", () => {
  const hostile = fc.constantFrom(...locales).chain((lang) => {
    const triggers = guiltLanguages[lang].rules.flatMap(({ forms }) =>
      forms.flatMap(({ words }) => words),
    );
    const word = fc.oneof(
      fc.constantFrom(...triggers),
      fc.constantFrom("NAME", ",", "is", "a", "est"),
    );
    return fc.record({
      lang: fc.constant(lang),
      period: fc.array(word, { minLength: 1, maxLength: 9 }),
    });
  });
  fc.assert(
    fc.property(hostile, ({ lang, period }) => {
      const sentence = (length: number) =>
        Array.from({ length }, (_, at) => period[at % period.length] ?? "");
      const short = wordsLookedAt(sentence(400), lang);
      expect(wordsLookedAt(sentence(4000), lang)).toBeLessThan(short * 11);
    }),
    { numRuns: 10 },
  );
});
