import { stanceInfo } from "@rejoinder/schema";
import type { ReportEvidence } from "../report.ts";
import { type PairOf, pairKeys } from "./pair-columns.ts";
import { sourceBrief } from "./source-columns.ts";
import { type Column, columnsOf } from "./table.ts";

/** A piece of evidence by its place in its pair, from 1. */
export type EvidenceOf = PairOf & { evidence: ReportEvidence; number: number };

export const evidenceColumns: readonly Column<EvidenceOf>[] = [
  ...pairKeys,
  { name: "evidence_number", cell: ({ number }) => number },
  { name: "wording", cell: ({ evidence }) => evidence.wording },
  { name: "text", cell: ({ evidence }) => evidence.text },
  { name: "language", cell: ({ evidence }) => evidence.language },
  { name: "anchor", cell: ({ evidence }) => evidence.anchor },
  { name: "locator", cell: ({ evidence }) => evidence.locator },
  { name: "stance_allegation", cell: ({ evidence }) => evidence.stanceAllegation },
  {
    name: "stance_allegation_label",
    cell: ({ evidence, locale }) => stanceInfo[evidence.stanceAllegation].label[locale],
  },
  { name: "stance_response", cell: ({ evidence }) => evidence.stanceResponse },
  {
    name: "stance_response_label",
    cell: ({ evidence, locale }) => stanceInfo[evidence.stanceResponse].label[locale],
  },
  { name: "credibility", cell: ({ evidence }) => evidence.credibility },
  { name: "not_counted", cell: ({ evidence }) => evidence.notCounted },
  { name: "source", cell: ({ evidence }) => evidence.source },
  ...columnsOf(
    "source",
    sourceBrief,
    ({ evidence, sourceByNumber }: EvidenceOf) => sourceByNumber.get(evidence.source) ?? null,
  ),
];
