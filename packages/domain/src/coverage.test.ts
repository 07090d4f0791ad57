import { expect, it } from "vitest";
import { coverageOf } from "./coverage.ts";

it.each([
  ["unanswered", "no response is linked to it", []],
  ["unanswered", "all that is said passes the point by", [{ types: ["non_responsive"] }]],
  ["to_judge", "nobody has said how a response takes it", [{ types: [] }]],
  [
    "to_judge",
    "one passes it by and another waits",
    [{ types: ["non_responsive"] }, { types: [] }],
  ],
  ["answered", "one response denies it", [{ types: [] }, { types: ["denies_general"] }]],
  ["answered", "a response does several things", [{ types: ["non_responsive", "apologises"] }]],
] as const)("an element is %s where %s", (coverage, _why, answers) => {
  expect(coverageOf(answers)).toBe(coverage);
});
