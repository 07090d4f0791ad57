import type { AddEvidenceInput, Stance } from "@rejoinder/schema";
import type { PairDetail } from "../shapes.ts";
import { useDraft } from "../use-draft.ts";

/** Evidence begun; what nobody has chosen yet is empty. */
export type EvidenceDraft = {
  sourceId: string;
  wording: AddEvidenceInput["wording"];
  text: string;
  language: string;
  locator: string;
  stanceAllegation: Stance | "";
  stanceResponse: Stance | "";
  /** "1" to "6"; empty while not judged. */
  credibility: string;
};

const nothing: EvidenceDraft = {
  sourceId: "",
  wording: "verbatim",
  text: "",
  language: "",
  locator: "",
  stanceAllegation: "",
  stanceResponse: "",
  credibility: "",
};

export const evidenceDraftName = (pairId: string) => `evidence.${pairId}`;

export const useEvidenceDraft = (pair: PairDetail) =>
  useDraft<EvidenceDraft>(evidenceDraftName(pair.id), (kept) => ({ ...nothing, ...kept }));

/** Evidence as it was typed, of what was sent. */
export function draftOfEvidence(sent: AddEvidenceInput): EvidenceDraft {
  const { pairId: _, locator, credibility, ...evidence } = sent;
  return { ...evidence, locator: locator ?? "", credibility: credibility?.toString() ?? "" };
}

/** As the API takes it; null while something that must be chosen is not. */
export function evidenceOf(pair: PairDetail, draft: EvidenceDraft): AddEvidenceInput | null {
  const { sourceId, stanceAllegation, stanceResponse, locator, credibility, language } = draft;
  if (sourceId === "" || stanceAllegation === "" || stanceResponse === "") return null;
  return {
    pairId: pair.id,
    sourceId,
    wording: draft.wording,
    text: draft.text,
    language: language.trim(),
    locator: locator.trim() || null,
    stanceAllegation,
    stanceResponse,
    credibility: credibility === "" ? null : Number(credibility),
  };
}
