import { editors, instead, readers, reviewers } from "./answers.ts";
import type { CaseRow } from "./case-row.ts";
import type { Target } from "./cast.ts";

const ofPair = ({ pairId }: Target) => ({ pairId });
const ofCase = ({ caseId }: Target) => ({ caseId });
const withReason = ({ pairId }: Target) => ({ pairId, reason: "A court looks at it." });

/** Who may read legal notes speaks for a lawyer; by role alone nobody may. */
const lawyers = instead(readers, "NOT_ALLOWED");

/** Every procedure that asks what of a pair is answered, and what keeps it from being published. */
export const coverageTable: Record<string, CaseRow> = {
  "balance.pair": { answers: readers, absent: "PAIR_NOT_FOUND", input: ofPair },
  "coverage.case": { answers: readers, absent: "CASE_NOT_FOUND", input: ofCase },
  "coverage.pair": { answers: readers, absent: "PAIR_NOT_FOUND", input: ofPair },
  "coverage.setAnswer": {
    answers: reviewers,
    absent: "ELEMENT_NOT_FOUND",
    input: ({ elementId, statementId }) => ({
      elementId,
      statementId,
      types: ["denies_general"],
      version: 0,
    }),
  },
  "coverage.setUnanswered": {
    answers: reviewers,
    absent: "ELEMENT_NOT_FOUND",
    input: ({ elementId }) => ({
      elementId,
      version: 1,
      reason: null,
      why: null,
    }),
  },
  "legal.hold": { answers: lawyers, absent: "PAIR_NOT_FOUND", input: withReason },
  "legal.lift": {
    answers: lawyers,
    absent: "PAIR_NOT_FOUND",
    input: (target) => ({ ...withReason(target), holdId: target.pairId }),
  },
  "legal.pair": { answers: readers, absent: "PAIR_NOT_FOUND", input: ofPair },
  "legal.signOff": {
    answers: lawyers,
    absent: "PAIR_NOT_FOUND",
    input: ({ pairId }) => ({ pairId, decisionId: pairId, name: "Maître Roux", words: null }),
  },
  "legal.withdrawSignOff": { answers: lawyers, absent: "PAIR_NOT_FOUND", input: ofPair },
  "stage.add": {
    answers: editors,
    absent: "CASE_NOT_FOUND",
    input: ({ caseId, sourceId }) => ({
      caseId,
      stage: "charge",
      partyId: null,
      on: "2026-02",
      sourceId,
    }),
  },
  "wording.byCase": { answers: readers, absent: "CASE_NOT_FOUND", input: ofCase },
  "wording.dismiss": {
    answers: instead(editors, "WORDING_NOT_FOUND"),
    absent: "CASE_NOT_FOUND",
    input: ({ caseId, noteId }) => ({
      caseId,
      of: "note",
      recordId: noteId,
      rule: "guilt",
      words: "is guilty",
      reason: "It quotes the judgment.",
    }),
  },
};
