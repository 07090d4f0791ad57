import { monthNamed } from "./month-names.ts";
import type { ClaimReviewProblemCode } from "./problem.ts";

type DateProblem = Extract<ClaimReviewProblemCode, `date_${string}`>;

export type ReadDate = {
  /** The day, month or year as EDTF, or the interval of two; null where it cannot be told for sure. */
  edtf: string | null;
  problem: DateProblem | null;
};

/** Longest text that is looked at, in UTF-16 code units. */
const DATE_TEXT_MAX = 100;

const time = String.raw`\d{2}(?::\d{2}(?::\d{2}(?:[.,]\d+)?)?)?(?:Z|[+-]\d{2}(?::\d{2})?)?`;
const iso = new RegExp(`^(\\d{4})(?:-(\\d{2})(?:-(\\d{2})(?:T${time})?)?)?$`);
const isoBasic = /^(\d{4})(\d{2})(\d{2})(?:T\d{4,6}(?:Z|[+-]\d{2,4})?)?$/;
const edtfPoint = /^(\d{4})(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?[~?%]?$/;
const anyTime = String.raw`(?:,?[T\s]\D{0,6}\d{1,2}[:.h]\d{2}.*)?`;
const yearFirst = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${anyTime}$`, "i");
const yearLast = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})${anyTime}$`, "i");
const weekday = String.raw`(?:\p{L}+\.?,?\s+)?`;
const month = String.raw`(?<month>\p{L}+)\.?,?`;
const inWords = [
  new RegExp(
    `^${weekday}(?<day>\\d{1,2})(?:st|nd|rd|th|er|\\.)?\\s+(?:of\\s+|de\\s+)?${month}\\s+(?:del?\\s+)?(?<year>\\d{4})${anyTime}$`,
    "iu",
  ),
  new RegExp(
    `^${weekday}${month}\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})${anyTime}$`,
    "iu",
  ),
  new RegExp(`^${month}\\s+(?:de\\s+)?(?<year>\\d{4})$`, "iu"),
];

/** What a clock at zero writes: no date that anybody set. */
const clockZero = /^1970-01-01[T ]00:00(?::00(?:\.0+)?)?\s*(?:Z|[+-]00:?00)?$/i;

/**
 * The date that a text names outright. The time of day and its offset are left out: the day is the one
 * that is written. Forms other than ISO 8601 and EDTF are told; so is one that can be read in two ways.
 */
export function readDate(text: string): ReadDate {
  const date = text.trim();
  if (date.length > DATE_TEXT_MAX) return unread("date_unread");
  if (clockZero.test(date)) return unread("date_clock_zero");
  const standard = iso.exec(date) ?? isoBasic.exec(date);
  if (standard) return theDate(standard.slice(1), null);
  if (date.split("/").every((point) => point === ".." || edtfPoint.test(point))) {
    return readEdtf(date);
  }
  const [, year, , monthNumber, day] = yearFirst.exec(date) ?? [];
  if (year !== undefined) return theDate([year, monthNumber, day], "date_form");
  const [, first, , second, lastYear] = yearLast.exec(date) ?? [];
  if (lastYear !== undefined) return eitherWay(lastYear, first, second);
  return readWords(date);
}

const unread = (problem: DateProblem): ReadDate => ({ edtf: null, problem });

type Part = string | undefined;

function theDate(parts: readonly Part[], problem: DateProblem | null): ReadDate {
  const edtf = calendarDate(parts);
  return edtf === null ? unread("date_impossible") : { edtf, problem };
}

/** @returns null when there is no such day, or the year is none of news: before 1000 or after 2999. */
function calendarDate([year, month, day]: readonly Part[]): string | null {
  if (year === undefined || !(Number(year) >= 1000 && Number(year) <= 2999)) return null;
  const [wholeMonth, wholeDay] = [month, day].map((part) => part?.padStart(2, "0"));
  const whole = `${year}-${wholeMonth ?? "01"}-${wholeDay ?? "01"}`;
  const date = new Date(`${whole}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(whole)) return null;
  return [year, wholeMonth, wholeDay].filter((part) => part !== undefined).join("-");
}

/** A date with a mark of doubt or with digits unknown, or an interval with at most one end open. */
function readEdtf(text: string): ReadDate {
  const points = text.split("/");
  const firsts = points.map((point) => {
    const [, year, month, day] = edtfPoint.exec(point) ?? [];
    return point === ".."
      ? ".."
      : calendarDate([year, ...[month, day].map((part) => part?.replace("XX", "01"))]);
  });
  const [from, to] = firsts;
  const open = points.filter((point) => point === "..").length;
  if (points.length > 2 || open >= points.length || firsts.includes(null)) {
    return unread("date_impossible");
  }
  if (open === 0 && from && to && from.localeCompare(to, "en") > 0) {
    return unread("date_impossible");
  }
  return { edtf: text, problem: null };
}

function eitherWay(year: string, first: Part, second: Part): ReadDate {
  const readings = [calendarDate([year, second, first]), calendarDate([year, first, second])];
  const [only = null, other] = new Set(readings.filter((reading) => reading !== null));
  if (other !== undefined) return unread("date_ambiguous");
  return only === null ? unread("date_impossible") : { edtf: only, problem: "date_form" };
}

function readWords(text: string): ReadDate {
  for (const words of inWords) {
    const { year, month = "", day } = words.exec(text)?.groups ?? {};
    const number = monthNamed(month);
    if (number !== null) return theDate([year, String(number), day], "date_form");
  }
  return unread("date_unread");
}
