import fc from "fast-check";
import { expect, it } from "vitest";
import { paragraphsOf } from "./pieces.ts";

const shape = (text: string, ...stretches: { start: number; end: number }[]) =>
  paragraphsOf(text, stretches).map(({ pieces }) =>
    pieces.map((piece) => piece.control?.name ?? piece.text),
  );

it("makes a paragraph of every line, with the line ends that close it", () => {
  expect(shape("One.\n\nTwo.\nThree")).toEqual([["One.\n\n"], ["Two.\n"], ["Three"]]);
  expect(shape("")).toEqual([]);
});

it("sets a hidden character by itself, inside a highlight too", () => {
  expect(shape("pay \u202Eeno\u202C now", { start: 2, end: 7 })).toEqual([
    ["pa", "y ", "RIGHT-TO-LEFT OVERRIDE", "en", "o", "POP DIRECTIONAL FORMATTING", " now"],
  ]);
});

it("does not take an emoji that a highlight cuts in two for hidden characters", () => {
  expect(shape("👩\u200D🚒", { start: 0, end: 2 })).toEqual([["👩", "\u200D🚒"]]);
});

it("says once where a stretch that runs over paragraphs begins and ends", () => {
  const stretch = { start: 2, end: 9 };
  const pieces = paragraphsOf("One.\nTwo.\n", [stretch]).flatMap((each) => each.pieces);
  expect(pieces.map(({ text, begins, ends }) => [text, begins.length, ends.length])).toEqual([
    ["On", 0, 0],
    ["e.\n", 1, 0],
    ["Two.", 0, 1],
    ["\n", 0, 0],
  ]);
});

it("draws the whole text in its order, each piece at its place", () => {
  const texts = fc.string({
    unit: fc.constantFrom("a", " ", "\n", "🕊️", "\u202E", "\u200B", "\u{E0061}", "é"),
    maxLength: 40,
  });
  const stretch = fc.tuple(fc.nat(60), fc.nat(60)).map(([start, end]) => ({ start, end }));
  fc.assert(
    fc.property(texts, fc.array(stretch, { maxLength: 4 }), (text, stretches) => {
      const pieces = paragraphsOf(text, stretches).flatMap((paragraph) => paragraph.pieces);
      expect(pieces.map((piece) => piece.text).join("")).toBe(text);
      for (const piece of pieces)
        expect(text.startsWith(piece.text, piece.at) && piece.text !== "").toBe(true);
    }),
  );
});
