import type { AddEvidenceInput, PlaceInput, Stance } from "@rejoinder/schema";
import { nameOfWords, type SelectedWords } from "../selected/selected-words.ts";
import type { PairRef } from "../shapes.ts";
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
  /** Where its words were selected; null where they were typed. */
  selected: { sourceId: string; exact: string; place: PlaceInput } | null;
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
  selected: null,
};

/** @param words that were selected, which makes it another draft than the one typed */
export const evidenceDraftName = (pairId: string, words: SelectedWords | null = null) =>
  ["evidence", pairId, ...(words ? [nameOfWords(words)] : [])].join(".");

export function useEvidenceDraft(pair: PairRef, words: SelectedWords | null) {
  const [draft, change, forget] = useDraft<EvidenceDraft>(
    evidenceDraftName(pair.id, words),
    (kept) => ({ ...nothing, ...(words && draftOfWords(words)), ...kept }),
  );
  return [words ? withWords(draft, words) : draft, change, forget] as const;
}

function draftOfWords({ sourceId, language, exact, place }: SelectedWords) {
  return { sourceId, language, text: exact, selected: { sourceId, exact, place } };
}

/** The words as they stand now: since it was begun they may have moved, or been selected anew. */
function withWords(draft: EvidenceDraft, words: SelectedWords): EvidenceDraft {
  const { text, selected } = draftOfWords(words);
  const isAsSelected = draft.text === draft.selected?.exact;
  return { ...draft, selected, text: isAsSelected ? text : draft.text };
}

/** Evidence as it was typed, of what was sent. */
export function draftOfEvidence(sent: AddEvidenceInput): EvidenceDraft {
  const { pairId: _, locator, credibility, place, ...evidence } = sent;
  return {
    ...evidence,
    locator: locator ?? "",
    credibility: credibility?.toString() ?? "",
    selected: place ? { sourceId: sent.sourceId, exact: sent.text, place } : null,
  };
}

/** As the API takes it; null while something that must be chosen is not. */
export function evidenceOf(pair: PairRef, draft: EvidenceDraft): AddEvidenceInput | null {
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
    ...placeOf(draft),
  };
}

/** What was typed anew since it was selected has no place any more. */
function placeOf({ selected, wording, sourceId, text }: EvidenceDraft) {
  const isAsSelected =
    selected?.sourceId === sourceId && selected.exact === text.trim() && wording === "verbatim";
  return isAsSelected ? { place: selected.place } : {};
}
