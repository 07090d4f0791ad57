import parse from "edtf";
import { z } from "zod";

/** A stretch of time in epoch milliseconds, both ends included; an open end is infinite. */
export type Interval = { from: number; to: number };

/** Years of four digits only: the desk deals in news. Seasons, sets and lists are left to others. */
const supported =
  /^(\.\.|\d{4}(-(\d{2}|XX)(-(\d{2}|XX))?)?[~?%]?)(\/(\.\.|\d{4}(-(\d{2}|XX)(-(\d{2}|XX))?)?[~?%]?))?$/;

/**
 * The stretch of time an EDTF date may mean, in UTC.
 * @returns null when the text is no EDTF date that the desk takes.
 * Source: ISO 8601-2, through the library `edtf`.
 */
export function edtfInterval(text: string): Interval | null {
  if (!supported.test(text) || text === ".." || text === "../..") return null;
  const [first, last = first] = text.split("/") as [string, string?];
  const from = first === ".." ? { min: -Infinity } : bounds(first);
  const to = last === ".." ? { max: Infinity } : bounds(last);
  if (!from || !to || from.min > to.max) return null;
  return { from: from.min, to: to.max };
}

function bounds(date: string): { min: number; max: number } | null {
  try {
    const { min, max } = parse(date);
    return Number.isFinite(min) && Number.isFinite(max) ? { min, max } : null;
  } catch {
    return null;
  }
}

/** An EDTF date: `2024-08-28`, `2024-09`, `2024~`, `2024-08-24/2024-08-28`, `../2024`. */
export const edtfDate = z.string().refine((text) => edtfInterval(text) !== null, "edtf");
