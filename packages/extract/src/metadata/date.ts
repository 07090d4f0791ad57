/** English and French, in full and short, without accents and full stops. */
const monthNames = [
  ["january", "jan", "janvier", "janv"],
  ["february", "feb", "fevrier", "fevr", "fev"],
  ["march", "mar", "mars"],
  ["april", "apr", "avril", "avr"],
  ["may", "mai"],
  ["june", "jun", "juin"],
  ["july", "jul", "juillet", "juil"],
  ["august", "aug", "aout"],
  ["september", "sept", "sep", "septembre"],
  ["october", "oct", "octobre"],
  ["november", "nov", "novembre"],
  ["december", "dec", "decembre"],
] as const;
const months = new Map<string, number>(
  monthNames.flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])),
);

/** Longest text that is looked at, in UTF-16 code units. */
const DATE_TEXT_MAX = 200;
const iso = /^(\d{4})(?:([-/])(\d{1,2})(?:\2(\d{1,2}))?)?(?:[T\s]\D{0,3}\d{1,2}[:h].*)?$/;
const compact = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,}.*)?$/;
const numbers = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?:\D.*)?$/;
const monthName = [...months.keys()].sort((one, other) => other.length - one.length).join("|");
const inWords = new RegExp(
  `(?<![\\p{L}\\d])(?:(?<before>\\d{1,2})(?:st|nd|rd|th|er)?(?: of)? )?(?<month>${monthName})\\.?,? ` +
    `(?:(?<after>\\d{1,2})(?:st|nd|rd|th)?,? (?:\\d{1,2}:\\d{2}(?::\\d{2})? )?)?(?<year>\\d{4})(?![\\d:])`,
  "gu",
);
/** What a clock at zero writes: no date that anybody set. */
const clockZero = /^1970-01-01T00:00(?::00(?:\.0+)?)?(?:Z|[+-]00:?00)?$/i;

/**
 * The day, month or year that a text names outright, as EDTF. A time of day is left out, and with it
 * its offset: the day is the one that is written.
 * @returns null for a relative date ("2 months ago", "hier"), one that can be read in two ways
 * (03/04/2024), one that does not exist, two dates that differ, years before 1000 or after 2999, and
 * names of months in other languages than English and French.
 */
export function readDate(text: string): string | null {
  const date = text.trim();
  if (date.length > DATE_TEXT_MAX || clockZero.test(date)) return null;
  const [, year, , month, day] = iso.exec(date) ?? [];
  if (year !== undefined) return edtf(year, month, day);
  const [, wholeYear, wholeMonth, wholeDay] = compact.exec(date) ?? [];
  if (wholeYear !== undefined) return edtf(wholeYear, wholeMonth, wholeDay);
  const [, first, , second, lastYear] = numbers.exec(date) ?? [];
  if (lastYear !== undefined) {
    return theOnly([edtf(lastYear, second, first), edtf(lastYear, first, second)]);
  }
  return readWords(date);
}

function readWords(date: string): string | null {
  const folded = date.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ");
  return theOnly(
    [...folded.matchAll(inWords)].map(({ groups = {} }) => {
      const { before, after, month = "", year = "" } = groups;
      if (before !== undefined && after !== undefined) return null;
      return edtf(year, String(months.get(month)), before ?? after);
    }),
  );
}

/** @returns null when there is none, or more than one. */
function theOnly(dates: readonly (string | null)[]): string | null {
  const [only = null, ...others] = new Set(dates.filter((date) => date !== null));
  return others.length > 0 ? null : only;
}

/** @returns null when there is no such day. */
function edtf(year: string, month?: string, day?: string): string | null {
  if (Number(year) < 1000 || Number(year) > 2999) return null;
  const parts = [year, ...[month, day].flatMap((part) => part?.padStart(2, "0") ?? [])];
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  const whole = [year, month?.padStart(2, "0") ?? "01", day?.padStart(2, "0") ?? "01"].join("-");
  return date.toISOString().slice(0, 10) === whole ? parts.join("-") : null;
}
