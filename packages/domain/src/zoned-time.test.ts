import fc from "fast-check";
import { expect, it } from "vitest";
import { instantOf, localMoment, placeOfTimeZone } from "./zoned-time.ts";

/** What the runtime itself says, as far as it is needed here. */
type Temporal = {
  PlainDateTime: {
    from(local: string): { toZonedDateTime(timeZone: string): { epochMilliseconds: number } };
  };
  Instant: {
    fromEpochMilliseconds(ms: number): {
      toZonedDateTimeISO(timeZone: string): { toPlainDateTime(): { toString(): string } };
    };
  };
};
const { Temporal: oracle } = globalThis as unknown as { Temporal: Temporal };

it.each([
  ["a summer evening", "2024-09-05T18:00", "Europe/Paris", "2024-09-05T16:00:00.000Z"],
  ["a winter evening", "2024-12-05T18:00", "Europe/Paris", "2024-12-05T17:00:00.000Z"],
  [
    "the last minute before clocks go on",
    "2024-03-31T01:59",
    "Europe/Paris",
    "2024-03-31T00:59:00.000Z",
  ],
  ["a time that clocks skip", "2024-03-31T02:30", "Europe/Paris", "2024-03-31T01:30:00.000Z"],
  ["the first minute after", "2024-03-31T03:00", "Europe/Paris", "2024-03-31T01:00:00.000Z"],
  ["a time that clocks show twice", "2024-10-27T02:30", "Europe/Paris", "2024-10-27T00:30:00.000Z"],
  ["the hour after", "2024-10-27T03:00", "Europe/Paris", "2024-10-27T02:00:00.000Z"],
  [
    "a midnight that clocks skip",
    "2018-11-04T00:00",
    "America/Sao_Paulo",
    "2018-11-04T03:00:00.000Z",
  ],
  [
    "half an hour between summer and winter",
    "2024-10-06T02:15",
    "Australia/Lord_Howe",
    "2024-10-05T15:45:00.000Z",
  ],
  ["a day that was left out", "2011-12-30T12:00", "Pacific/Apia", "2011-12-30T22:00:00.000Z"],
  ["UTC", "2024-02-29T00:00", "UTC", "2024-02-29T00:00:00.000Z"],
])("%s", (_, local, timeZone, instant) => {
  expect(instantOf(local, timeZone)?.toISOString()).toBe(instant);
});

const zones = [
  "Europe/Paris",
  "Europe/Dublin",
  "America/New_York",
  "America/St_Johns",
  "Africa/Casablanca",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Pacific/Chatham",
  "Pacific/Kiritimati",
  "UTC",
];

it("says what the runtime's own calendar says, at any minute of sixty years, DST edges or not", () => {
  const minutes = fc.integer({ min: Date.UTC(1975, 0) / 60_000, max: Date.UTC(2035, 0) / 60_000 });
  fc.assert(
    fc.property(minutes, fc.constantFrom(...zones), (minute, timeZone) => {
      const instant = new Date(minute * 60_000);
      const local = localMoment(instant, timeZone);
      const zoned = oracle.Instant.fromEpochMilliseconds(instant.getTime());
      const expected = zoned.toZonedDateTimeISO(timeZone).toPlainDateTime().toString();
      expect(local).toBe(expected.slice(0, 16));
      const wall = instant.toISOString().slice(0, 16);
      expect(instantOf(wall, timeZone)?.getTime()).toBe(
        oracle.PlainDateTime.from(wall).toZonedDateTime(timeZone).epochMilliseconds,
      );
    }),
    { numRuns: 3_000 },
  );
});

it.each(["2024-02-30T10:00", "2024-13-01T10:00", "2024-01-01T24:00", "2024-01-01", "tomorrow", ""])(
  "%s is no day and time",
  (local) => {
    expect(instantOf(local, "Europe/Paris")).toBeNull();
  },
);

it("names a time zone by its place", () => {
  expect(placeOfTimeZone("Europe/Paris")).toBe("Paris");
  expect(placeOfTimeZone("America/Argentina/Buenos_Aires")).toBe("Buenos Aires");
  expect(placeOfTimeZone("UTC")).toBe("UTC");
});
