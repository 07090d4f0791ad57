import type { AskedFact, Chronology, NotCounted, PublicStanding } from "@rejoinder/domain";
import type {
  AnchorState,
  EditionKind,
  EvidenceStatus,
  LinkBasis,
  Locale,
  NoteKind,
  PartyKind,
  PartyRole,
  ProceduralStage,
  ResponseType,
  SnapshotExtent,
  SourceKind,
  SourceReliability,
  Stance,
  UnansweredReason,
  Wording,
} from "@rejoinder/schema";

/** What a renderer is given: plain data in the report's language, filtered to what may leave the desk. */
export type ReportContent = {
  /** Language of the report's own words; quotations keep theirs. */
  locale: Locale;
  slug: string;
  title: string;
  summary: string;
  parties: readonly { name: string; role: PartyRole }[];
  /**
   * Dated moves of the proceedings, oldest first. `party` is whom it concerns, null where the source
   * names nobody; `on` is EDTF or null; `source` a number of `sources`.
   */
  steps: readonly {
    stage: ProceduralStage;
    party: string | null;
    on: string | null;
    source: number;
  }[];
  /** Pairs by the status they are shown with, every status named, in the order of the keys. */
  counts: readonly { status: EvidenceStatus; pairs: number }[];
  pairs: readonly ReportPair[];
  /** What was said, but belongs to no pair. */
  statements: readonly ReportStatement[];
  /** Every source that something above names by its number, in order of number. */
  sources: readonly ReportSource[];
  /** Null in a report of the case as it stands, which nobody published. */
  edition: ReportEdition | null;
};

/** What makes a report an edition. Every text is in the report's language. */
export type ReportEdition = {
  number: number;
  kind: EditionKind;
  /** ISO 8601, UTC. */
  publishedAt: string;
  /** IANA name of the zone in which its day is told. */
  timeZone: string;
  /** The newsroom, as ClaimReview and mastheads name it, and the origin of its desk. */
  publisher: { name: string; url: string };
  /** Who signs it, in their order. */
  signedBy: readonly string[];
  /** Paragraphs are parted by an empty line; null where nothing was written. */
  introduction: string | null;
  /** What was written of the method, besides the desk's own words. */
  method: string | null;
  /** What of the edition before is changed, and why; null for the first. */
  what: string | null;
  why: string | null;
  /** Of its own page in this language, whole; that of pair 3 is `${address}/pairs/3`. */
  address: string;
};

export type ReportPair = {
  /** UUID: the same pair in every edition. */
  id: string;
  /** From 1, in the order of the report: in an edition, not the pair's number on the desk. */
  number: number;
  title: string;
  standing: PublicStanding;
  allegation: ReportStatement;
  /** Whether it alleges a crime: then no number rates it before judgment. */
  isOfCrime: boolean;
  elements: readonly { number: number; text: string; unanswered: UnansweredReason | null }[];
  responses: readonly {
    statement: ReportStatement;
    basis: LinkBasis;
    chronology: Chronology;
    /** `types` is empty where the source bears none out. */
    answers: readonly { element: number; types: readonly ResponseType[] }[];
  }[];
  /** Who was asked to comment, and what came of it, oldest first: from the log alone. */
  asked: readonly ReportAsked[];
  evidence: readonly ReportEvidence[];
  /** Public notes only, oldest first. `on` is the day, ISO 8601. */
  notes: readonly {
    kind: NoteKind;
    text: string;
    on: string;
    citations: readonly { source: number; locator: string | null }[];
  }[];
};

/** `timeZone` is the IANA name of the zone in which the desk counts days and deadlines. */
export type ReportAsked = AskedFact & { timeZone: string };

export type ReportStatement = {
  /** Null where the source does not tell. */
  speaker: string | null;
  /** Null where nobody said, or the speaker is no party. */
  speakerKind: PartyKind | null;
  reportedBy: string | null;
  publishedBy: string | null;
  /** EDTF; null where the source gives no date. */
  saidOn: string | null;
  against: readonly string[];
  source: number;
  parts: readonly ReportPart[];
  /** The statement's wording in its first language, where this one is a translation of it. */
  original: ReportStatement | null;
};

export type ReportPart = {
  wording: Wording;
  /** A quotation to the letter, without quotation marks; a paraphrase in the report's language. */
  text: string;
  /** BCP 47. */
  language: string;
  /** The desk's translation of a quotation into the report's language; null where none is needed or there is none. */
  translation: string | null;
  /** Null for a paraphrase. */
  anchor: ReportAnchor | null;
  /** Where a paraphrase sums up; null for a quotation. */
  locator: string | null;
};

/** A fuzzy one that a person confirmed stands apart. */
export type ReportAnchor = AnchorState | "confirmed";

export type ReportEvidence = {
  /** Why it is shown and does not count; null where it can. */
  notCounted: NotCounted | null;
  wording: Wording;
  source: number;
  stanceAllegation: Stance;
  stanceResponse: Stance;
  /** Admiralty system, 1 to 6; null while not judged. */
  credibility: number | null;
} & (
  | { text: string; language: string; anchor: ReportAnchor | null; locator: string | null }
  /** Withheld: its source is confidential. */
  | { text: null; language: null; anchor: null; locator: null }
);

/** Words to show, with what is known of them. */
export type ReportPassage = ReportPart | (ReportEvidence & { text: string });

export type ReportSource = {
  number: number;
  kind: SourceKind;
  reliability: SourceReliability | null;
} & (ReportParticulars | WithheldParticulars);

type ReportParticulars = {
  title: string;
  publisher: string | null;
  author: string | null;
  publishedOn: string | null;
  address: string | null;
  archivedAddress: string | null;
  language: string;
  /** What the desk preserves of it; null where nothing yet. `wholeSha256` null: the whole never was at hand. */
  preserved: { extent: SnapshotExtent; sha256: string | null; wholeSha256: string | null } | null;
};

/** Of a confidential source. */
type WithheldParticulars = { [Key in keyof ReportParticulars]: null };

/** A renderer of text. */
export type RenderText = (content: ReportContent) => string;

/** A renderer: the same content gives the same bytes. Text is written as UTF-8. */
export type Render = (content: ReportContent) => string | Uint8Array | Promise<Uint8Array>;
