import { expect, it } from "vitest";
import { standingThen } from "./standing-then.ts";

it.each([
  ["nobody was at it", [], "not_reviewed", "not_reviewed"],
  ["somebody had taken it on", ["pair_claimed"], "not_reviewed", "in_review"],
  ["they had handed it back", ["pair_claimed", "pair_released"], "not_reviewed", "not_reviewed"],
  ["they had reviewed it", ["pair_claimed", "pair_reviewed"], "not_reviewed", "in_review"],
  ["it was decided", ["pair_reviewed", "pair_decided"], "contested", "decided"],
  ["a late review came", ["pair_decided", "pair_reviewed"], "contested", "decided"],
  ["its decision went stale", ["pair_decided", "pair_went_stale"], "contested", "stale"],
  ["it was reopened", ["pair_decided", "pair_reopened", "pair_claimed"], "contested", "stale"],
  [
    "it was decided anew",
    ["pair_decided", "pair_went_stale", "pair_reviewed", "pair_decided"],
    "insufficient",
    "decided",
  ],
] as const)("%s", (_, kinds, status, progress) => {
  expect(standingThen(kinds, ["contested", "insufficient"])).toEqual({ status, progress });
});
