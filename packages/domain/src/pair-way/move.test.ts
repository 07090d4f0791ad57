import { describe, expect, it } from "vitest";
import type { Missing } from "../gate/gate.ts";
import { movePair } from "./move.ts";
import type { PairOnWay, WayEvent } from "./way-event.ts";

const noon = new Date("2026-03-01T12:00:00Z");
const before = new Date("2026-03-01T11:59:59Z");
const after = new Date("2026-03-01T12:00:01Z");
const missing: Missing[] = [{ code: "contrary_search" }];
const fresh: PairOnWay = { state: "open", decidedStatus: null, roundFrom: null };
const disputed: PairOnWay = { ...fresh, state: "disputed" };
const decided: PairOnWay = { state: "decided", decidedStatus: "contested", roundFrom: null };

/** Where a pair stands after all of it, at noon. */
const goOn = (pair: PairOnWay, ...events: WayEvent[]) =>
  events.reduce((on, event) => {
    const move = movePair(on, event, noon);
    if (!move.ok) throw new Error(`${on.state} refuses ${event.kind}: ${move.code}`);
    return move.pair;
  }, pair);

it("goes from open through a dispute to a decision, and on when that goes stale", () => {
  const ruling: WayEvent = {
    kind: "adjudicated",
    status: "insufficient",
    missing: [],
    deciderId: "eva",
    reviewerIds: ["ana", "ben"],
    reason: "Only Ben saw the register.",
  };
  const way: WayEvent[] = [
    { kind: "claimed" },
    { kind: "review_submitted" },
    { kind: "disagreed" },
    ruling,
    { kind: "resting_changed", cause: "response_added" },
    { kind: "review_submitted" },
  ];
  const states = way.map((_, index) => goOn(fresh, ...way.slice(0, index + 1)).state);
  expect(states).toEqual(["in_review", "in_review", "disputed", "decided", "stale", "in_review"]);
});

it("records a decision with its moment, and who made it", () => {
  const inReview: PairOnWay = { ...fresh, state: "in_review" };
  expect(movePair(inReview, { kind: "agreed", status: "contested", missing: [] }, noon)).toEqual({
    ok: true,
    pair: { state: "decided", decidedStatus: "contested", roundFrom: null },
    decision: { status: "contested", at: noon, deciderId: null, reason: null },
  });
});

it.each(["in_review", "disputed"] as const)(
  "a pair %s on which all agree but which the gate refuses is in review, undecided",
  (state) => {
    const move = movePair(
      { ...fresh, state },
      { kind: "agreed", status: "contested", missing },
      noon,
    );
    expect(move).toEqual({ ok: true, pair: { ...fresh, state: "in_review" }, decision: null });
  },
);

describe("an editor's decision", () => {
  const ruling = {
    kind: "adjudicated",
    status: "contested",
    missing: [],
    deciderId: "eva",
    reviewerIds: ["ana", "ben"],
    reason: "Ana’s source is the later one.",
  } satisfies WayEvent;

  it.each([
    ["on one's own dispute", { deciderId: "ben" }, "OWN_REVIEW_IN_DISPUTE", []],
    ["without a reason", { reason: " " }, "REASON_MISSING", []],
    ["that the evidence does not carry", { missing }, "GATE_SHUT", missing],
  ] as const)("%s is refused", (_, change, code, lacking) => {
    const move = movePair(disputed, { ...ruling, ...change }, noon);
    expect(move).toEqual({ ok: false, code, missing: lacking });
  });

  it("keeps who decided, and why", () => {
    expect(movePair(disputed, ruling, noon)).toMatchObject({
      ok: true,
      decision: { status: "contested", at: noon, deciderId: "eva", reason: ruling.reason },
    });
  });

  it.each(["open", "in_review", "decided", "stale"] as const)(
    "has no place where a pair is %s",
    (state) => {
      const move = movePair({ ...fresh, state }, ruling, noon);
      expect(move).toMatchObject({ ok: false, code: "PAIR_MOVED_ON" });
    },
  );
});

describe("a claim", () => {
  const inReview: PairOnWay = { ...fresh, state: "in_review" };
  it.each([
    ["leaves nothing behind", inReview, 0, "open"],
    ["leaves others at it", inReview, 1, "in_review"],
    ["was on a stale decision", { ...inReview, decidedStatus: "contested" }, 0, "stale"],
  ] as const)("that %s, given up or run out", (_, pair, left, state) => {
    expect(goOn(pair, { kind: "handed_back", left }).state).toBe(state);
    expect(goOn(pair, { kind: "claim_expired", left, until: noon }).state).toBe(state);
  });

  it.each([
    ["before", before, true],
    ["at", noon, true],
    ["after", after, false],
  ] as const)("that ends %s now has run out: %s", (_, until, ok) => {
    expect(movePair(inReview, { kind: "claim_expired", left: 0, until }, noon).ok).toBe(ok);
  });
});

describe("a stale decision", () => {
  it("stays on record, and begins a round in which earlier reviews do not count", () => {
    const change: WayEvent = { kind: "resting_changed", cause: "anchor_lost" };
    const stale = { state: "stale", decidedStatus: "contested", roundFrom: noon } as const;
    expect(goOn(decided, change)).toEqual(stale);
    expect(goOn(stale, { kind: "claimed" })).toEqual({ ...stale, state: "in_review" });
  });

  it("does not begin its round anew when more changes", () => {
    const stale = { state: "stale", decidedStatus: "contested", roundFrom: before } as const;
    const change: WayEvent = { kind: "resting_changed", cause: "evidence_added" };
    expect(goOn(stale, change)).toEqual(stale);
  });

  it("may be an editor's doing, with a reason", () => {
    expect(goOn(decided, { kind: "reopened", reason: "The date is wrong." }).state).toBe("stale");
    expect(movePair(decided, { kind: "reopened", reason: "" }, noon)).toMatchObject({
      code: "REASON_MISSING",
    });
  });
});

it("a late review moves no decision", () => {
  expect(goOn(decided, { kind: "review_submitted" }, { kind: "review_revised" })).toEqual(decided);
});
