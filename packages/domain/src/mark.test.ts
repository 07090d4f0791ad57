import { expect, it } from "vitest";
import { moveMark, needsReason, publicStanding, standing } from "./mark.ts";

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

it.each(["stale", "in_review"] as const)("a decision that is %s reads as stale", (state) => {
  const pair = { state, decidedStatus: "contested" } as const;
  expect(standing(pair, null)).toEqual({ status: "contested", progress: "stale" });
});

it.each([
  ["open", null, "not_reviewed", "not_reviewed"],
  ["in_review", null, "not_reviewed", "in_review"],
  ["disputed", null, "not_reviewed", "in_review"],
  ["decided", "overtaken", "overtaken", "decided"],
  ["stale", "overtaken", "overtaken", "stale"],
  ["disputed", "overtaken", "overtaken", "stale"],
] as const)(
  "a report says of a pair that is %s, last decided %s: %s, %s",
  (state, decidedStatus, status, progress) => {
    expect(publicStanding({ state, decidedStatus })).toEqual({ status, progress });
  },
);
