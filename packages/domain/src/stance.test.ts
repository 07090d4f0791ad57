import { expect, it } from "vitest";
import { tellsNothing } from "./stance.ts";

it.each([
  ["consistent", "consistent", true],
  ["neutral", "neutral", true],
  ["very_inconsistent", "very_inconsistent", true],
  ["very_consistent", "consistent", false],
  ["consistent", "inconsistent", false],
  ["neutral", "not_applicable", false],
  ["not_applicable", "not_applicable", false],
] as const)("%s with the allegation, %s with the response: tells nothing is %s", (...given) => {
  const [stanceAllegation, stanceResponse, expected] = given;
  expect(tellsNothing({ stanceAllegation, stanceResponse })).toBe(expected);
});
