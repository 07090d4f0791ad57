import { z } from "zod";
import { edtfDate } from "./edtf.ts";
import { multiLine } from "./text.ts";

/** Longest account of where one looked, and of what was found, in characters (Unicode code points). */
export const SEARCH_TEXT_MAX = 2000;

/** A day as `YYYY-MM-DD`: of one's own search nobody is uncertain. */
const day = edtfDate.refine((text) => /^\d{4}-\d{2}-\d{2}$/.test(text), "day");

/** Where somebody looked for evidence on a pair, when, and what was found; nothing is a finding too. */
export const logSearchInput = z.strictObject({
  pairId: z.uuid(),
  /** For evidence to the contrary of what one would decide. */
  isForContrary: z.boolean(),
  places: multiLine(SEARCH_TEXT_MAX),
  searchedOn: day,
  found: multiLine(SEARCH_TEXT_MAX),
});
export type LogSearchInput = z.infer<typeof logSearchInput>;

export const withdrawSearchInput = z.strictObject({
  searchId: z.uuid(),
  version: z.int().min(1),
});
