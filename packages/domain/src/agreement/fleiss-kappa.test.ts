import fc from "fast-check";
import { expect, it } from "vitest";
import { fleissKappa } from "./fleiss-kappa.ts";
import { notMeasured } from "./measured.ts";
import { inAnotherOrder, unitsOf } from "./testing.ts";

it("is what Wikipedia, “Fleiss' kappa”, publishes for 14 coders, 10 units, 5 categories", () => {
  const counts = [
    [0, 0, 0, 0, 14],
    [0, 2, 6, 4, 2],
    [0, 0, 3, 5, 6],
    [0, 3, 9, 2, 0],
    [2, 2, 8, 1, 1],
    [7, 7, 0, 0, 0],
    [3, 2, 6, 3, 0],
    [2, 5, 3, 2, 2],
    [6, 5, 2, 1, 0],
    [0, 2, 2, 3, 7],
  ];
  const units = counts.map((unit) =>
    unit.flatMap((count, category) => Array.from({ length: count }, () => category)),
  );
  expect(fleissKappa(units).value).toBeCloseTo(0.21, 3);
});

it("is the same for coders and units in another order, 1 for perfect agreement, never above", () => {
  const unit = fc.array(fc.constantFrom("a", "b", "c"), { minLength: 3, maxLength: 3 });
  const moved = fc
    .array(unit)
    .chain((units) => fc.tuple(fc.constant(units), inAnotherOrder(units)));
  fc.assert(
    fc.property(moved, ([units, other]) => {
      expect(fleissKappa(other)).toEqual(fleissKappa(units));
      expect(fleissKappa(units).value ?? 0).toBeLessThanOrEqual(1);
    }),
  );
  expect(fleissKappa(unitsOf("abca", "abca", "abca")).value).toBe(1);
});

it("passes over units with fewer than two judgements", () => {
  const units = unitsOf("abab", "abba");
  expect(fleissKappa([...units, ["b", null], [null, null]])).toEqual(fleissKappa(units));
});

it.each([
  ["nothing", [], "NOTHING_JUDGED"],
  ["no unit with two judgements", unitsOf("a.", ".b"), "NOTHING_JUDGED_TWICE"],
  ["one category", unitsOf("aa", "aa"), "ONE_CATEGORY"],
  ["two judgements here and three there", unitsOf("ab", "ab", "a."), "UNEQUAL_NUMBERS"],
] as const)("has no figure for %s", (_, units, why) => {
  expect(fleissKappa(units)).toEqual(notMeasured(why));
});
