import { editors, owners, readers, reviewers } from "./answers.ts";
import type { CaseRow } from "./case-row.ts";
import type { Target } from "./cast.ts";
import { claimTable } from "./claim-table.ts";
import { coverageTable } from "./coverage-table.ts";
import { editionTable } from "./edition-table.ts";
import { evidenceTable } from "./evidence-table.ts";
import { outsideTable } from "./outside-table.ts";
import { queueTable } from "./queue-table.ts";
import { requestTable } from "./request-table.ts";
import { reviewTable } from "./review-table.ts";
import { sourceTable } from "./source-table.ts";

const ofPair = ({ pairId }: Target) => ({ pairId });
const ofCase = ({ caseId }: Target) => ({ caseId });

const note = ({ pairId, sourceId }: Target) => ({
  pairId,
  kind: "context",
  visibility: "internal",
  text: "Asked again.",
  citations: [{ sourceId, locator: null }],
  supersedesId: null,
});

/** Every procedure that asks about one case. */
export const caseTable: Record<string, CaseRow> = {
  ...claimTable,
  ...coverageTable,
  ...editionTable,
  ...evidenceTable,
  ...outsideTable,
  ...requestTable,
  ...reviewTable,
  ...queueTable,
  ...sourceTable,
  "agreement.byCase": { answers: readers, absent: "CASE_NOT_FOUND", input: ofCase },
  "agreement.byReviewer": { answers: readers, absent: "CASE_NOT_FOUND", input: ofCase },
  "case.bySlug": {
    answers: readers,
    absent: "CASE_NOT_FOUND",
    input: ({ slug }) => ({ slug }),
  },
  "case.unpairedStatements": { answers: readers, absent: "CASE_NOT_FOUND", input: ofCase },
  "event.byPair": { answers: readers, absent: "PAIR_NOT_FOUND", input: ofPair },
  "event.list": { answers: readers, absent: "CASE_NOT_FOUND", input: ofCase },
  "event.people": { answers: readers, absent: "CASE_NOT_FOUND", input: ofCase },
  "event.pairAt": {
    answers: readers,
    absent: "PAIR_NOT_FOUND",
    input: ({ pairId, sequence }) => ({ pairId, sequence }),
  },
  "member.list": { answers: readers, absent: "CASE_NOT_FOUND", input: ofCase },
  "member.remove": {
    answers: owners,
    absent: "CASE_NOT_FOUND",
    input: ({ caseId, memberId }) => ({ caseId, personId: memberId, version: 1 }),
  },
  "member.set": {
    answers: owners,
    absent: "CASE_NOT_FOUND",
    input: ({ caseId, personId }) => ({ caseId, personId, role: "reader", rights: [], version: 0 }),
  },
  "note.add": { answers: reviewers, absent: "PAIR_NOT_FOUND", input: note },
  "note.withdraw": {
    answers: editors,
    absent: "NOTE_NOT_FOUND",
    input: ({ noteId }) => ({ noteId }),
  },
  "pair.byId": { answers: readers, absent: "PAIR_NOT_FOUND", input: ofPair },
  "pair.byPosition": {
    answers: readers,
    absent: "PAIR_NOT_FOUND",
    input: ({ slug, position }) => ({ slug, position }),
  },
  "pair.list": {
    answers: readers,
    absent: "CASE_NOT_FOUND",
    input: ({ caseId }) => ({ caseId, locale: "en" }),
  },
  "review.mark": {
    answers: reviewers,
    absent: "PAIR_NOT_FOUND",
    input: ({ pairId }) => ({ pairId, status: "contested", version: 0 }),
  },
  "review.submit": {
    answers: reviewers,
    absent: "PAIR_NOT_FOUND",
    input: ({ pairId }) => ({
      pairId,
      status: "contested",
      confidence: "low",
      rationale: "Both are on record.",
      version: 0,
    }),
  },
  "review.submitMany": {
    answers: reviewers,
    absent: "PAIR_NOT_FOUND",
    input: ({ pairId }) => ({
      confidence: "low",
      rationale: "Both are on record.",
      marks: [{ pairId, status: "contested", version: 1 }],
    }),
  },
  "member.setConfidentiality": {
    answers: owners,
    absent: "CASE_NOT_FOUND",
    input: ({ caseId, isConfidential }) => ({ caseId, isConfidential, version: 1 }),
  },
};
