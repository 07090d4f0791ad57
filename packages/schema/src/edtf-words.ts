import { type Locale, localeTags } from "./text.ts";

/** What surrounds a date in words. */
const dateWords = {
  en: {
    unknown: "date unknown",
    about: (date: string) => `about ${date}`,
    uncertain: (date: string) => `${date} (uncertain)`,
    aboutUncertain: (date: string) => `about ${date} (uncertain)`,
    since: (date: string) => `from ${date}`,
    until: (date: string) => `until ${date}`,
  },
  fr: {
    unknown: "date inconnue",
    about: (date) => `vers ${date}`,
    uncertain: (date) => `${date} (incertain)`,
    aboutUncertain: (date) => `vers ${date} (incertain)`,
    since: (date) => `depuis ${date}`,
    until: (date) => `jusqu’à ${date}`,
  },
} as const satisfies Record<Locale, Record<string, string | ((date: string) => string)>>;

type Day = { year: number; month: number | null; day: number | null };
type Point = Day & { approximate: boolean; uncertain: boolean };

const shape = /^(\d{4})(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([~?%]?)$/;

/**
 * An EDTF date (ISO 8601-2, levels 0 and 1) in words: a day, a month or a year, `~` `?` `%`,
 * `XX` for an unknown day or month, closed and open intervals. Anything else comes back as it is.
 * null is “date unknown”.
 */
export function formatEdtf(edtf: string | null, locale: Locale): string {
  const words = dateWords[locale];
  if (!edtf) return words.unknown;
  const [first = "", second, ...rest] = edtf.split("/");
  if (rest.length > 0) return edtf;

  function inWords(text: string): string | null {
    const point = parsePoint(text);
    return point && qualify(formatDay(point, locale), point);
  }
  function qualify(date: string, { approximate, uncertain }: Point): string {
    if (approximate && uncertain) return words.aboutUncertain(date);
    if (approximate) return words.about(date);
    return uncertain ? words.uncertain(date) : date;
  }

  if (second === undefined) return inWords(edtf) ?? edtf;
  const isOpen = (end: string) => end === "" || end === "..";
  if (isOpen(second)) {
    const date = inWords(first);
    return date ? words.since(date) : edtf;
  }
  if (isOpen(first)) {
    const date = inWords(second);
    return date ? words.until(date) : edtf;
  }
  const from = parsePoint(first);
  const to = parsePoint(second);
  if (!from || !to) return edtf;
  const plain = !(from.approximate || from.uncertain || to.approximate || to.uncertain);
  if (plain) return formatSpan(from, to, locale);
  return `${qualify(formatDay(from, locale), from)} – ${qualify(formatDay(to, locale), to)}`;
}

function parsePoint(text: string): Point | null {
  const match = shape.exec(text);
  if (!match) return null;
  const [, year, month, day, sign] = match;
  const number = (part: string | undefined) => (part && part !== "XX" ? Number(part) : null);
  const point: Point = {
    year: Number(year),
    month: number(month),
    day: number(day),
    approximate: sign === "~" || sign === "%",
    uncertain: sign === "?" || sign === "%",
  };
  if (point.month === null) return point.day === null ? point : null;
  const date = dateOf(point);
  const exists = date.getUTCMonth() + 1 === point.month && date.getUTCDate() === (point.day ?? 1);
  return exists ? point : null;
}

function dateOf({ year, month, day }: Day): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, (month ?? 1) - 1, day ?? 1);
  return date;
}

function formatDay(date: Day, locale: Locale): string {
  if (date.month === null) return String(date.year);
  const month = formatMonth(date, locale);
  return date.day === null
    ? `${month} ${date.year}`
    : `${formatDayNumber(date.day, locale)} ${month} ${date.year}`;
}

/** What both ends share is said once: "24–28 August 2024", "August – September 2024". */
function formatSpan(from: Day, to: Day, locale: Locale): string {
  const sameYear = from.year === to.year;
  if (sameYear && from.day !== null && to.day !== null && from.month === to.month) {
    return `${formatDayNumber(from.day, locale)}–${formatDay(to, locale)}`;
  }
  const end = formatDay(to, locale);
  if (!sameYear || from.month === null || to.month === null) {
    return from.month === null && to.month === null
      ? `${from.year}–${to.year}`
      : `${formatDay(from, locale)} – ${end}`;
  }
  const month = formatMonth(from, locale);
  const start = from.day === null ? month : `${formatDayNumber(from.day, locale)} ${month}`;
  return `${start} – ${end}`;
}

function formatMonth(date: Day, locale: Locale): string {
  return new Intl.DateTimeFormat(localeTags[locale], { month: "long", timeZone: "UTC" }).format(
    dateOf(date),
  );
}

function formatDayNumber(day: number, locale: Locale): string {
  return locale === "fr" && day === 1 ? "1er" : String(day);
}
