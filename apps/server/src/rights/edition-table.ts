import { editors, exporters, instead, readers } from "./answers.ts";
import type { CaseRow } from "./case-row.ts";
import type { Target } from "./cast.ts";

const ofCase = ({ caseId }: Target) => ({ caseId });

/** Every procedure that asks about editions, their drafts, and what readers report of them. */
export const editionTable: Record<string, CaseRow> = {
  "case.setPartyKind": {
    answers: instead(editors, "PARTY_CHANGED"),
    absent: "PARTY_NOT_FOUND",
    input: ({ partyId }) => ({ partyId, version: 1_000_000, kind: "person" }),
  },
  "edition.byCase": { answers: readers, absent: "CASE_NOT_FOUND", input: ofCase },
  "edition.draft": { answers: editors, absent: "CASE_NOT_FOUND", input: ofCase },
  "edition.errors": { answers: editors, absent: "CASE_NOT_FOUND", input: ofCase },
  "edition.lint": {
    answers: instead(editors, "DRAFT_NOT_FOUND"),
    absent: "CASE_NOT_FOUND",
    input: ofCase,
  },
  "edition.publish": {
    answers: instead(editors, "DRAFT_NOT_FOUND"),
    absent: "CASE_NOT_FOUND",
    input: ({ caseId }) => ({ caseId, version: 1 }),
  },
  "edition.rendering": {
    answers: exporters,
    absent: "RENDERING_NOT_FOUND",
    input: ({ renderingId }) => ({ renderingId }),
  },
  "edition.saveDraft": {
    answers: instead(editors, "DRAFT_PAIR_UNKNOWN"),
    absent: "CASE_NOT_FOUND",
    input: ({ caseId, sourceId }) => ({
      caseId,
      version: 0,
      kind: "first",
      locales: ["en"],
      introduction: {},
      method: {},
      signedBy: [],
      pairIds: [sourceId],
      what: {},
      why: {},
      reasons: [],
    }),
  },
  "edition.settleError": {
    answers: editors,
    absent: "ERROR_REPORT_NOT_FOUND",
    input: ({ errorId }) => ({ errorId, outcome: "dismissed", words: null }),
  },
  "edition.startExport": {
    answers: exporters,
    absent: "CASE_NOT_FOUND",
    input: ({ slug }) => ({ slug, format: "md", locale: "en" }),
  },
  "edition.stop": {
    answers: editors,
    absent: "RENDERING_NOT_FOUND",
    input: ({ renderingId }) => ({ renderingId }),
  },
  "edition.withdraw": {
    answers: editors,
    absent: "EDITION_NOT_FOUND",
    input: ({ editionId }) => ({ editionId, reason: "It names a witness." }),
  },
  "pair.setCrime": {
    answers: instead(editors, "PAIR_CHANGED"),
    absent: "PAIR_NOT_FOUND",
    input: ({ pairId }) => ({ pairId, version: 1_000_000, isOfCrime: true }),
  },
};
