import { expect, it } from "vitest";
import { edtfDate, edtfInterval } from "./edtf.ts";

const day = (text: string) => Date.parse(`${text}T00:00:00Z`);
const DAY_MS = 86_400_000;

it.each([
  ["2024-08-28", day("2024-08-28"), day("2024-08-28") + DAY_MS - 1],
  ["2024-02", day("2024-02-01"), day("2024-03-01") - 1],
  ["2024", day("2024-01-01"), day("2025-01-01") - 1],
  ["2024-08-XX", day("2024-08-01"), day("2024-09-01") - 1],
  ["2024-08~", day("2024-08-01"), day("2024-09-01") - 1],
  ["2024-08-24/2024-08-28", day("2024-08-24"), day("2024-08-29") - 1],
  ["../2024", Number.NEGATIVE_INFINITY, day("2025-01-01") - 1],
  ["2024/..", day("2024-01-01"), Number.POSITIVE_INFINITY],
])("%s is a stretch of time", (text, from, to) => {
  expect(edtfInterval(text)).toEqual({ from, to });
});

it.each([
  "2024-02-30",
  "2024-13",
  "2024-8-1",
  "24-08-28",
  "2025/2024",
  "..",
  "../..",
  "2024/2025/2026",
  "last week",
  "",
  " 2024",
  "2024-08-28T12:00:00Z",
])("“%s” is no date the desk takes", (text) => {
  expect(edtfInterval(text)).toBeNull();
  expect(edtfDate.safeParse(text).success).toBe(false);
});
