import { expect, it } from "vitest";
import { chronology } from "./chronology.ts";

it.each([
  ["the day before", "2024-08-25", "2024-08-26", "before"],
  ["the day after", "2024-08-27", "2024-08-26", "not_before"],
  ["the same day", "2024-08-26", "2024-08-26", "cannot_tell"],
  ["a month that holds the day", "2024-08", "2024-08-26", "cannot_tell"],
  ["the month before", "2024-07", "2024-08-26", "before"],
  ["within an interval", "2024-08-25", "2024-08-24/2024-08-28", "cannot_tell"],
  ["after an interval", "2024-09-05", "2024-08-24/2024-08-28", "not_before"],
  ["after an open beginning", "2024-09-05", "../2024-08", "not_before"],
  ["before an open end that began earlier", "2024-09-05", "2024-08/..", "cannot_tell"],
  ["about a year later", "2025~", "2024-08-26", "cannot_tell"],
  ["perhaps a year later", "2025?", "2024-08-26", "cannot_tell"],
  ["at an unknown time", null, "2024-08-26", "cannot_tell"],
  ["to something of unknown time", "2024-08-26", null, "cannot_tell"],
  ["at a time that is no date", "yesterday", "2024-08-26", "cannot_tell"],
] as const)("a response %s", (_, responseOn, allegationOn, expected) => {
  expect(chronology(responseOn, allegationOn)).toBe(expected);
});
