import { expect, it } from "vitest";
import { weightOf } from "./weight.ts";

it.each([
  ["A", 1, 100, 100],
  ["B", 2, 64, 64],
  ["C", 3, 36, 36],
  ["D", 4, 16, 16],
  ["E", 5, 4, 4],
  ["A", 5, 20, 20],
  ["A", 6, 20, 100],
  ["F", 1, 20, 100],
  [null, 2, 16, 80],
  ["B", null, 16, 80],
  [null, null, 4, 100],
] as const)(
  "reliability %s, credibility %s weighs %i to %i",
  (reliability, credibility, low, high) => {
    expect(weightOf({ credibility, source: { reliability } })).toEqual({ low, high });
  },
);
