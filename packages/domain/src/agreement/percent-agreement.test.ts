import { expect, it } from "vitest";
import { notMeasured } from "./measured.ts";
import { percentAgreement } from "./percent-agreement.ts";
import { unitsOf } from "./testing.ts";

it.each([
  ["two coders who agree on three units of four", unitsOf("abca", "abcb"), 3 / 4],
  ["three coders of whom two agree", unitsOf("a", "a", "b"), 1 / 3],
  [
    "units with three judgements and with two, each pair counted once",
    unitsOf("ab", "ac", "b."),
    1 / 4,
  ],
  ["one category", unitsOf("aaa", "aaa"), 1],
  ["no pair alike", unitsOf("ab", "ba"), 0],
])("for %s", (_, units, share) => {
  expect(percentAgreement(units).value).toBe(share);
});

it.each([
  ["nothing", [], "NOTHING_JUDGED"],
  ["no unit with two judgements", unitsOf("a.", ".b"), "NOTHING_JUDGED_TWICE"],
] as const)("has no figure for %s", (_, units, why) => {
  expect(percentAgreement(units)).toEqual(notMeasured(why));
});
