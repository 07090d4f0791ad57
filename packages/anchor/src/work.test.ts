import fc from "fast-check";
import { expect, it } from "vitest";
import { bandWidth } from "./align.ts";
import { findIn } from "./find.ts";
import { indexText } from "./text-index.ts";

const WORDS = 40_000;

/** Counts how many entries of the index are looked at while a quotation is sought. */
function entriesLookedAt(text: string, exact: string): number {
  const index = indexText(text);
  let count = 0;
  const places = new Proxy(index.grams.places, {
    get(target, key) {
      count += 1;
      return Reflect.get(target, key);
    },
  });
  findIn({ ...index, grams: { ...index.grams, places } }, { exact, prefix: exact, suffix: exact });
  return count;
}

it("looks at no more of a hostile text the longer it is", () => {
  const vocabulary = fc.uniqueArray(
    fc.constantFrom("the ", "aaaa ", "b ", "not ", "a’b ", "中国"),
    {
      minLength: 1,
      maxLength: 3,
    },
  );
  fc.assert(
    fc.property(
      vocabulary,
      fc.array(fc.nat({ max: 2 }), { minLength: 1, maxLength: 40 }),
      (words, turns) => {
        const period = turns.map((turn) => words[turn % words.length]).join("");
        const text = period.repeat(Math.ceil(WORDS / turns.length));
        const exact = `${text.slice(0, 300)} zebra ${text.slice(300, 480)}`;
        expect(entriesLookedAt(text, exact)).toBeLessThan(30_000);
        expect(entriesLookedAt(text, text.slice(0, 500))).toBeLessThan(30_000);
      },
    ),
    { numRuns: 8 },
  );
});

it("fills no table that grows without bound", () => {
  const length = fc.nat({ max: 1_000_000 });
  fc.assert(
    fc.property(length, length, (rows, columns) => {
      const width = bandWidth(rows, columns) ?? 0;
      expect((rows + 1) * width).toBeLessThanOrEqual(1_000_000);
    }),
  );
  expect(bandWidth(500, 500)).not.toBeNull();
});
