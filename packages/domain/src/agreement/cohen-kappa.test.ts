import fc from "fast-check";
import { expect, it } from "vitest";
import { cohenKappa } from "./cohen-kappa.ts";
import { notMeasured } from "./measured.ts";

/** Units from a table of how often each category of the one met each of the other. */
const unitsOfTable = (table: readonly (readonly number[])[]) =>
  table.flatMap((row, one) =>
    row.flatMap((count, other) => Array.from({ length: count }, () => [one, other] as const)),
  );

it.each([
  [
    0.4,
    [
      [20, 5],
      [10, 15],
    ],
  ],
  [
    0.1304,
    [
      [45, 15],
      [25, 15],
    ],
  ],
  [
    0.2593,
    [
      [25, 35],
      [5, 35],
    ],
  ],
])("is %d, as published in Wikipedia, “Cohen's kappa”, for %j", (published, table) => {
  expect(cohenKappa(unitsOfTable(table)).value).toBeCloseTo(published, 4);
});

const judgement = fc.constantFrom(null, "a", "b", "c");
const someUnits = fc.array(fc.tuple(judgement, judgement), { maxLength: 20 });

it("passes over units that one of the two has not judged, and does not mind who is first", () => {
  fc.assert(
    fc.property(someUnits, (units) => {
      const both = units.filter((unit) => !unit.includes(null));
      if (both.length > 0) expect(cohenKappa(units)).toEqual(cohenKappa(both));
      const swapped = units.map(([one, other]) => [other, one] as const);
      expect(cohenKappa(swapped)).toEqual(cohenKappa(units));
    }),
  );
});

it("is 1 for perfect agreement, 0 where one coder knows a single category", () => {
  const agreed = ["a", "b", "a"].map((value) => [value, value] as const);
  expect(cohenKappa(agreed).value).toBe(1);
  const single = ["a", "b", "a"].map((value) => [value, "a"] as const);
  expect(cohenKappa(single).value).toBe(0);
});

it.each([
  ["no unit", [], "NOTHING_JUDGED"],
  ["no judgement", [[null, null]], "NOTHING_JUDGED"],
  ["no unit with two judgements", [[null, 1]], "NOTHING_JUDGED_TWICE"],
  [
    "one category",
    [
      [1, 1],
      [1, 1],
    ],
    "ONE_CATEGORY",
  ],
] as const)("has no figure for %s", (_, units, why) => {
  expect(cohenKappa(units)).toEqual(notMeasured(why));
});
