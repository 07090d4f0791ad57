import { expect, it } from "vitest";
import { carryOver } from "./making-words.ts";

const words = {
  sourceId: "source",
  begunWith: "stayed open",
  case: { id: "case", slug: "harbour" },
  language: "en",
  exact: "stayed open",
  place: { snapshotId: "old", start: 4, end: 15 },
};

it("leaves words of the newest text, and those of a text not known yet, where they are", () => {
  expect(carryOver(words, { id: "old", text: "anything" })).toEqual({ words, standing: "same" });
  expect(carryOver(words, null)).toEqual({ words, standing: "same" });
});

it("carries words over to where the newest text holds them once", () => {
  expect(carryOver(words, { id: "new", text: "They say it stayed open 🕊️." })).toEqual({
    words: { ...words, place: { snapshotId: "new", start: 12, end: 23 } },
    standing: "carried",
  });
});

it.each([
  ["not at all", "It was closed."],
  ["more than once", "It stayed open. It stayed open."],
])("carries over no words that the newest text holds %s", (_, text) => {
  expect(carryOver(words, { id: "new", text })).toEqual({ words, standing: "lost" });
});
