import { describe, expect, it } from "vitest";
import { originOf, whyUncounted } from "./counted.ts";
import { evidenceOf, reprintsOf, sourceOf } from "./gate-testing.ts";

const why = (...given: Parameters<typeof evidenceOf>) =>
  whyUncounted(evidenceOf(...given), ["indictment"]);
const record = sourceOf("record", { kind: "court_record" });
const yesterday = new Date("2026-03-01T12:00:00Z");

describe("a quotation", () => {
  it.each([
    ["exact", null, null],
    ["normalised", null, null],
    ["fuzzy", "ana", null],
    ["fuzzy", null, "to_confirm"],
    ["lost", null, "lost"],
    ["lost", "ana", "lost"],
  ] as const)("that is %s, confirmed by %s: %s", (state, confirmedById, expected) => {
    expect(why(record, { anchor: { state, confirmedById } })).toBe(expected);
  });

  it.each(["verbatim", "translated_quotation"] as const)(
    "that is %s and stands in no text does not count",
    (wording) => {
      expect(why(record, { wording, anchor: null })).toBe("unanchored");
    },
  );
});

it("a paraphrase needs no anchor", () => {
  expect(why(record, { wording: "paraphrase", anchor: null })).toBeNull();
});

it("withdrawn evidence does not count", () => {
  expect(why(record, { withdrawnAt: yesterday })).toBe("withdrawn");
});

it.each([
  ["what a party says", sourceOf("letter", { kind: "party_statement" }), "party"],
  ["the allegation's own source", sourceOf("indictment"), "own_source"],
] as const)("%s does not count", (_, source, expected) => {
  expect(why(source)).toBe(expected);
});

it.each([
  ["what a party says", sourceOf("letter", { kind: "party_statement" }), "party"],
  ["the allegation's own source", sourceOf("indictment"), "own_source"],
] as const)("a reprint of %s does not count either", (_, origin, expected) => {
  const report = sourceOf("report");
  const originGroup = { id: "story", sources: [report, origin] };
  expect(why({ ...report, originGroup })).toBe(expected);
});

it("reprints share one origin, a source by itself has its own", () => {
  const origins = [...reprintsOf("wire", 3), sourceOf("wire"), sourceOf("other")].map(originOf);
  expect(new Set(origins).size).toBe(3);
});
