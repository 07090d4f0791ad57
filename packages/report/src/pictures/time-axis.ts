import { edtfInterval } from "@rejoinder/schema";

/** Steps between marks of an axis, in months. */
const steps = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000] as const;
/** Beyond four digits of a year there is none. */
const LAST_MONTH = 9999 * 12 + 11;

export type TimeAxis = {
  /** Place of an instant, in px from the start of the axis; infinite ones stand at its ends. */
  place: (instant: number) => number;
  /** Marks, each with its month or year as EDTF. */
  marks: readonly { place: number; on: string }[];
};

/**
 * An axis that holds every date, from one round month or year to another.
 * @param dates EDTF; those with no end in sight count by the end they have.
 * @param width in px. @param apart least px between two marks.
 * @returns null where no date says when.
 */
export function timeAxis(
  dates: readonly string[],
  { width, apart }: { width: number; apart: number },
): TimeAxis | null {
  const ends = dates
    .map((on) => edtfInterval(on))
    .flatMap((interval) => (interval ? [interval.from, interval.to] : []))
    .filter(Number.isFinite);
  if (ends.length === 0) return null;
  const first = monthOf(ends.reduce((one, other) => Math.min(one, other)));
  const last = monthOf(ends.reduce((one, other) => Math.max(one, other))) + 1;
  const fits = (each: number) =>
    (roundUp(last, each) - roundDown(first, each)) / each <= width / apart;
  const step = steps.find(fits) ?? 12000;
  const from = roundDown(first, step);
  const to = roundUp(last, step);
  const start = instantOf(from);
  const length = instantOf(to) - start;
  const place = (instant: number) =>
    Math.min(Math.max(((instant - start) / length) * width, 0), width);
  const marks = Array.from({ length: (to - from) / step + 1 }, (_, index) => from + index * step)
    .filter((month) => month <= LAST_MONTH)
    .map((month) => ({ place: place(instantOf(month)), on: edtfOf(month, step) }));
  return { place, marks };
}

/** Months since the year 0. */
function monthOf(instant: number): number {
  const date = new Date(instant);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function instantOf(month: number): number {
  return new Date(0).setUTCFullYear(Math.floor(month / 12), month % 12, 1);
}

function edtfOf(month: number, step: number): string {
  const year = String(Math.floor(month / 12)).padStart(4, "0");
  return step % 12 === 0 ? year : `${year}-${String((month % 12) + 1).padStart(2, "0")}`;
}

function roundDown(month: number, step: number): number {
  return Math.floor(month / step) * step;
}

function roundUp(month: number, step: number): number {
  return Math.ceil(month / step) * step;
}
