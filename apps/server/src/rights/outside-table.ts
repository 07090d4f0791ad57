import { editors, readers, reviewers } from "./answers.ts";
import type { CaseRow } from "./case-row.ts";
import type { Target } from "./cast.ts";

const page = (of: string) => ({
  "@context": "https://schema.org",
  "@type": "ClaimReview",
  claimReviewed: `It sank: ${of}`,
});

/** Every procedure that asks about reviews by others. */
export const outsideTable: Record<string, CaseRow> = {
  "outsideReview.add": {
    answers: reviewers,
    absent: "CASE_NOT_FOUND",
    // The same document is taken once: each caller hands in another.
    input: ({ caseId, noteId }) => ({ caseId, document: JSON.stringify(page(noteId)) }),
  },
  "outsideReview.byCase": {
    answers: readers,
    absent: "CASE_NOT_FOUND",
    input: ({ caseId }: Target) => ({ caseId }),
  },
  "outsideReview.byPair": {
    answers: readers,
    absent: "PAIR_NOT_FOUND",
    input: ({ pairId }: Target) => ({ pairId }),
  },
  "outsideReview.point": {
    answers: reviewers,
    absent: "OUTSIDE_REVIEW_NOT_FOUND",
    input: ({ outsideReviewId, pairId }) => ({ outsideReviewId, version: 1, pairId }),
  },
  // By others than who added it.
  "outsideReview.withdraw": {
    answers: editors,
    absent: "OUTSIDE_REVIEW_NOT_FOUND",
    input: ({ outsideReviewId }) => ({ outsideReviewId, version: 1 }),
  },
};
