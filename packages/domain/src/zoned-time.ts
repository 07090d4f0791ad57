/** Wall-clock time in a time zone, as `YYYY-MM-DDTHH:MM`: what `<input type="datetime-local">` gives. */
export type LocalMoment = string;

const shape = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/;
const DAY_MS = 86_400_000;

const clocks = new Map<string, Intl.DateTimeFormat>();

/** To make one takes long; a report asks thousands of times. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  clocks.set(timeZone, clock);
  return clock;
}

function readClock(instant: Date, timeZone: string): Record<string, string> {
  return Object.fromEntries(
    clockOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
}

/**
 * What a clock in the time zone shows at an instant.
 * @param timeZone IANA name
 * @throws RangeError for a time zone that nobody knows
 */
export function localMoment(instant: Date, timeZone: string): LocalMoment {
  const { year = "", month, day, hour, minute } = readClock(instant, timeZone);
  return `${year.padStart(4, "0")}-${month}-${day}T${hour}:${minute}`;
}

/** Milliseconds by which the clocks of a time zone are ahead of UTC at an instant. */
function offsetAt(instant: number, timeZone: string): number {
  const { year, month, day, hour, minute, second } = readClock(new Date(instant), timeZone);
  const wall = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  );
  return wall - Math.floor(instant / 1000) * 1000;
}

/**
 * The instant at which clocks in the time zone show that. Where they show it twice, the first; where
 * they skip it, as much later as they skip: RFC 5545, 3.3.5, as Temporal's “compatible”.
 *
 * @returns null for what is no day and time
 * @throws RangeError for a time zone that nobody knows
 */
export function instantOf(local: LocalMoment, timeZone: string): Date | null {
  const [, year, month, day, hour, minute] = shape.exec(local) ?? [];
  if (year === undefined) return null;
  const wall = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
  if (new Date(wall).toISOString().slice(0, 16) !== local) return null;
  const before = offsetAt(wall - DAY_MS, timeZone);
  const after = offsetAt(wall + DAY_MS, timeZone);
  const shown = [wall - before, wall - after]
    .map((instant) => new Date(instant))
    .filter((instant) => localMoment(instant, timeZone) === local);
  const [first = new Date(wall - before)] = shown.sort((one, other) => Number(one) - Number(other));
  return first;
}

/** “Paris” of `Europe/Paris`: the place after which a time zone is named. */
export function placeOfTimeZone(timeZone: string): string {
  return (timeZone.split("/").at(-1) ?? timeZone).replaceAll("_", " ");
}
