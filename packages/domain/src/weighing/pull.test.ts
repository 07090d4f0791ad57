import fc from "fast-check";
import { expect, it } from "vitest";
import { againstSide, pullOf, type Weighed } from "./pull.ts";

const passage = (allegation: number, response: number, low: number, high = low): Weighed => ({
  against: { allegation, response },
  weight: { low, high },
});

it("an origin speaks against a side as loudly as its loudest passage", () => {
  const passages = [passage(1, 0, 100), passage(2, 1, 40), passage(2, 0, 20)];
  expect(againstSide("allegation", passages)).toEqual({ low: 100, high: 100 });
  expect(againstSide("response", passages)).toEqual({ low: 40, high: 40 });
  expect(pullOf(passages)).toEqual({ low: -60, high: -60 });
});

it("an unknown weight is the same against both sides", () => {
  expect(pullOf([passage(2, 1, 20, 100)])).toEqual({ low: -100, high: -20 });
});

it("finds the weight between the ends at which an origin pulls least", () => {
  expect(pullOf([passage(1, 2, 20, 60), passage(0, 2, 40)])).toEqual({ low: 40, high: 60 });
});

it("gives the least and the most that any weights within their ranges give", () => {
  const points = fc.constantFrom(0, 1, 2);
  const weight = fc.constantFrom(2, 3, 4, 6);
  const some = fc
    .tuple(points, points, weight, weight)
    .map(([a, r, one, other]) => passage(a, r, Math.min(one, other), Math.max(one, other)));
  fc.assert(
    fc.property(fc.array(some, { minLength: 1, maxLength: 3 }), (passages) => {
      const pulls = everyWeighing(passages).map((known) => pullOf(known).low);
      expect(pullOf(passages)).toEqual({ low: Math.min(...pulls), high: Math.max(...pulls) });
    }),
    { numRuns: 1000 },
  );
});

/** The passages with each weight fixed at each half step of its range. */
function everyWeighing(passages: readonly Weighed[]): Weighed[][] {
  const [first, ...others] = passages;
  if (!first) return [[]];
  const { low, high } = first.weight;
  const steps = Array.from({ length: 2 * (high - low) + 1 }, (_, index) => low + index / 2);
  return everyWeighing(others).flatMap((rest) =>
    steps.map((step) => [{ ...first, weight: { low: step, high: step } }, ...rest]),
  );
}
