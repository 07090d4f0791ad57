import { expect, it } from "vitest";
import { readCslDate, readDateText, toCslDate } from "./csl-date.ts";

it.each([
  ["a day", "2024-08-28", { "date-parts": [[2024, 8, 28]] }],
  ["a month", "2024-09", { "date-parts": [[2024, 9]] }],
  ["an uncertain day as circa", "2024-08-24?", { "date-parts": [[2024, 8, 24]], circa: true }],
  ["a day unknown as its month", "2024-08-XX", { "date-parts": [[2024, 8]] }],
  [
    "an interval",
    "2024-08-24/2024-09~",
    {
      "date-parts": [
        [2024, 8, 24],
        [2024, 9],
      ],
      circa: true,
    },
  ],
  ["an open interval to the letter", "2024/..", { literal: "2024/.." }],
])("writes %s", (_, edtf, date) => {
  expect(toCslDate(edtf)).toEqual(date);
});

it.each<[string, unknown, string | null | undefined]>([
  ["parts as text", { "date-parts": [["2024", "8", "5"]] }, "2024-08-05"],
  ["circa", { "date-parts": [[2024]], circa: 1 }, "2024~"],
  [
    "a range",
    {
      "date-parts": [
        [2024, 8],
        [2024, 9],
      ],
    },
    "2024-08/2024-09",
  ],
  ["a range without an end", { "date-parts": [[2024], [0]] }, "2024/.."],
  ["a season as its year", { "date-parts": [[2024]], season: 2 }, "2024"],
  ["a raw moment as its day", { raw: "2024-08-28T20:18:00Z" }, "2024-08-28"],
  ["EDTF itself", "2024-08~", "2024-08~"],
  ["no date at all", undefined, null],
  ["words for no date", { literal: "s. d." }, null],
  ["words for another date", { literal: "last summer" }, undefined],
  ["a day that does not exist", { "date-parts": [[2024, 2, 31]] }, undefined],
  ["a list in place of a date", [2024], undefined],
])("reads %s", (_, issued, edtf) => {
  expect(readCslDate(issued)).toBe(edtf);
});

it.each([
  ["2024/", "2024/.."],
  ["/2024", "../2024"],
  ["2024-08-24/2024-08-28", "2024-08-24/2024-08-28"],
])("reads the biblatex date %s", (date, edtf) => {
  expect(readDateText(date)).toBe(edtf);
});
