import { expect, it } from "vitest";
import { insertWords } from "./insert-words.ts";

it.each([
  ["", 0, 0, "As ruled.", 9],
  ["So:", 3, 3, "So: As ruled.", 13],
  ["So: it is", 4, 4, "So: As ruled. it is", 13],
  ["So this is", 3, 7, "So As ruled. is", 12],
  ["Line\n", 5, 5, "Line\nAs ruled.", 14],
])("puts a phrase into “%s” from %i to %i", (text, start, end, expected, caret) => {
  expect(insertWords(text, "As ruled.", { start, end })).toEqual({ text: expected, caret });
});
