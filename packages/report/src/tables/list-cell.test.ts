import fc from "fast-check";
import { expect, it } from "vitest";
import { item, lines, parts } from "./list-cell.ts";
import { readItem, readLines, readParts } from "./testing-read.ts";

const text = fc.oneof(
  fc.constant(null),
  fc.string({ unit: fc.constantFrom("a", "\\", "|", " ", "\n", "\r", "N", "E", "n", "é") }),
  fc.string({ unit: "binary" }),
);

it("the items of a cell are read back as they were", () => {
  fc.assert(
    fc.property(fc.array(text), (items) => {
      expect(readParts(parts(items))).toEqual(items);
      expect(readLines(lines(items.map(item))).map(readItem)).toEqual(items);
    }),
  );
});

it("what has parts keeps them apart from the next thing’s", () => {
  fc.assert(
    fc.property(fc.array(fc.array(text, { minLength: 1 })), (things) => {
      expect(readLines(lines(things.map(parts))).map(readParts)).toEqual(things);
    }),
  );
});

it("a plain text alone stands as it is", () => {
  expect(parts(["“Closed”, he said."])).toBe("“Closed”, he said.");
  expect(parts(["one", "two"])).toBe("one | two");
  expect(lines(["one", null])).toBe("one\n\\N");
});
