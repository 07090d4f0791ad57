import { EvidenceStatus } from "@rejoinder/db/enums";
import { z } from "zod";
import { locales } from "./text.ts";

/** Pairs in one page of a list, at most. */
export const PAGE_MAX = 100;
/** Pairs in one page of a list, unless the caller asks otherwise. */
export const PAGE_SIZE = 50;
/** Longest search, in characters (Unicode code points). */
export const QUERY_MAX = 200;

const searchWords = z
  .string()
  .trim()
  .max(QUERY_MAX, "too_long")
  .refine((text) => !text.includes("\0"), "control_characters");

/** What a list of pairs can be narrowed to; a field left out narrows nothing. */
export const pairFilter = z.strictObject({
  /** The status of the caller's review, or the decision where there is one. */
  status: z.enum(EvidenceStatus).optional(),
  /** Marked by the caller, reason still missing. */
  needsReason: z.literal(true).optional(),
  /** Every word must occur, in any order; case and accents do not count. */
  query: searchWords.optional(),
  /** The party the allegation is against. */
  againstId: z.uuid().optional(),
});
export type PairFilter = z.infer<typeof pairFilter>;

/** A keyset page of a case's pairs in their order, after the pair at position `after`. */
export const listPairsInput = pairFilter.extend({
  caseId: z.uuid(),
  /** Language for titles and paraphrases; quotations keep theirs. */
  locale: z.enum(locales),
  after: z.int().min(0).max(2_147_483_647).optional(),
  limit: z.int().min(1).max(PAGE_MAX).optional(),
});
export type ListPairsInput = z.infer<typeof listPairsInput>;

export const pairByIdInput = z.strictObject({ pairId: z.uuid() });
export const pairByPositionInput = z.strictObject({
  slug: z.string().max(100),
  position: z.int().min(1).max(2_147_483_647),
});
export const searchPairsInput = z.strictObject({ query: searchWords.min(1, "empty") });

/** A keyset page of a pair's history, newest first, before the event `before`. */
export const pairHistoryInput = z.strictObject({
  pairId: z.uuid(),
  before: z.uuid().optional(),
});
