import { expect, it } from "vitest";
import {
  agreedStatus,
  moveMark,
  needsReason,
  publicStanding,
  standing,
  stateAfterReview,
} from "./mark.ts";

const unmarked = { status: null, reviewedStatus: null };
const marked = { status: "contested", reviewedStatus: null } as const;
const reviewed = { status: "contested", reviewedStatus: "contested" } as const;
const open = { state: "open", decidedStatus: null } as const;

it("a mark without its reason waits for it", () => {
  expect(needsReason(marked)).toBe(true);
  expect(standing(open, marked)).toEqual({ status: "contested", progress: "marked" });
});

it("a reviewed pair reads as reviewed, not as decided", () => {
  expect(standing(open, reviewed)).toEqual({ status: "contested", progress: "reviewed" });
});

it("a new mark on a reviewed pair waits for a new reason", () => {
  const moved = moveMark(reviewed, "insufficient");
  expect(standing(open, moved)).toEqual({ status: "insufficient", progress: "marked" });
});

it("taking back a new mark returns to the review", () => {
  expect(moveMark(moveMark(reviewed, "insufficient"), null)).toEqual(reviewed);
});

it("taking back a first mark leaves none", () => {
  expect(moveMark(marked, null)).toEqual(unmarked);
  expect(standing(open, unmarked).progress).toBe("not_reviewed");
});

it("a decision shows unless the person is marking anew", () => {
  const decided = { state: "decided", decidedStatus: "overtaken" } as const;
  expect(standing(decided, reviewed)).toEqual({ status: "overtaken", progress: "decided" });
  expect(standing(decided, moveMark(reviewed, "insufficient")).progress).toBe("marked");
});

it.each([
  ["open", "in_review"],
  ["stale", "in_review"],
  ["in_review", "in_review"],
  ["disputed", "disputed"],
  ["decided", "decided"],
] as const)("a review moves a pair that is %s to %s", (from, to) => {
  expect(stateAfterReview(from)).toBe(to);
});

it.each(["stale", "in_review"] as const)("a decision that is %s reads as stale", (state) => {
  const pair = { state, decidedStatus: "contested" } as const;
  expect(standing(pair, null)).toEqual({ status: "contested", progress: "stale" });
});

it("reviews agree on a status only when all give the same", () => {
  const contested = { status: "contested" } as const;
  expect(agreedStatus([])).toBeNull();
  expect(agreedStatus([contested])).toBe("contested");
  expect(agreedStatus([contested, contested])).toBe("contested");
  expect(agreedStatus([contested, { status: "insufficient" }])).toBeNull();
});

it("a report shows what reviews agree on, and no verdict where they differ", () => {
  const contested = { status: "contested" } as const;
  const insufficient = { status: "insufficient" } as const;
  const decided = { state: "decided", decidedStatus: "overtaken" } as const;
  expect(publicStanding(open, [])).toEqual({ status: "not_reviewed", progress: "not_reviewed" });
  expect(publicStanding(open, [contested])).toEqual({ ...contested, progress: "reviewed" });
  expect(publicStanding(open, [contested, insufficient])).toEqual({
    status: "not_reviewed",
    progress: "in_review",
  });
  expect(publicStanding(decided, [contested])).toEqual({
    status: "overtaken",
    progress: "decided",
  });
});
