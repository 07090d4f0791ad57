import { editors, readers, reviewers } from "./answers.ts";
import type { CaseRow } from "./case-row.ts";

/** Every procedure about evidence, what speaks for its being enough, and how it weighs. */
export const evidenceTable: Record<string, CaseRow> = {
  "evidence.add": {
    answers: reviewers,
    absent: "PAIR_NOT_FOUND",
    input: ({ pairId, sourceId }) => ({
      pairId,
      sourceId,
      wording: "paraphrase",
      text: "What it says.",
      language: "en",
      locator: "page 2",
      stanceAllegation: "consistent",
      stanceResponse: "neutral",
      credibility: null,
    }),
  },
  "evidence.rate": {
    answers: reviewers,
    absent: "EVIDENCE_NOT_FOUND",
    input: ({ evidenceId }) => ({
      evidenceId,
      version: 1,
      stanceAllegation: "consistent",
      stanceResponse: "inconsistent",
      credibility: 2,
    }),
  },
  "evidence.withdraw": {
    answers: editors,
    absent: "EVIDENCE_NOT_FOUND",
    input: ({ evidenceId }) => ({ evidenceId, version: 1 }),
  },
  "pairReason.give": {
    answers: editors,
    absent: "PAIR_NOT_FOUND",
    input: ({ pairId }) => ({
      pairId,
      kind: "one_origin",
      replaces: null,
      text: "Nobody else was there.",
    }),
  },
  "pairReason.withdraw": {
    answers: editors,
    absent: "PAIR_NOT_FOUND",
    input: ({ pairId }) => ({ pairId, kind: "imbalance" }),
  },
  "search.log": {
    answers: reviewers,
    absent: "PAIR_NOT_FOUND",
    input: ({ pairId }) => ({
      pairId,
      isForContrary: true,
      places: "The archive.",
      searchedOn: "2026-03-01",
      found: "Nothing.",
    }),
  },
  "search.withdraw": {
    answers: editors,
    absent: "SEARCH_NOT_FOUND",
    input: ({ searchId }) => ({ searchId, version: 1 }),
  },
  "weighing.case": {
    answers: readers,
    absent: "CASE_NOT_FOUND",
    input: ({ caseId }) => ({ caseId }),
  },
  "weighing.pair": {
    answers: readers,
    absent: "PAIR_NOT_FOUND",
    input: ({ pairId }) => ({ pairId }),
  },
};
