import fc from "fast-check";
import { expect, it } from "vitest";
import { findToTheLetter, selectorsOf, selectorsOfOnly } from "./quotation.ts";

it("takes a changed quotation for no quotation", () => {
  const text = "Headline: 'Telegram is not perfect ... '";
  expect(selectorsOfOnly(text, "All of that does not mean Telegram is perfect.")).toBeNull();
});

it("tells curly quotation marks and apostrophes from straight ones", () => {
  expect(findToTheLetter("other people’s use", "other people's use")).toEqual([]);
});

it("holds beside an emoji, and cuts none in two", () => {
  const text = `${"🙏".repeat(20)}x memes 🙏${"🙏".repeat(20)}`;
  const selectors = selectorsOfOnly(text, "x memes 🙏");
  expect(selectors?.exact).toBe("x memes 🙏");
  expect(selectors?.prefix.isWellFormed()).toBe(true);
  expect(selectors?.suffix.isWellFormed()).toBe(true);
});

it("gives no place to a quotation that stands twice", () => {
  expect(selectorsOfOnly("yes and yes", "yes")).toBeNull();
  expect(findToTheLetter("yes and yes", "yes")).toEqual([0, 8]);
});

it("selects the very words again, wherever they are taken from", () => {
  const unit = fc.constantFrom("a", "é", " ", "\n", "“", "🙏", "e\u0301", "\ud83d", "\ude4f");
  const text = fc.string({ unit, minLength: 1, maxLength: 100 });
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (text, a, b) => {
      const start = a % text.length;
      const end = start + 1 + (b % (text.length - start));
      const { exact, prefix, suffix } = selectorsOf(text, start, end);
      expect(text.slice(start, end)).toBe(exact);
      expect(text.includes(prefix + exact + suffix)).toBe(true);
    }),
  );
});

it("refuses an empty range and one outside the text", () => {
  expect(() => selectorsOf("abc", 1, 1)).toThrow(RangeError);
  expect(() => selectorsOf("abc", 1, 4)).toThrow(RangeError);
});

it("does not take the middle of a longer word for a quotation", () => {
  expect(findToTheLetter("outgrowing pains", "growing pains")).toEqual([]);
  expect(findToTheLetter("growing painstakingly", "growing pains")).toEqual([]);
  expect(findToTheLetter('"growing pains"', "growing pains")).toEqual([1]);
  expect(findToTheLetter("élan", "lan")).toEqual([]);
});
