import { z } from "zod";

/** Longest document that ClaimReviews are read from, in characters (Unicode code points). */
export const OUTSIDE_DOCUMENT_MAX = 1_000_000;
/** Most ClaimReviews that one document is taken with. */
export const OUTSIDE_REVIEWS_MAX = 100;

/** JSON-LD, or a page of HTML whose script blocks hold it. */
export const addOutsideReviewsInput = z.strictObject({
  caseId: z.uuid(),
  document: z.string().min(1, "empty").max(OUTSIDE_DOCUMENT_MAX, "too_long"),
});

/** A keyset page of a case's, newest first, older than the review `before`. */
export const listOutsideReviewsInput = z.strictObject({
  caseId: z.uuid(),
  before: z.uuid().optional(),
});

/** Says which pair points to a review; null says that none does. */
export const pointOutsideReviewInput = z.strictObject({
  outsideReviewId: z.uuid(),
  version: z.int().min(1),
  pairId: z.uuid().nullable(),
});

export const withdrawOutsideReviewInput = z.strictObject({
  outsideReviewId: z.uuid(),
  version: z.int().min(1),
});
