import type { AddStatementInput, Locale, StatementRole, Wording } from "@rejoinder/schema";
import type { FieldErrors } from "../../lib/field-errors.ts";
import type { PairRef } from "../shapes.ts";
import { useDraft } from "../use-draft.ts";
import { nameOfWords, type SelectedWords } from "./selected-words.ts";

/** A link of the chain as it is chosen: nothing yet, not known, words for somebody, or a party's id. */
export type LinkDraft = { choice: "" | "unknown" | "words" | (string & {}); words: string };

/** A statement begun. What nobody has chosen yet is empty: a guess would be taken for what is known. */
export type StatementDraft = {
  role: StatementRole | null;
  wording: Wording | null;
  /** What sums the words up, and where they stand: of a paraphrase alone. */
  text: string;
  locator: string;
  language: string;
  translation: string;
  speaker: LinkDraft;
  reportedBy: LinkDraft;
  publishedBy: LinkDraft;
  /** EDTF; empty where the source does not tell. */
  saidOn: string;
  against: string[];
  /** The pair that a response answers. */
  pair: PairRef | null;
};

const open: LinkDraft = { choice: "", words: "" };

export const useStatementDraft = (words: SelectedWords) =>
  useDraft<StatementDraft>(`statement.${nameOfWords(words)}`, (kept) => ({
    role: null,
    wording: null,
    text: "",
    locator: "",
    language: words.language,
    translation: "",
    speaker: open,
    reportedBy: open,
    publishedBy: open,
    saidOn: "",
    against: [],
    pair: null,
    ...kept,
  }));

/** What must be chosen and is not. */
type Missing = Partial<Record<"role" | "wording" | Link, true>>;
type Link = "speaker" | "reportedBy" | "publishedBy";

/** What every part of the form is given. */
export type StatementFields = {
  draft: StatementDraft;
  onChange: (fields: Partial<StatementDraft>) => void;
  errors: FieldErrors;
  /** What is missing, once the person was told. */
  missing: Missing;
};

export function missingIn(draft: StatementDraft): Missing {
  const links = ["speaker", "reportedBy", "publishedBy"] as const;
  const open = links.filter((link) => draft[link].choice === "");
  return {
    ...(draft.role === null && { role: true }),
    ...(draft.wording === null && { wording: true }),
    ...Object.fromEntries(open.map((link) => [link, true])),
  };
}

/**
 * As the API takes it.
 * @param locale of what is typed in the desk's own words
 * @returns null while something that must be chosen is not
 */
export function statementOf(
  draft: StatementDraft,
  { sourceId, place }: SelectedWords,
  locale: Locale,
): AddStatementInput | null {
  const { role, wording, language, saidOn } = draft;
  if (role === null || wording === null || Object.keys(missingIn(draft)).length > 0) return null;
  const inWords = (words: string) => ({ [locale]: words.trim() });
  const partyOrWords = ({ choice, words }: LinkDraft) =>
    choice === "unknown"
      ? null
      : choice === "words"
        ? { words: inWords(words) }
        : { partyId: choice };
  const { publishedBy, translation } = draft;
  return {
    sourceId,
    place,
    role,
    passage:
      wording === "paraphrase"
        ? { wording, text: draft.text, locator: inWords(draft.locator) }
        : { wording },
    language: language.trim(),
    ...(isForeign(draft, locale) && translation.trim() && { translations: inWords(translation) }),
    speaker: partyOrWords(draft.speaker),
    reportedBy: partyOrWords(draft.reportedBy),
    publishedBy: publishedBy.choice === "words" ? inWords(publishedBy.words) : null,
    saidOn: saidOn.trim() || null,
    against: role === "allegation" ? draft.against : [],
    pairId: role === "response" ? (draft.pair?.id ?? null) : null,
  };
}

/** Whether its words are in a language that is not the reader's. */
export const isForeign = ({ language }: StatementDraft, locale: Locale) =>
  language.trim().split("-")[0] !== locale;
