import fc from "fast-check";
import { expect, it } from "vitest";
import { readDate } from "./date.ts";

it.each([
  "2024-08-28",
  "2024-08",
  "2024",
  "2024~",
  "2024-08?",
  "2024-08-XX",
  "2024-08-24/2024-08-28",
  "../2024",
])("takes the EDTF date %s as it is", (text) => {
  expect(readDate(text)).toEqual({ edtf: text, problem: null });
});

it.each([
  "2024-08-28T23:59:00Z",
  "2024-08-28T00:01+05:30",
  "2024-08-28T13:32:06.838Z",
  "20240828",
  "20240828T1200Z",
  " 2024-08-28 ",
])("keeps the day that %s is written with, whatever its offset", (text) => {
  expect(readDate(text)).toEqual({ edtf: "2024-08-28", problem: null });
});

it.each([
  "2024-08-28 23:35",
  "2024-08-28T10:46:13+0200",
  "2024-8-28",
  "2024/08/28",
  "28/08/2024",
  "08/28/2024",
  "28.8.2024 10:15",
  "August 28, 2024",
  "Aug. 28 2024",
  "28 August 2024",
  "28th of August 2024",
  "28 août 2024",
  "28. August 2024",
  "28 de agosto de 2024",
  "Wed Aug 28 2024 12:00:00 GMT+0200 (CEST)",
  "Wednesday, August 28, 2024",
])("reads %s, and says that it is not written by ISO 8601", (text) => {
  expect(readDate(text)).toEqual({ edtf: "2024-08-28", problem: "date_form" });
});

it.each([
  ["03/04/2024", "date_ambiguous"],
  ["2024-02-30", "date_impossible"],
  ["0000-00-00", "date_impossible"],
  ["0001-01-01T00:00:00", "date_impossible"],
  ["31/31/2024", "date_impossible"],
  ["2024-08-28/2024-08-24", "date_impossible"],
  ["..", "date_impossible"],
  ["1970-01-01T00:00:00Z", "date_clock_zero"],
  ["last week", "date_unread"],
  ["28/08/24", "date_unread"],
  ["1724803200", "date_unread"],
  ["28 Brumaire 2024", "date_unread"],
  ["2024-08-28".padEnd(101, "!"), "date_unread"],
])("leaves %s unread: %s", (text, problem) => {
  expect(readDate(text)).toEqual({ edtf: null, problem });
});

it("reads a month alone in words", () => {
  expect(readDate("septembre 2024").edtf).toBe("2024-09");
});

it("names no day but one whose digits are in the text", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\d\-/.: TZ]{4,20}$/), (text) => {
      const { edtf } = readDate(text);
      if (edtf === null) return;
      const digits = text.match(/\d+/g)?.join("") ?? "";
      for (const part of edtf.split(/[-/]/)) expect(digits).toContain(String(Number(part)));
    }),
  );
});
