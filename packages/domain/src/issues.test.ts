import { addNoteInput, addSourceInput, markPairInput } from "@rejoinder/schema";
import { expect, it } from "vitest";
import { inputIssues, issueInfo } from "./issues.ts";

type Schema = { safeParse(input: unknown): { error?: { issues: never[] } | undefined } };
const issuesOf = (schema: Schema, input: unknown) =>
  inputIssues(schema.safeParse(input).error ?? { issues: [] });

const id = "01a20c1b-ee54-77e9-ae0c-81d847a0a419";
const note = {
  pairId: id,
  kind: "context",
  visibility: "internal",
  text: "Words.",
  citations: [{ sourceId: id, locator: null }],
  supersedesId: null,
};

it.each([
  ["nothing at all", undefined, "", "missing"],
  ["a missing field", { ...note, kind: undefined }, "kind", "wrong_value"],
  ["a value that is none", { ...note, kind: "gossip" }, "kind", "wrong_value"],
  ["a field too many", { ...note, colour: "red" }, "", "unknown_field"],
  ["an id that is none", { ...note, pairId: "7" }, "pairId", "wrong_form"],
  ["no source", { ...note, citations: [] }, "citations", "no_source"],
  ["a number for a text", { ...note, text: 3 }, "text", "wrong_form"],
  ["a missing text", { ...note, text: undefined }, "text", "missing"],
])("tells of %s where it is and what is wrong", (_, input, path, code) => {
  expect(issuesOf(addNoteInput as unknown as Schema, input)).toContainEqual(
    expect.objectContaining({ path, code }),
  );
});

it("says how long a text may be", () => {
  const [issue] = issuesOf(addNoteInput as unknown as Schema, { ...note, text: "x".repeat(4001) });
  expect(issue).toEqual({ path: "text", code: "too_long", max: 4000 });
});

it("carries no word of the person's", () => {
  const secret = "informant in Lyon";
  const all = [
    ...issuesOf(addSourceInput as unknown as Schema, {
      title: `${secret}\u0000`,
      kind: secret,
      [secret]: 1,
    }),
    ...issuesOf(markPairInput as unknown as Schema, {
      pairId: secret,
      status: secret,
      version: secret,
    }),
  ];
  expect(all.length).toBeGreaterThan(3);
  expect(JSON.stringify(all)).not.toContain(secret);
});

it("has a sentence in both languages for every code", () => {
  for (const words of Object.values(issueInfo)) expect(words.en && words.fr).toBeTruthy();
});
