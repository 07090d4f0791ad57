import { expect, it } from "vitest";
import { type DraftFields, differing, givenOf, putReason, reasonFor } from "./draft-fields.ts";

const fields: DraftFields = {
  kind: "first",
  locales: ["en", "fr"],
  introduction: { en: " What was said. ", fr: " " },
  method: {},
  signedBy: ["Ana Silva", "", " Ben Roy "],
  pairIds: ["a", "b"],
  what: {},
  why: {},
  reasons: [{ code: "not_archived", pairId: "a", reason: " " }],
};

it("sends nothing that says nothing", () => {
  expect(givenOf(fields)).toMatchObject({
    introduction: { en: "What was said." },
    signedBy: ["Ana Silva", "Ben Roy"],
    reasons: [],
  });
});

it("names the fields in which two versions differ, and no other", () => {
  const other: DraftFields = {
    ...fields,
    introduction: { en: "What was said." },
    pairIds: ["b", "a"],
    reasons: [],
  };
  expect(differing(fields, other)).toEqual(["pairIds"]);
});

it("sees no difference in the order of the languages", () => {
  const introduction = { en: "One.", fr: "Un." };
  const turned = { fr: "Un.", en: "One." };
  expect(differing({ ...fields, introduction }, { ...fields, introduction: turned })).toEqual([]);
});

it("keeps one reason for a warning about a pair, and another for the case", () => {
  const ofPair = { code: "guilt_wording", pairId: "a" } as const;
  const ofCase = { code: "guilt_wording", pairId: null } as const;
  const reasons = putReason(putReason([], ofPair, "It quotes."), ofCase, "It is a title.");
  const changed = putReason(reasons, ofPair, "It quotes the judgment.");
  expect(changed).toHaveLength(2);
  expect(reasonFor({ ...fields, reasons: changed }, ofPair)).toBe("It quotes the judgment.");
  expect(reasonFor({ ...fields, reasons: changed }, ofCase)).toBe("It is a title.");
});
