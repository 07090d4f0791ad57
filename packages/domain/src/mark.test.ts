import { expect, it } from "vitest";
import { moveMark, needsReason, standing, stateAfterReview } from "./mark.ts";

const unmarked = { status: null, reviewedStatus: null };
const marked = { status: "contested", reviewedStatus: null } as const;
const reviewed = { status: "contested", reviewedStatus: "contested" } as const;
const open = { decidedStatus: null };

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
  const decided = { decidedStatus: "overtaken" } as const;
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
