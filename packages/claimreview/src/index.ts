export type { AddressCell, Cell, DateCell, NumberCell, Only, Scalar } from "./cell.ts";
export { claimReviewProblems, type EmittedRules } from "./claim-review-problems.ts";
export {
  type ClaimReviewProblem,
  type ClaimReviewProblemCode,
  claimReviewProblemInfo,
} from "./problem.ts";
export type { Severity } from "./problem-info.ts";
export { type ClaimReviewsRead, readClaimReviews } from "./read-claim-reviews.ts";
export type { ClaimReviewRecord } from "./record.ts";
export type { Thing } from "./thing.ts";
export type { Item, Party, Rating, Work } from "./things.ts";
export { toJsonLd } from "./to-json-ld.ts";
