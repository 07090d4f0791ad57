import { type Locale, localeTags } from "./text.ts";

/** Puts words about a date; `isDay` where a day of it is known, which takes an article in French. */
type Around = (date: string, isDay: boolean) => string;
type DateWords = { unknown: string; uncertain: (words: string) => string } & Record<
  "about" | "since" | "sinceAbout" | "until" | "untilAbout",
  Around
>;

const withArticle: Around = (date, isDay) => (isDay ? `le ${date}` : date);

/** What surrounds a date in words. */
const dateWords: Record<Locale, DateWords> = {
  en: {
    unknown: "date unknown",
    uncertain: (words) => `${words} (uncertain)`,
    about: (date) => `about ${date}`,
    since: (date) => `from ${date}`,
    sinceAbout: (date) => `from about ${date}`,
    until: (date) => `until ${date}`,
    untilAbout: (date) => `until about ${date}`,
  },
  fr: {
    unknown: "date inconnue",
    uncertain: (words) => `${words} (date incertaine)`,
    about: (date, isDay) => `vers ${withArticle(date, isDay)}`,
    since: (date, isDay) => `depuis ${withArticle(date, isDay)}`,
    sinceAbout: (date, isDay) => `depuis ${withArticle(date, isDay)} environ`,
    until: (date, isDay) => `jusqu’${isDay ? "au" : "en"} ${date}`,
    untilAbout: (date, isDay) => `jusque vers ${withArticle(date, isDay)}`,
  },
};

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

  /** @param exact and @param about what stands about a date that is known as it is, or roughly. */
  function inWords(point: Point, exact: Around, about: Around): string {
    const said = (point.approximate ? about : exact)(formatDay(point, locale), point.day !== null);
    return point.uncertain ? words.uncertain(said) : said;
  }
  const plainly = (point: Point) => inWords(point, (date) => date, words.about);

  const isOpen = (end: string) => end === "" || end === "..";
  const from = parsePoint(first);
  if (second === undefined) return from ? plainly(from) : edtf;
  if (isOpen(second)) return from ? inWords(from, words.since, words.sinceAbout) : edtf;
  const to = parsePoint(second);
  if (isOpen(first)) return to ? inWords(to, words.until, words.untilAbout) : edtf;
  if (!from || !to) return edtf;
  const plain = !(from.approximate || from.uncertain || to.approximate || to.uncertain);
  if (plain) return formatSpan(from, to, locale);
  return `${plainly(from)} – ${plainly(to)}`;
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

/** Made once each: making one takes longer than all the rest of a date. */
const monthFormats = {
  en: new Intl.DateTimeFormat(localeTags.en, { month: "long", timeZone: "UTC" }),
  fr: new Intl.DateTimeFormat(localeTags.fr, { month: "long", timeZone: "UTC" }),
} as const satisfies Record<Locale, Intl.DateTimeFormat>;

function formatMonth(date: Day, locale: Locale): string {
  return monthFormats[locale].format(dateOf(date));
}

function formatDayNumber(day: number, locale: Locale): string {
  return locale === "fr" && day === 1 ? "1er" : String(day);
}
