import { expect, it } from "vitest";
import { placePassage } from "./passage-place.ts";

const text = "  No.\r\nIt was not so.\rNever.\nNo comment. (a+b)* ";

it.each([
  ["It was not so.", "It was not so."],
  ["  It was not so. \n", "It was not so."],
  ["It was not so.\nNever.\nNo comment.", "It was not so.\rNever.\nNo comment."],
  ["No.\nIt", "No.\r\nIt"],
  ["(a+b)*", "(a+b)*"],
])("finds %j where the text has its own line ends", (words, found) => {
  const place = placePassage(text, words);
  expect(typeof place === "object" && text.slice(place.start, place.end)).toBe(found);
});

it.each([
  ["it was not so.", "absent"],
  ["   ", "absent"],
  ["No", "ambiguous"],
])("says of %j that it is %s", (words, said) => {
  expect(placePassage(text, words)).toBe(said);
});

it("sees that words which overlap themselves stand there twice", () => {
  expect(placePassage("anana", "ana")).toBe("ambiguous");
});
