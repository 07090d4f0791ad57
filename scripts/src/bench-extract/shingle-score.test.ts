import { expect, it } from "vitest";
import { scoreOf, share } from "./shingle-score.ts";

it.each([
  ["the same", "one two three four five", "one two three four five", 1, 1],
  ["the same but for signs", "One, two: three four.", "One two three four", 1, 1],
  ["a word too many", "one two three four", "one two three four five", 0.5, 1],
  ["a word too few", "one two three four five", "one two three four", 1, 0.5],
  ["a repetition too many", "a b c d a b c d", "a b c d", 1, 0.2],
  ["fewer than four words", "one two", "one two", 1, 1],
  ["nothing in common", "one two three four", "five", 0, 0],
  ["nothing got", "one two three four", "", null, 0],
  ["nothing wanted", "", "one", 0, null],
])("tells of %s how much is shared", (_, wanted, got, precision, recall) => {
  expect(share(wanted, got)).toEqual({ precision, recall });
});

it("takes the means over pages, and F1 of the means", () => {
  const shares = [
    { precision: 1, recall: 0.5 },
    { precision: null, recall: 0.5 },
  ];
  expect(scoreOf(shares)).toEqual({ precision: 1, recall: 0.5, f1: 2 / 3 });
  expect(scoreOf([])).toEqual({ precision: 0, recall: 0, f1: 0 });
});
