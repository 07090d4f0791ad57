import fc from "fast-check";
import { expect, it } from "vitest";
import { fingerprintOf, SYNDICATED, similarity } from "./fingerprint.ts";

/** Texts of words that hardly meet twice in the same order. */
const wordsFrom = (stem: string, count: number) =>
  Array.from({ length: count }, (_none, index) => `${stem}${(index * 7919) % 997}`);
const story = wordsFrom("harbour", 600);
const alike = (one: readonly string[], other: readonly string[]) =>
  similarity(fingerprintOf(one.join(" ")), fingerprintOf(other.join(" ")));

it.each([
  ["cut to half", story.slice(0, 300)],
  ["cut to a quarter", story.slice(200, 350)],
  ["with a paragraph put before it", [...wordsFrom("local", 80), ...story]],
  ["with as much again added", [...story, ...wordsFrom("box", 600)]],
  ["with one word in ten changed", story.map((word, index) => (index % 10 ? word : `new${index}`))],
  [
    "cut to half and one word in twenty changed",
    story.slice(0, 300).map((word, index) => (index % 20 ? word : `new${index}`)),
  ],
])("finds a copy %s", (_what, copy) => {
  expect(alike(story, copy)).toBeGreaterThanOrEqual(SYNDICATED);
});

it("tells two stories that share a quoted sentence apart", () => {
  const quoted = wordsFrom("quote", 40);
  const other = wordsFrom("airport", 600);
  const one = [...story.slice(0, 100), ...quoted, ...story.slice(100)];
  expect(alike(one, [...other, ...quoted])).toBeLessThan(SYNDICATED / 2);
});

it("does not take a line that many pages carry for a copy of them", () => {
  const notice = wordsFrom("notice", 15);
  expect(alike([...story, ...notice], notice)).toBe(0);
});

it("judges nothing by the few shingles that a book and a note have in both samples", () => {
  const book = Array.from({ length: 60_000 }, (_none, index) => `page${index}`);
  expect(alike(book, book.slice(0, 60))).toBe(0);
});

it("sees through case, accents, punctuation and white space", () => {
  const [plain, set] = ["L'État a nié, dit-il", "l’etat A NIE —\n dit - il"].map(fingerprintOf);
  expect(set).toEqual(plain);
});

it("takes each character for a word where a script has no spaces", () => {
  const text = "港口已经关闭了九天没有一艘船进入港口当局在星期一的声明中这样表示";
  expect(similarity(fingerprintOf(text), fingerprintOf(text.slice(0, 26)))).toBe(1);
});

it("keeps a small sample of a long text, and all of a short one", () => {
  expect(fingerprintOf(wordsFrom("a", 900).join(" ")).least).toHaveLength(256);
  expect(fingerprintOf("one two three four five").least).toHaveLength(2);
  expect(fingerprintOf("– …")).toEqual({ shingles: 0, least: [] });
});

const text = fc
  .array(fc.constantFrom(..."abcdefghijklmnop"), { minLength: 1, maxLength: 400 })
  .map((words) => words.join(" "));

it("calls any text wholly like itself", () => {
  fc.assert(
    fc.property(text, (one) => {
      expect(similarity(fingerprintOf(one), fingerprintOf(one))).toBe(1);
    }),
  );
});

it("finds any two texts as like one way as the other, from 0 to 1", () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [first, second] = [fingerprintOf(one), fingerprintOf(other)];
      const found = similarity(first, second);
      expect(found).toBe(similarity(second, first));
      expect(found).toBeGreaterThanOrEqual(0);
      expect(found).toBeLessThanOrEqual(1);
    }),
  );
});

it("keeps whole numbers of 32 bits in rising order", () => {
  fc.assert(
    fc.property(text, (one) => {
      const { least } = fingerprintOf(one);
      expect(least.every((hash) => Number.isInteger(hash) && hash >= 0 && hash < 2 ** 32)).toBe(
        true,
      );
      expect(least).toEqual(least.toSorted((first, second) => first - second));
    }),
  );
});
