import { expect, it } from "vitest";
import { whyNotCounted } from "./evidence.ts";

it.each([
  ["a court record", { id: "record", kind: "court_record" }, null],
  ["what a party says", { id: "post", kind: "party_statement" }, "party"],
  ["the allegation's own source", { id: "article", kind: "news_report" }, "own_source"],
  [
    "the first wording of the allegation",
    { id: "communique", kind: "official_statement" },
    "own_source",
  ],
] as const)("%s: %s", (_, source, expected) => {
  expect(whyNotCounted(source, ["article", "communique"])).toBe(expected);
});
