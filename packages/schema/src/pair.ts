import { EvidenceStatus, ReviewState } from "@rejoinder/db/enums";
import { z } from "zod";
import { askedSlug } from "./case.ts";
import { pageLimit, position, searchWords } from "./page.ts";
import { locales } from "./text.ts";

/** What a list of pairs can be narrowed to; a field left out narrows nothing. */
export const pairFilter = z.strictObject({
  /** The status of the caller's review, or the decision where there is one. */
  status: z.enum(EvidenceStatus).optional(),
  /** Marked by the caller, reason still missing. */
  needsReason: z.literal(true).optional(),
  /** How far the review has come; `disputed` only to whoever may know, to others that is `in_review`. */
  state: z.enum(ReviewState).optional(),
  /** Taken on by the caller, not reviewed yet. */
  mine: z.literal(true).optional(),
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
  after: position.optional(),
  limit: pageLimit.optional(),
});
export type ListPairsInput = z.infer<typeof listPairsInput>;

export const pairByIdInput = z.strictObject({ pairId: z.uuid() });
export const pairByPositionInput = z.strictObject({
  slug: askedSlug,
  position: position.min(1),
});
export const searchPairsInput = z.strictObject({ query: searchWords.min(1, "empty") });

/** A keyset page of a pair's history, newest first, before the event `before`. */
export const pairHistoryInput = z.strictObject({
  pairId: z.uuid(),
  /** Sequence of the last event already seen. */
  before: z.int().positive().optional(),
});
