import { z } from "zod";

/** Rows in one page of a list, at most. */
export const PAGE_MAX = 100;
/** Rows in one page of a list, unless the caller asks otherwise. */
export const PAGE_SIZE = 50;
/** Longest search, in characters (Unicode code points). */
export const QUERY_MAX = 200;

export const pageLimit = z.int().min(1).max(PAGE_MAX);

/** Where a row stands in its list, from 1; 0 is before the first. */
export const position = z.int().min(0).max(2_147_483_647);

export const searchWords = z
  .string()
  .trim()
  .max(QUERY_MAX, "too_long")
  .refine((text) => !text.includes("\0"), "control_characters");
