import { edtfInterval } from "@rejoinder/schema";

/** Year, month, day, as far as known; two of them for a stretch of time. */
export type CslDate = { "date-parts"?: number[][]; circa?: boolean; literal?: string };

const partsOf = (point: string) =>
  point
    .replace(/(-XX)+.*$|[~?%]$/g, "")
    .split("-")
    .map(Number);

/**
 * An EDTF date in CSL-JSON. What CSL cannot say it says more loosely, never more surely: `~`, `?` and
 * `%` are all `circa`, `2024-XX` is 2024, and an interval with an open end stays in EDTF as a literal.
 */
export function toCslDate(edtf: string): CslDate {
  const ends = edtf.split("/");
  if (ends.includes("..")) return { literal: edtf };
  const date: CslDate = { "date-parts": ends.map(partsOf) };
  return /[~?%]/.test(edtf) ? { ...date, circa: true } : date;
}

/** True of a day, month or year that is known as it is: the only dates that a style may set its way. */
export const isCertainDate = (edtf: string): boolean => /^\d{4}(-\d{2}){0,2}$/.test(edtf);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** "n.d.", "s. d.", "no date": words for the absence of a date. */
const noDate = /^\W*(n\.?\s*d|s\.?\s*d|no date|sans date|date inconnue|undated)\W*$/i;

/**
 * The EDTF date that a text states: EDTF itself, biblatex' open intervals (`2024/`), or a moment, of
 * which the day is kept.
 * @returns null when it states none in words of its own; undefined when it cannot be read.
 */
export function readDateText(text: string): string | null | undefined {
  const plain = text.trim();
  if (plain === "" || noDate.test(plain)) return null;
  const edtf = plain
    .replace(/T[\d:.]+(Z|[+-]\d\d:?\d\d)?/g, "")
    .replace(/^\//, "../")
    .replace(/\/(open|unknown)?$/, "/..");
  return edtfInterval(edtf) === null ? undefined : edtf;
}

/**
 * The EDTF date of a CSL-JSON `issued`: parts, a literal, a raw text, or EDTF itself as CSL 1.1 has it.
 * A season is read as its year. @returns as {@link readDateText}.
 */
export function readCslDate(value: unknown): string | null | undefined {
  if (value === undefined || value === null) return null;
  if (typeof value === "string") return readDateText(value);
  if (!isRecord(value)) return undefined;
  const parts = value["date-parts"];
  if (parts === undefined) {
    const text = value.literal ?? value.raw;
    if (text === undefined) return Object.keys(value).length === 0 ? null : undefined;
    return typeof text === "string" ? readDateText(text) : undefined;
  }
  if (!Array.isArray(parts) || parts.length > 2) return undefined;
  const ends = parts.map(readParts);
  if (ends.every((end) => end === null)) return null;
  const sign = value.circa === undefined || value.circa === false || value.circa === 0 ? "" : "~";
  const points = ends.map((end) => (typeof end === "string" ? `${end}${sign}` : end));
  if (points.includes(undefined)) return undefined;
  return readDateText(points.map((point) => point ?? "..").join("/"));
}

/** @returns null of an end that is left open: no parts, or CSL's year 0; undefined of what is no date. */
function readParts(parts: unknown): string | null | undefined {
  if (!Array.isArray(parts) || parts.length > 3) return undefined;
  const numbers = parts.map((part) => (part === "" || part === null ? Number.NaN : Number(part)));
  if (numbers.length === 0 || numbers[0] === 0) return null;
  if (!numbers.every((number) => Number.isInteger(number) && number > 0)) return undefined;
  return numbers
    .map((number, index) => String(number).padStart(index === 0 ? 4 : 2, "0"))
    .join("-");
}
