import type { EvidenceStatus } from "@rejoinder/schema";
import { expect, it } from "vitest";
import { evidenceOf, pairOf, sourceOf } from "../gate/gate-testing.ts";
import { outcomeOf, reviewsOfRound, settlingEvent, wantedReviews } from "./outcome.ts";
import type { PairOnWay } from "./way-event.ts";

const noon = new Date("2026-03-01T12:00:00Z");
const evening = new Date("2026-03-01T20:00:00Z");
const reviews = (...statuses: EvidenceStatus[]) =>
  statuses.map((status, index) => ({ reviewerId: `${index}`, status, createdAt: noon }));
const inReview: PairOnWay = { state: "in_review", decidedStatus: null, roundFrom: null };

it.each([
  ["none", [], 2, "waiting"],
  ["none, and none wanted", [], 0, "waiting"],
  ["one of two", ["contested"], 2, "waiting"],
  ["two alike", ["contested", "contested"], 2, { agreed: "contested" }],
  ["two that differ", ["contested", "insufficient"], 2, "disagree"],
  ["two that differ, of three", ["contested", "insufficient"], 3, "waiting"],
  ["a third that differs", ["contested", "contested", "insufficient"], 2, "disagree"],
  ["one where one is enough", ["overtaken"], 1, { agreed: "overtaken" }],
] as const)("%s: %s with %i wanted come to %o", (_, statuses, wanted, expected) => {
  expect(outcomeOf(reviews(...statuses), wanted)).toEqual(expected);
});

it("one person's two reviews are not two people's", () => {
  const twice = reviews("contested", "contested").map((each) => ({ ...each, reviewerId: "ana" }));
  expect(outcomeOf(twice, 2)).toBe("waiting");
});

it.each([
  ["two people, nothing asked", null, null, 2, 2],
  ["a case that asks for three", null, 3, 5, 3],
  ["a pair that asks for one in such a case", 1, 3, 5, 1],
  ["a desk of one person", 2, 3, 1, 1],
] as const)("%s: a pair wants its number of reviews", (_, ofPair, ofCase, people, expected) => {
  expect(wantedReviews({ ofPair, ofCase }, people)).toBe(expected);
});

it("reviews given until a decision went stale do not count for the next", () => {
  const old = { id: "old", createdAt: noon };
  const anew = { id: "anew", createdAt: evening };
  expect(reviewsOfRound([old, anew], noon)).toEqual([anew]);
  expect(reviewsOfRound([old, anew], null)).toEqual([old, anew]);
});

it("agreement is settled by what the gate says of the status agreed on", () => {
  const pair = pairOf([evidenceOf(sourceOf("record")), evidenceOf(sourceOf("study"))]);
  const settle = (status: EvidenceStatus) =>
    settlingEvent(inReview, reviews(status, status), 2, pair);
  expect(settle("allegation_supported")).toEqual({
    kind: "agreed",
    status: "allegation_supported",
    missing: [],
  });
  expect(settle("response_supported")).toMatchObject({ missing: [{ code: "two_origins" }] });
});

it("reviews that differ make a dispute, too few make nothing", () => {
  const differing = reviews("contested", "insufficient");
  expect(settlingEvent(inReview, differing, 2, pairOf([]))).toEqual({ kind: "disagreed" });
  expect(settlingEvent(inReview, differing, 3, pairOf([]))).toBeNull();
  expect(settlingEvent({ ...inReview, roundFrom: noon }, differing, 2, pairOf([]))).toBeNull();
});

it.each(["open", "decided", "stale"] as const)(
  "where a pair is %s reviews settle nothing",
  (state) => {
    const alike = reviews("overtaken", "overtaken");
    expect(settlingEvent({ ...inReview, state }, alike, 2, pairOf([]))).toBeNull();
  },
);
