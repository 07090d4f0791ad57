import { expect, it } from "vitest";
import { segments } from "./segments.ts";

const shape = (text: string, ...stretches: [name: string, start: number, end: number][]) =>
  segments(
    text,
    stretches.map(([name, start, end]) => ({ name, start, end })),
  ).map(({ text: words, covers }) => [words, covers.map(({ name }) => name).join("")]);

it("leaves a text that nothing quotes whole", () => {
  expect(shape("as it was found")).toEqual([["as it was found", ""]]);
  expect(shape("")).toEqual([]);
});

it("counts in UTF-16 code units: an emoji is two", () => {
  expect(shape("🕊️ “peace” 🕊️", ["a", 5, 10])).toEqual([
    ["🕊️ “", ""],
    ["peace", "a"],
    ["” 🕊️", ""],
  ]);
});

it("shows both where two overlap, the longer one around the shorter", () => {
  expect(shape("one two three", ["a", 0, 7], ["b", 4, 13])).toEqual([
    ["one ", "a"],
    ["two", "ba"],
    [" three", "b"],
  ]);
});

it("says where each begins and ends, once", () => {
  const inner = { start: 4, end: 7 };
  const outer = { start: 0, end: 13 };
  const found = segments("one two three", [inner, outer]);
  expect(found.map(({ begins }) => begins)).toEqual([[outer], [inner], []]);
  expect(found.map(({ ends }) => ends)).toEqual([[], [inner], [outer]]);
});

it("passes over what is lost or empty, and stops at the end of the text", () => {
  const lost = { start: null, end: null };
  expect(segments("abc", [lost, { start: 1, end: 1 }]).map(({ text }) => text)).toEqual(["abc"]);
  expect(shape("abc", ["a", 1, 9])).toEqual([
    ["a", ""],
    ["bc", "a"],
  ]);
});
