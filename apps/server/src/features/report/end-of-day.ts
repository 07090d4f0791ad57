import { instantOf, Refusal } from "@rejoinder/domain";

const DAY_MS = 86_400_000;

/**
 * The last moment of a day in a time zone; of a day that is not over, now.
 * @param day ISO 8601
 * @throws Refusal `MOMENT_TO_COME` for a day that has not begun
 */
export function endOfDay(day: string, timeZone: string, now: Date): Date {
  const next = new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);
  const begins = instantOf(`${day}T00:00`, timeZone);
  const ends = instantOf(`${next}T00:00`, timeZone);
  if (!begins || !ends) throw new RangeError("no day");
  if (begins > now) throw new Refusal("MOMENT_TO_COME");
  return new Date(Math.min(ends.getTime() - 1, now.getTime()));
}
