import fc from "fast-check";
import type { Units } from "./judgements.ts";

/** Units from a line a coder and a digit or letter a unit; a point stands for no judgement. */
export function unitsOf(...coders: readonly string[]): Units {
  return Array.from(coders[0] ?? "", (_, unit) =>
    coders.map((judgements) => {
      const category = judgements.charAt(unit);
      if (category === ".") return null;
      return /\d/.test(category) ? Number(category) : category;
    }),
  );
}

/** Units of up to five coders who know three categories, with gaps. */
export const someUnits: fc.Arbitrary<Units> = fc.integer({ min: 2, max: 5 }).chain((coders) =>
  fc.array(fc.array(fc.constantFrom(null, 1, 2, 3), { minLength: coders, maxLength: coders }), {
    maxLength: 12,
  }),
);

/** The same units, and within each its coders, in another order. */
export const inAnotherOrder = (units: Units): fc.Arbitrary<Units> =>
  fc.tuple(...units.map(shuffled)).chain(shuffled);

const shuffled = <T>(list: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
