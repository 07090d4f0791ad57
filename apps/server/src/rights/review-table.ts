import { editors, instead, readers, reviewers } from "./answers.ts";
import type { CaseRow } from "./case-row.ts";
import type { Target } from "./cast.ts";

const ofPair = ({ pairId }: Target) => ({ pairId });

/** Every procedure that asks about what is being done about a pair, what reviews come to, and what is said of them. */
export const reviewTable: Record<string, CaseRow> = {
  "comment.add": {
    answers: reviewers,
    absent: "REVIEW_NOT_FOUND",
    input: ({ reviewId }) => ({ reviewId, text: "Which ruling?" }),
  },
  "comment.people": {
    answers: reviewers,
    absent: "CASE_NOT_FOUND",
    input: ({ caseId }) => ({ caseId }),
  },
  "comment.resolve": {
    answers: reviewers,
    absent: "COMMENT_NOT_FOUND",
    input: ({ commentId }) => ({ commentId }),
  },
  // Of a pair on which nobody disagrees.
  "dispute.decide": {
    answers: instead(editors, "DISPUTE_UNOPENED"),
    absent: "PAIR_NOT_FOUND",
    input: ({ pairId, reviewId }) => ({
      pairId,
      status: "overtaken",
      reason: "A later ruling decides it.",
      reviewIds: [reviewId],
      evidenceIds: [],
    }),
  },
  "dispute.open": {
    answers: instead(editors, "PAIR_MOVED_ON"),
    absent: "PAIR_NOT_FOUND",
    input: ofPair,
  },
  "dispute.reopen": {
    answers: instead(editors, "PAIR_MOVED_ON"),
    absent: "PAIR_NOT_FOUND",
    input: ({ pairId, reviewId }) => ({
      pairId,
      decisionId: reviewId,
      reason: "The ruling was quashed.",
    }),
  },
  "pair.work": { answers: readers, absent: "PAIR_NOT_FOUND", input: ofPair },
};
