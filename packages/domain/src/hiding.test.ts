import { expect, it } from "vitest";
import { wouldHide } from "./hiding.ts";

it.each([
  ["an open source confidential", "expert", "confidential", true],
  ["an open source another kind", "expert", "interview", false],
  ["a confidential source open", "confidential", "expert", false],
  ["a confidential source what it is", "confidential", "confidential", false],
] as const)("making %s", (_what, before, after, hides) => {
  expect(wouldHide({ kind: before }, { kind: after })).toBe(hides);
});
