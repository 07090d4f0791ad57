import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Scale, Units } from "./judgements.ts";
import { krippendorffAlpha } from "./krippendorff-alpha.ts";
import { notMeasured } from "./measured.ts";
import { inAnotherOrder, someUnits, unitsOf } from "./testing.ts";

const nominal: Scale = { level: "nominal" };
const ordinal: Scale = { level: "ordinal", order: null };
const scales = fc.constantFrom(nominal, ordinal);

const fourObservers = unitsOf("123321412...", "1233224125.3", ".3332342251.", "12332441251.");

describe("gives what was published", () => {
  it.each([
    ["Krippendorff 2011, section A", nominal, 0.095, unitsOf("0100000010", "1110010000")],
    ["Krippendorff 2011, section B", nominal, 0.692, unitsOf("aabbdcccedda", "babbbccceddd")],
    ["Krippendorff 2011, section C", nominal, 0.743, fourObservers],
    ["Krippendorff 2011, section D", ordinal, 0.815, fourObservers],
    [
      "Wikipedia, “Krippendorff's alpha”, three coders",
      nominal,
      0.691,
      unitsOf(".....34121133.3", "1.213343.......", "..21344.21133.4"),
    ],
  ])("in %s (%o)", (_, scale, published, units) => {
    expect(krippendorffAlpha(units, scale).value).toBeCloseTo(published, 3);
  });
});

it("takes words for steps where their order is given", () => {
  const names = [null, "never", "seldom", "sometimes", "often", "always"];
  const inWords = fourObservers.map((unit) => unit.map((step) => names[Number(step)] ?? null));
  const order = ["never", "seldom", "sometimes", "often", "always"];
  expect(krippendorffAlpha(inWords, { level: "ordinal", order })).toEqual(
    krippendorffAlpha(fourObservers, ordinal),
  );
  const another = ["never", "often", "sometimes", "seldom", "always"];
  expect(krippendorffAlpha(inWords, { level: "ordinal", order: another })).not.toEqual(
    krippendorffAlpha(fourObservers, ordinal),
  );
});

it.each([
  ["no unit", [], nominal, "NOTHING_JUDGED"],
  ["no judgement", unitsOf("..", ".."), nominal, "NOTHING_JUDGED"],
  ["no unit with two judgements", unitsOf("1.", ".2"), nominal, "NOTHING_JUDGED_TWICE"],
  ["one category", unitsOf("111", "111"), ordinal, "ONE_CATEGORY"],
  ["another category in a lone judgement", unitsOf("112", "11."), nominal, "ONE_CATEGORY"],
  ["words without their order", unitsOf("ab", "ab"), ordinal, "ORDER_UNKNOWN"],
  ["words and numbers", unitsOf("a1", "a1"), ordinal, "ORDER_UNKNOWN"],
  [
    "a word that is not in the order",
    unitsOf("ac", "ab"),
    { level: "ordinal", order: ["a", "b"] },
    "ORDER_UNKNOWN",
  ],
  [
    "a word that is twice in the order",
    unitsOf("ab", "ab"),
    { level: "ordinal", order: ["a", "b", "a"] },
    "ORDER_UNKNOWN",
  ],
] as const)("has no figure for %s", (_, units, scale, why) => {
  expect(krippendorffAlpha(units, scale)).toEqual(notMeasured(why));
});

it("is what the definition says, pair by pair", () => {
  fc.assert(
    fc.property(someUnits, scales, (units, scale) => {
      const { value } = krippendorffAlpha(units, scale);
      if (value !== null) expect(value).toBeCloseTo(byDefinition(units, scale), 10);
    }),
  );
});

it("is the same to the last bit for coders and units in another order", () => {
  const moved = someUnits.chain((units) => fc.tuple(fc.constant(units), inAnotherOrder(units)));
  fc.assert(
    fc.property(moved, scales, ([units, other], scale) => {
      expect(krippendorffAlpha(other, scale)).toEqual(krippendorffAlpha(units, scale));
    }),
  );
});

it("is the same for nominal categories under other names, and for steps counted from the other end", () => {
  const renamed = new Map([
    [1, "gamma"],
    [2, "alpha"],
    [3, "beta"],
  ]);
  fc.assert(
    fc.property(someUnits, (units) => {
      const words = units.map((unit) => unit.map((name) => renamed.get(Number(name)) ?? null));
      expect(krippendorffAlpha(words, nominal)).toEqual(krippendorffAlpha(units, nominal));
      const order = [3, 2, 1];
      expect(krippendorffAlpha(units, { level: "ordinal", order })).toEqual(
        krippendorffAlpha(units, ordinal),
      );
    }),
  );
});

it("is 1 for perfect agreement on two categories or more, and never above", () => {
  fc.assert(
    fc.property(someUnits, scales, (units, scale) => {
      expect(krippendorffAlpha(units, scale).value ?? 0).toBeLessThanOrEqual(1);
      const agreed = units.map((unit, at) => unit.map((value) => (value === null ? null : at % 3)));
      const { value, why } = krippendorffAlpha(agreed, scale);
      if (why === null) expect(value).toBe(1);
    }),
  );
});

/** Alpha from observed and expected disagreement, each pair of judgements taken by itself. */
function byDefinition(units: Units, { level }: Scale): number {
  const rows = units
    .map((unit) => unit.filter((value) => typeof value === "number"))
    .filter((unit) => unit.length > 1);
  const all = rows.flat();
  const difference = (one: number, other: number) => {
    if (one === other) return 0;
    if (level === "nominal") return 1;
    const [low, high] = [Math.min(one, other), Math.max(one, other)];
    const between = all.filter((value) => value >= low && value <= high).length;
    const atTheEnds = all.filter((value) => value === low || value === high).length;
    return (between - atTheEnds / 2) ** 2;
  };
  const sum = (values: readonly number[]) =>
    values.flatMap((one) => values.map((other) => difference(one, other))).reduce((a, b) => a + b);
  const observed = rows.reduce((total, row) => total + sum(row) / (row.length - 1), 0) / all.length;
  return 1 - observed / (sum(all) / (all.length * (all.length - 1)));
}
