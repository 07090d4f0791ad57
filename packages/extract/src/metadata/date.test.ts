import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDate } from "./date.ts";

describe("reads the day as it is written", () => {
  it.each([
    ["2024-08-28", "2024-08-28"],
    ["2024-08-28T23:30:00-05:00", "2024-08-28"],
    ["2024-08-28T00:10:00.000Z", "2024-08-28"],
    ["2024-08-28 10:00", "2024-08-28"],
    ["2024-8-5", "2024-08-05"],
    ["2024/08/28", "2024-08-28"],
    ["20240828T101500Z", "2024-08-28"],
    ["2024-08", "2024-08"],
    ["2024", "2024"],
    ["28/08/2024", "2024-08-28"],
    ["08/28/2024 09:15", "2024-08-28"],
    ["07.07.2024", "2024-07-07"],
    ["28 August 2024", "2024-08-28"],
    ["August 28th, 2024", "2024-08-28"],
    ["Aug. 28, 2024 10:15 am ET", "2024-08-28"],
    ["Wed, 28 Aug 2024 22:15:00 GMT", "2024-08-28"],
    ["Wed Aug 28 2024 22:15:00 GMT+0200 (CEST)", "2024-08-28"],
    ["Wed Aug 28 22:15:00 2024", "2024-08-28"],
    ["Published on 28 August 2024 at 10:15", "2024-08-28"],
    ["mercredi 28 août 2024 à 10h15", "2024-08-28"],
    ["Publié le 1er septembre 2024", "2024-09-01"],
    ["12 févr. 2024", "2024-02-12"],
    ["août 2024", "2024-08"],
    ["29 February 2024", "2024-02-29"],
  ])("%s", (text, date) => {
    expect(readDate(text)).toBe(date);
  });
});

describe("reads no date in", () => {
  it.each([
    "2 months ago",
    "yesterday",
    "il y a 2 mois",
    "hier à 10h15",
    "Wednesday",
    "28 August",
    "03/04/2024",
    "04.03.2024",
    "2024-13-45",
    "2023-02-29",
    "30 February 2024",
    "31 juin 2024",
    "0001-01-01",
    "0001-01-01T00:00:00Z",
    "1970-01-01T00:00:00+00:00",
    "9999-12-31",
    "Published 28 August 2024, updated 29 August 2024",
    "28 August 30, 2024",
    "2024-08-28/2024-08-29",
    "1724832000",
    "Band 12, Mai 20245",
    "",
  ])("%s", (text) => {
    expect(readDate(text)).toBeNull();
  });
});

it("takes any day of these centuries back from the form that JavaScript gives it", () => {
  const days = fc.date({
    min: new Date("1000-01-01"),
    max: new Date("2999-12-31"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(days, (day) => {
      fc.pre(day.getTime() !== 0);
      expect(readDate(day.toISOString())).toBe(day.toISOString().slice(0, 10));
      expect(readDate(day.toUTCString())).toBe(day.toISOString().slice(0, 10));
    }),
  );
});

it("takes any text without an error", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 250 }), (text) => {
      expect(readDate(text) ?? "2024").toMatch(/^\d{4}(-\d\d){0,2}$/);
    }),
  );
});
