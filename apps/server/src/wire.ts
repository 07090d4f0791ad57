import type {
  AnchorState,
  LocalizedText,
  NoteKind,
  PlaceInput,
  SourceKind,
  SourceReliability,
  Stance,
  StatementRole,
  Visibility,
  Wording,
} from "@rejoinder/schema";

/** Shapes that `sql.ts` answers with, as they go over the wire. */

export type PartyName = { id: string; name: LocalizedText };

export type SourceBrief = {
  id: string;
  title: string;
  kind: SourceKind;
  /** EDTF, null where unknown. */
  publishedOn: string | null;
  /** Null while nobody has judged it. */
  reliability: SourceReliability | null;
  /** Confidential, and the reader has no right to it: nothing of it but its kind is told. */
  isWithheld?: true;
};

export type AnchorBrief = {
  id: string;
  /** In the newest text of its source. */
  state: AnchorState;
  /** Whether a person said that a fuzzy one stands there. */
  isConfirmed: boolean;
  /** The text that it was taken from. */
  takenFrom: string;
};

export type StatementPart = {
  wording: Wording;
  text: string;
  language: string;
  translations: LocalizedText;
  /** Where a paraphrase sums up; null for a quotation. */
  locator: LocalizedText | null;
  /** Null for a paraphrase. */
  anchor: AnchorBrief | null;
};

export type Statement = {
  id: string;
  role: StatementRole;
  /** A link of the chain is a party, or words for somebody who is none, or unknown (both null). */
  speaker: PartyName | null;
  speakerWords: LocalizedText | null;
  reportedBy: PartyName | null;
  reportedByWords: LocalizedText | null;
  publishedBy: LocalizedText | null;
  /** EDTF, null where unknown. */
  saidOn: string | null;
  source: SourceBrief;
  against: PartyName[];
  parts: StatementPart[];
  /** The wording in its first language, where this statement translates it. */
  original: Statement | null;
};

export type PairEvidence = {
  id: string;
  wording: Wording;
  text: string;
  language: string;
  locator: string | null;
  anchor: AnchorBrief | null;
  source: SourceBrief;
  stanceAllegation: Stance;
  stanceResponse: Stance;
  credibility: number | null;
  addedById: string;
  version: number;
};

export type PairNote = {
  id: string;
  kind: NoteKind;
  visibility: Visibility;
  text: string;
  createdAt: string;
  author: { id: string; name: string };
  citations: {
    source: SourceBrief;
    locator: string | null;
    anchor: AnchorBrief | null;
    /** Of its words in the newest text; null without an anchor, and while that place is not settled. */
    place: PlaceInput | null;
  }[];
};
