import { expect, it } from "vitest";
import { readRatingNumber } from "./rating-number.ts";

it.each([
  [3, 3, null],
  [-1, -1, null],
  ["3", 3, null],
  [" 4.5 ", 4.5, null],
  ["-1", -1, null],
  ["4,5", 4.5, "rating_decimal_comma"],
  ["1,000", null, "rating_ambiguous"],
  ["False", null, "rating_not_number"],
  ["4/5", null, "rating_not_number"],
  ["80%", null, "rating_not_number"],
  ["1e3", null, "rating_not_number"],
  ["99999999999999999999", null, "rating_not_number"],
  [true, null, "rating_not_number"],
])("reads %j as %j", (value, number, problem) => {
  expect(readRatingNumber(value)).toEqual({ number, problem });
});
