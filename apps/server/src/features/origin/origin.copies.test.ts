import { fingerprintOf, SYNDICATED, similarity } from "@rejoinder/extract";
import fc from "fast-check";
import { expect, it } from "vitest";
import { type Compared, findCopies } from "./origin.copies.ts";

const words = (stem: string, count: number) =>
  Array.from({ length: count }, (_none, index) => `${stem}${index}`);
const textOf = (text: readonly string[], group: string | null = null): Compared => ({
  fingerprint: fingerprintOf(text.join(" ")),
  group,
});

/** Cuttings of a few stories, with words of their own before them. */
const cutting = fc
  .record({
    stem: fc.constantFrom("harbour", "airport", "court"),
    own: fc.nat(60),
    from: fc.nat(100),
    length: fc.integer({ min: 1, max: 200 }),
    group: fc.constantFrom(null, null, "one", "other"),
  })
  .map(({ stem, own, from, length, group }) =>
    textOf([...words(`own${own}x`, own), ...words(stem, 300).slice(from, from + length)], group),
  );

it("finds the copies that holding every text against every other finds", () => {
  fc.assert(
    fc.property(fc.array(cutting, { maxLength: 20 }), (texts) => {
      const all = texts.flatMap((first, one) =>
        texts.slice(one + 1).flatMap((second, after) => {
          const isSettled = first.group !== null && first.group === second.group;
          const alike = isSettled ? 0 : similarity(first.fingerprint, second.fingerprint);
          return alike >= SYNDICATED ? [{ one, other: one + 1 + after, similarity: alike }] : [];
        }),
      );
      const found = findCopies(texts);
      expect(found).toHaveLength(all.length);
      expect(found).toEqual(expect.arrayContaining(all));
      expect(found).toEqual(found.toSorted((a, b) => b.similarity - a.similarity));
    }),
  );
});

it("ties a story that hundreds reprinted together from one to the next, and misses none", () => {
  const reprints = Array.from({ length: 300 }, () => textOf(words("harbour", 400)));
  const found = findCopies([textOf(words("airport", 400)), ...reprints]);
  expect(found).toHaveLength(299);
  expect(new Set(found.flatMap(({ one, other }) => [one, other])).size).toBe(300);
});

it("holds nothing against nothing", () => {
  expect(findCopies([])).toEqual([]);
  expect(findCopies([textOf([]), textOf([])])).toEqual([]);
});
