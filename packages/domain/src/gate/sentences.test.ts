import { frenchSentences, frenchSlips } from "@rejoinder/schema/testing";
import { expect, it } from "vitest";
import type { Missing } from "./gate.ts";
import { missingSentence, uncountedInfo } from "./sentences.ts";

const lacking = { counted: [], uncounted: [] };
const everything: Missing[] = [
  ...(["evidence", "two_origins", "second_origin"] as const).flatMap((code) =>
    (["allegation", "response"] as const).map((side) => ({ code, side, ...lacking })),
  ),
  { code: "contrary_search" },
  { code: "search" },
];

it("no two things that are missing read alike", () => {
  const sentences = everything.map((missing) => missingSentence(missing));
  expect(new Set(sentences.map(({ en }) => en)).size).toBe(everything.length);
  expect(new Set(sentences.map(({ fr }) => fr)).size).toBe(everything.length);
});

it("names the side in both languages", () => {
  const [first] = everything;
  expect(first && missingSentence(first)).toMatchObject({
    en: expect.stringContaining("the allegation"),
    fr: expect.stringContaining("l’allégation"),
  });
});

it.each(frenchSentences([everything.map(missingSentence), uncountedInfo]))(
  "is set as French: %s",
  (sentence) => {
    expect(frenchSlips(sentence)).toEqual([]);
  },
);
