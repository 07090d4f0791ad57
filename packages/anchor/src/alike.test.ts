import { expect, it } from "vitest";
import { isAlike } from "./alike.ts";

it.each([
  ["the vault was empty", "the vault was bare"],
  ["The plan was never shown to the board.", "The plan was hardly ever shown to the whole board."],
  ["the firm had ignored 32 of 41 requests", "the firm had ignored 23 of 41 requests"],
  ["quasi-totale absence de réponse", "quasi totale absence de réponses"],
  ["growing pains", "“growing pains”"],
])("takes %s and %s for one quotation", (quotation, words) => {
  expect(isAlike(quotation, words)).toBe(true);
  expect(isAlike(words, quotation)).toBe(true);
});

it.each([
  ["He never saw them", "The ministry said it would respond in writing."],
  ["absurd", "ridiculous"],
  ["almost total lack of response", "silence"],
  ["I was not there", "he was there with all the others, and they all knew what was to come"],
  ["yes", "…"],
])("takes %s and %s for two", (quotation, words) => {
  expect(isAlike(quotation, words)).toBe(false);
  expect(isAlike(words, quotation)).toBe(false);
});
