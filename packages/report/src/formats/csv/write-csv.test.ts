import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCsv } from "./testing-csv.ts";
import { BYTE_ORDER_MARK, csvRows } from "./write-csv.ts";

const unit = fc.oneof(
  fc.constantFrom(..."'\"=+-@,;|\t\r\n \uFEFF\u200B＝＋－＠﹢a0é"),
  fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
);
const text = fc.string({ unit, minLength: 1 });

it("every row is read back as it was", () => {
  const rows = fc
    .integer({ min: 2, max: 5 })
    .chain((width) =>
      fc.array(fc.array(fc.option(text), { minLength: width, maxLength: width }), { minLength: 1 }),
    );
  fc.assert(
    fc.property(rows, (written) => {
      expect(readCsv(BYTE_ORDER_MARK + csvRows(written))).toEqual(written);
    }),
  );
});

it("rows end in CR LF, and a cell with a comma, a quotation mark or a line break stands in quotation marks", () => {
  expect(csvRows([["a,b", 'c"d', "e\nf", 7, null, "g"]])).toBe('"a,b","c""d","e\nf",7,,g\r\n');
  expect(csvRows([])).toBe("");
});

describe("no cell is taken for a formula", () => {
  it.each([
    "=1+1",
    "+33 1",
    "-2",
    "@SUM(1)",
    "\t=1",
    "\r=1",
    "\n=1",
    " =1",
    "\u00A0=1",
    "\uFEFF=1",
    "\u200B=1",
    "＝1",
    "＋1",
    "－1",
    "＠a",
    "﹦1",
    "'=1",
    '"=1',
  ])("%j", (dangerous) => {
    const cell = readCsvAsIs(csvRows([[dangerous, "x"]]));
    expect(cell).toBe(dangerous === '"=1' ? dangerous : `'${dangerous}`);
  });

  it.each(["plain", "1-2", "a=b", "— dash", "’tis", "(=1)"])(
    "and plain text stays plain: %s",
    (plain) => {
      expect(csvRows([[plain]])).toBe(`${plain}\r\n`);
    },
  );
});

/** The first cell, without the quotation marks around it. */
function readCsvAsIs(file: string): string {
  const quoted = /^"((?:[^"]|"")*)",x\r\n$/.exec(file)?.[1];
  return quoted === undefined ? file.slice(0, -",x\r\n".length) : quoted.replaceAll('""', '"');
}
