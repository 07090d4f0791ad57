import type { Scalar } from "./cell.ts";
import type { ClaimReviewProblemCode } from "./problem.ts";

export type ReadNumber = {
  /** null where none can be told for sure. */
  number: number | null;
  problem: Extract<ClaimReviewProblemCode, `rating_${string}`> | null;
};

/** The number that a value is, or writes in digits with a point or a comma as its decimal mark. */
export function readRatingNumber(value: Scalar): ReadNumber {
  if (typeof value === "number") return { number: value, problem: null };
  const digits = /^[+-]?\d+(?:([.,])(\d+))?$/.exec(String(value).trim());
  const number = digits ? Number(digits[0].replace(",", ".")) : Number.NaN;
  if (!(Math.abs(number) <= Number.MAX_SAFE_INTEGER)) {
    return { number: null, problem: "rating_not_number" };
  }
  const [, mark, decimals = ""] = digits ?? [];
  if (mark !== ",") return { number, problem: null };
  if (decimals.length === 3) return { number: null, problem: "rating_ambiguous" };
  return { number, problem: "rating_decimal_comma" };
}
