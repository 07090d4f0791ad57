import fc from "fast-check";
import { expect, it } from "vitest";
import type { Scale, Units } from "./judgements.ts";
import { krippendorffAlpha } from "./krippendorff-alpha.ts";
import { krippendorffInterval } from "./krippendorff-interval.ts";
import { inAnotherOrder, someUnits, unitsOf } from "./testing.ts";

const nominal: Scale = { level: "nominal" };
const ordinal: Scale = { level: "ordinal", order: null };

const fourUnits = unitsOf("1233", "1222", "12.1");

it.each([
  ["nominal", nominal],
  ["ordinal", ordinal],
] as const)("lies where all %s resamples that there are would put it", (_, scale) => {
  const alphas = everyResample(fourUnits)
    .map((units) => krippendorffAlpha(units, scale).value)
    .filter((alpha) => alpha !== null)
    .sort((a, b) => a - b);
  const { interval } = krippendorffInterval(fourUnits, scale, {
    resamples: 20_000,
    confidence: 0.78,
  });
  expect(interval?.low).toBeCloseTo(alphas[Math.floor(alphas.length * 0.11)] ?? Number.NaN, 10);
  expect(interval?.high).toBeCloseTo(alphas[Math.floor(alphas.length * 0.89)] ?? Number.NaN, 10);
});

it("leaves out resamples of one category, and says how many were used", () => {
  const { interval } = krippendorffInterval(unitsOf("12", "12"), nominal);
  expect(interval).toMatchObject({ low: 1, high: 1 });
  expect(interval?.resamples).toBeGreaterThan(400);
  expect(interval?.resamples).toBeLessThan(600);
});

it("is the same for the same seed and another order, and not for another seed", () => {
  const moved = someUnits.chain((units) => fc.tuple(fc.constant(units), inAnotherOrder(units)));
  fc.assert(
    fc.property(
      moved,
      fc.constantFrom(nominal, ordinal),
      fc.integer(),
      ([units, other], scale, seed) => {
        const options = { resamples: 20, seed };
        expect(krippendorffInterval(other, scale, options)).toEqual(
          krippendorffInterval(units, scale, options),
        );
      },
    ),
  );
  const [one, other] = [1, 2].map((seed) =>
    krippendorffInterval(fourUnits, ordinal, { resamples: 20, seed }),
  );
  expect(one).not.toEqual(other);
});

it("grows with the confidence that is asked of it", () => {
  const [narrow, wide] = [0.5, 0.95].map(
    (confidence) => krippendorffInterval(fourUnits, nominal, { confidence }).interval,
  );
  expect(wide?.low).toBeLessThan(narrow?.low ?? 0);
  expect(wide?.high).toBeGreaterThan(narrow?.high ?? 1);
});

it.each([
  ["nothing", [], "NOTHING_JUDGED"],
  ["one category", unitsOf("11", "11"), "ONE_CATEGORY"],
  ["a single unit with two judgements", unitsOf("12", "2."), "ONE_UNIT"],
] as const)("is refused for %s", (_, units, why) => {
  expect(krippendorffInterval(units, nominal)).toEqual({ interval: null, why });
});

/** All samples of as many units as there are, drawn with replacement. */
function everyResample(units: Units): Units[] {
  return units.reduce<Units[]>(
    (samples) => samples.flatMap((sample) => units.map((unit) => [...sample, unit])),
    [[]],
  );
}
