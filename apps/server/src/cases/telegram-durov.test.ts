import { frenchSentences, frenchSlips } from "@rejoinder/schema/testing";
import { expect, it } from "vitest";
import firstCase from "./telegram-durov.json" with { type: "json" };

it.each([...new Set(frenchSentences(firstCase))])("is set as French: %s", (sentence) => {
  expect(frenchSlips(sentence)).toEqual([]);
});

it("gives no page the day of the communiqué it carries", () => {
  for (const { key, publishedOn } of firstCase.sources) expect(publishedOn, key).toBeNull();
});
