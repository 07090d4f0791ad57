import { editors, readers, reviewers } from "./answers.ts";
import type { CaseRow } from "./case-row.ts";
import type { Target } from "./cast.ts";

const ofCase = ({ caseId }: Target) => ({ caseId });
const ofAnchor = ({ anchorId, snapshotId }: Target) => ({ anchorId, snapshotId, version: 1 });

const particulars = {
  kind: "news_report",
  title: "A report",
  publisher: null,
  author: null,
  publishedOn: null,
  address: "https://example.org/report",
  archivedAddress: null,
  language: "en",
};

const place = ({ snapshotId }: Target) => ({ snapshotId, start: 0, end: 10 });

/** Every procedure that asks about sources, their texts and the quotations in them. */
export const sourceTable: Record<string, CaseRow> = {
  "anchor.confirm": { answers: reviewers, absent: "ANCHOR_NOT_FOUND", input: ofAnchor },
  "anchor.reject": { answers: reviewers, absent: "ANCHOR_NOT_FOUND", input: ofAnchor },
  "anchor.place": {
    answers: reviewers,
    absent: "ANCHOR_NOT_FOUND",
    input: (target) => ({ anchorId: target.anchorId, version: 1, place: place(target) }),
  },
  "annotation.export": {
    answers: readers,
    absent: "SOURCE_NOT_FOUND",
    input: ({ sourceId }) => ({ sourceId }),
  },
  "annotation.read": {
    answers: readers,
    absent: "SOURCE_NOT_FOUND",
    input: ({ sourceId }) => ({ sourceId, text: "[]" }),
  },
  "capture.ask": {
    answers: reviewers,
    absent: "SOURCE_NOT_FOUND",
    input: ({ freshSourceId }) => ({
      sourceId: freshSourceId,
      extent: "whole",
      from: { way: "address", address: "https://example.org/report" },
    }),
  },
  "capture.byId": {
    answers: readers,
    absent: "CAPTURE_NOT_FOUND",
    input: ({ captureId }) => ({ captureId }),
  },
  "capture.bySource": {
    answers: readers,
    absent: "SOURCE_NOT_FOUND",
    input: ({ sourceId }) => ({ sourceId }),
  },
  "origin.group": {
    answers: reviewers,
    absent: "CASE_NOT_FOUND",
    input: ({ caseId, sourceId, freshSourceId }) => ({
      caseId,
      sourceIds: [sourceId, freshSourceId],
    }),
  },
  "origin.leave": {
    answers: reviewers,
    absent: "SOURCE_NOT_FOUND",
    input: ({ groupedSourceId }) => ({ sourceId: groupedSourceId, version: 1 }),
  },
  "origin.proposals": { answers: readers, absent: "CASE_NOT_FOUND", input: ofCase },
  "reference.export": {
    answers: readers,
    absent: "CASE_NOT_FOUND",
    input: ({ caseId }) => ({ caseId, format: "csl_json" }),
  },
  "reference.list": {
    answers: readers,
    absent: "CASE_NOT_FOUND",
    input: ({ caseId }) => ({ caseId, style: "apa", locale: "en" }),
  },
  "reference.read": {
    answers: readers,
    absent: "CASE_NOT_FOUND",
    input: ({ caseId }) => ({ caseId, text: "@book{a, title={A book}}" }),
  },
  "source.add": {
    answers: reviewers,
    absent: "CASE_NOT_FOUND",
    input: ({ caseId }) => ({ caseId, ...particulars }),
  },
  "source.addMany": {
    answers: reviewers,
    absent: "CASE_NOT_FOUND",
    input: ({ caseId }) => ({ caseId, sources: [particulars, particulars] }),
  },
  "source.byId": {
    answers: readers,
    absent: "SOURCE_NOT_FOUND",
    input: ({ sourceId }) => ({ sourceId }),
  },
  "source.change": {
    answers: reviewers,
    absent: "SOURCE_NOT_FOUND",
    input: ({ freshSourceId }) => ({
      sourceId: freshSourceId,
      version: 1,
      particulars: { ...particulars, reliability: "B" },
    }),
  },
  "source.compare": {
    answers: readers,
    absent: "SOURCE_NOT_FOUND",
    input: ({ readSourceId, snapshotId }) => ({
      sourceId: readSourceId,
      from: snapshotId,
      to: snapshotId,
    }),
  },
  "source.list": { answers: readers, absent: "CASE_NOT_FOUND", input: ofCase },
  "statement.add": {
    answers: editors,
    absent: "SOURCE_NOT_FOUND",
    input: (target) => ({
      sourceId: target.readSourceId,
      place: place(target),
      passage: { wording: "verbatim" },
      language: "en",
      role: "neither",
      speaker: null,
      reportedBy: null,
      publishedBy: null,
      saidOn: null,
      against: [],
      pairId: null,
    }),
  },
};
