import { frenchSentences, frenchSlips } from "@rejoinder/schema/testing";
import { describe, expect, it } from "vitest";
import { blockerInfo, type PairToPublish, publishable } from "./publishable.ts";

/** A pair that nothing keeps from being published, but for what is said of it. */
const pairOf = (of: Partial<PairToPublish> = {}): PairToPublish => ({
  state: "decided",
  decisionId: "d2",
  isGateShut: false,
  responses: 1,
  requests: [],
  reasons: [],
  imbalances: [],
  needsSignOff: false,
  signedOffDecisionId: null,
  isHeld: false,
  ...of,
});
const silent = { responses: 0, imbalances: [{ code: "not_reached", side: "response" }] } as const;
const uneven = { imbalances: [{ code: "quoted", side: "allegation" }] } as const;

it.each([
  [[], "decided and answered", {}],
  [["undecided"], "never decided", { state: "open", decisionId: null }],
  [["undecided"], "disputed", { state: "disputed", decisionId: null }],
  [["stale"], "stale", { state: "stale", decisionId: null }],
  [
    ["undecided"],
    "reviewed anew after its decision went stale",
    { state: "in_review", decisionId: null },
  ],
  [["gate_shut"], "decided without what its status asks for", { isGateShut: true }],
  [
    ["reply_waiting"],
    "answered once more, by a reply that nobody read",
    { requests: ["received"] },
  ],
  [["held"], "held", { isHeld: true }],
] as const)("%o keeps a pair back that is %s", (blockers, _what, pair) => {
  expect(publishable(pairOf(pair))).toEqual(blockers);
});

describe("a pair without a response", () => {
  it("is kept back while nobody was asked, and no editor says why", () => {
    expect(publishable(pairOf(silent))).toEqual(["no_response", "imbalance"]);
  });
  it("is not, once a request is on record", () => {
    expect(publishable(pairOf({ responses: 0, requests: ["awaiting"] }))).toEqual([]);
  });
  it("is, where no request arrived, or its reply waits to be read", () => {
    expect(publishable(pairOf({ responses: 0, requests: ["undelivered"] }))).toEqual([
      "no_response",
    ]);
    expect(publishable(pairOf({ responses: 0, requests: ["received"] }))).toEqual([
      "reply_waiting",
    ]);
  });
  it("is not, once an editor gave the reason", () => {
    expect(publishable(pairOf({ ...silent, reasons: ["no_response"] }))).toEqual([]);
  });
});

it("asks for a reason where the sides are uneven; one for something else is none", () => {
  expect(publishable(pairOf(uneven))).toEqual(["imbalance"]);
  expect(publishable(pairOf({ ...uneven, reasons: ["no_response", "one_origin"] }))).toEqual([
    "imbalance",
  ]);
  expect(publishable(pairOf({ ...uneven, reasons: ["imbalance"] }))).toEqual([]);
});

it("takes a sign-off for the decision that was signed off, and for no later one", () => {
  const asked = { needsSignOff: true };
  expect(publishable(pairOf(asked))).toEqual(["no_sign_off"]);
  expect(publishable(pairOf({ ...asked, signedOffDecisionId: "d2" }))).toEqual([]);
  expect(publishable(pairOf({ ...asked, signedOffDecisionId: "d1" }))).toEqual(["no_sign_off"]);
  expect(
    publishable(pairOf({ ...asked, state: "stale", decisionId: null, signedOffDecisionId: "d2" })),
  ).toEqual(["stale", "no_sign_off"]);
});

it("lists everything at once", () => {
  expect(
    publishable(
      pairOf({ ...silent, state: "open", decisionId: null, needsSignOff: true, isHeld: true }),
    ),
  ).toEqual(["undecided", "no_response", "imbalance", "no_sign_off", "held"]);
});

it.each(frenchSentences({ blockerInfo }))("is set as French: %s", (sentence) => {
  expect(frenchSlips(sentence)).toEqual([]);
});
