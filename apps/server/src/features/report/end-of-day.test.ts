import { expect, it } from "vitest";
import { endOfDay } from "./end-of-day.ts";

const now = new Date("2026-03-02T12:00:00Z");

it.each([
  ["in UTC", "2026-03-01", "UTC", "2026-03-01T23:59:59.999Z"],
  ["east of it, where it ends before", "2026-03-01", "Asia/Tokyo", "2026-03-01T14:59:59.999Z"],
  ["on a day of 23 hours", "2025-03-30", "Europe/Paris", "2025-03-30T21:59:59.999Z"],
  ["that is not over", "2026-03-02", "UTC", "2026-03-02T12:00:00.000Z"],
])("a day ends %s", (_, day, timeZone, end) => {
  expect(endOfDay(day, timeZone, now).toISOString()).toBe(end);
});

it("a day that has not begun there is refused", () => {
  expect(() => endOfDay("2026-03-03", "UTC", now)).toThrow("still to come");
  expect(endOfDay("2026-03-03", "Pacific/Kiritimati", now)).toEqual(now);
});
