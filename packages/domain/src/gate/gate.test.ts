import { type ChosenStatus, chosenStatuses } from "@rejoinder/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { missingFor, type PairAtGate } from "./gate.ts";
import { evidenceOf, forResponse, pairOf, reprintsOf, sourceOf } from "./gate-testing.ts";

const codes = (status: ChosenStatus, pair: PairAtGate) =>
  missingFor(status, pair).map((missing) =>
    "side" in missing ? `${missing.code} ${missing.side}` : missing.code,
  );
const [record, study, report] = [sourceOf("record"), sourceOf("study"), sourceOf("report")];
const yesterday = new Date("2026-03-01T12:00:00Z");
const bare = pairOf([], { searches: [] });

it.each([
  ["allegation_supported", ["two_origins allegation", "contrary_search"]],
  ["partly_supported", ["two_origins allegation", "contrary_search"]],
  ["response_supported", ["two_origins response", "contrary_search"]],
  ["contested", ["evidence allegation", "evidence response", "contrary_search"]],
  ["insufficient", ["search"]],
  ["not_checkable", []],
  ["overtaken", []],
] as const)("%s lacks on a bare pair: %s", (status, expected) => {
  expect(codes(status, bare)).toEqual(expected);
});

it.each(["allegation_supported", "partly_supported", "response_supported"] as const)(
  "%s is carried by two origins and a search for the contrary",
  (status) => {
    const of = status === "response_supported" ? forResponse : {};
    expect(missingFor(status, pairOf([evidenceOf(record, of), evidenceOf(study, of)]))).toEqual([]);
  },
);

describe("one origin", () => {
  const wire = reprintsOf("wire", 10).map((source) => evidenceOf(source));

  it("is what ten reprints of one story are, and all of them are named", () => {
    expect(missingFor("allegation_supported", pairOf(wire))).toEqual([
      {
        code: "second_origin",
        side: "allegation",
        counted: wire.map(({ id }) => id),
        uncounted: [],
      },
    ]);
  });

  it("is what two passages of one source are", () => {
    const passages = [evidenceOf(record), evidenceOf(record, { id: "another" })];
    expect(codes("allegation_supported", pairOf(passages))).toEqual(["second_origin allegation"]);
  });

  it.each([
    ["an editor's reason", "Nobody else holds the register.", []],
    ["a blank reason", "  ", ["second_origin allegation"]],
  ] as const)("with %s lacks: %s %s", (_, oneOriginReason, expected) => {
    expect(codes("allegation_supported", pairOf(wire, { oneOriginReason }))).toEqual(expected);
  });

  it("is not none: a reason carries nothing by itself", () => {
    const pair = pairOf([], { oneOriginReason: "It is well known." });
    expect(codes("allegation_supported", pair)).toEqual(["two_origins allegation"]);
    expect(codes("contested", pair)).toEqual(["evidence allegation", "evidence response"]);
  });
});

it("evidence that does not count is named with its reason, and withdrawn evidence is gone", () => {
  const pair = pairOf([
    evidenceOf(record, { id: "near", anchor: { state: "fuzzy", confirmedById: null } }),
    evidenceOf(sourceOf("indictment"), { id: "own" }),
    evidenceOf(study, { id: "withdrawn", withdrawnAt: yesterday }),
    evidenceOf(report, { id: "counts" }),
  ]);
  expect(missingFor("partly_supported", pair)).toEqual([
    {
      code: "second_origin",
      side: "allegation",
      counted: ["counts"],
      uncounted: [
        { evidenceId: "near", why: "to_confirm" },
        { evidenceId: "own", why: "own_source" },
      ],
    },
  ]);
});

it.each(["neutral", "inconsistent", "very_inconsistent", "not_applicable"] as const)(
  "evidence that is %s bears out no side",
  (stance) => {
    const pair = pairOf(
      [record, study].map((source) =>
        evidenceOf(source, { stanceAllegation: stance, stanceResponse: stance }),
      ),
    );
    expect(codes("allegation_supported", pair)).toEqual(["two_origins allegation"]);
    expect(codes("response_supported", pair)).toEqual(["two_origins response"]);
  },
);

it("a contested pair needs evidence on each side, of one origin each", () => {
  const one = evidenceOf(record);
  const other = evidenceOf(study, forResponse);
  expect(codes("contested", pairOf([one]))).toEqual(["evidence response"]);
  expect(codes("contested", pairOf([other]))).toEqual(["evidence allegation"]);
  expect(codes("contested", pairOf([one, other]))).toEqual([]);
});

describe("a search", () => {
  const two = [evidenceOf(record), evidenceOf(study)];
  it.each([
    ["for anything", { isForContrary: false, withdrawnAt: null }, ["contrary_search"], []],
    ["for the contrary", { isForContrary: true, withdrawnAt: null }, [], []],
    [
      "that was withdrawn",
      { isForContrary: true, withdrawnAt: yesterday },
      ["contrary_search"],
      ["search"],
    ],
  ] as const)("%s is enough or not", (_, search, ofSupported, ofInsufficient) => {
    const pair = pairOf(two, { searches: [search] });
    expect(codes("allegation_supported", pair)).toEqual(ofSupported);
    expect(codes("insufficient", pair)).toEqual(ofInsufficient);
  });
});

it("says the same in whatever order evidence stands, and never asks more once more is there", () => {
  const item = fc
    .record({
      source: fc.constantFrom(record, study, report, ...reprintsOf("wire", 2)),
      side: fc.constantFrom({}, forResponse),
      anchor: fc.constantFrom(
        { state: "exact", confirmedById: null } as const,
        { state: "lost", confirmedById: null } as const,
      ),
    })
    .map(({ source, side, anchor }) => evidenceOf(source, { ...side, anchor }));
  fc.assert(
    fc.property(fc.constantFrom(...chosenStatuses), fc.array(item), item, (status, items, more) => {
      const missing = codes(status, pairOf(items));
      expect(codes(status, pairOf(items.toReversed()))).toEqual(missing);
      expect(codes(status, pairOf([...items, more])).length).toBeLessThanOrEqual(missing.length);
    }),
    { numRuns: 300 },
  );
});
