import type {
  AnchorState,
  PartyKind,
  RequestOutcome,
  ResponseType,
  SourceKind,
  SourceReliability,
  Stance,
  UnansweredReason,
} from "@rejoinder/schema";

/** What is on record of a source, as its events keep it. */
export type SourceRecord = {
  kind: SourceKind;
  title: string;
  publisher: string | null;
  author: string | null;
  publishedOn: string | null;
  address: string | null;
  archivedAddress: string | null;
  language: string;
  reliability: SourceReliability | null;
  originGroupId: string | null;
};

/**
 * All that can change of what a case's report says, by ids: what is not here stays as it was loaded.
 * What is in a set, or a key of a map, is on record at that moment.
 */
export type CaseRecords = {
  timeZone: string;
  partyKinds: Map<string, PartyKind | null>;
  /** Of pairs: whether the allegation is one of a crime. */
  crimes: Map<string, boolean>;
  steps: Set<string>;
  sources: Map<string, SourceRecord>;
  snapshots: Set<string>;
  /** Where quotations stand in a snapshot, by `placeKey`. */
  places: Map<string, { state: AnchorState; isConfirmed: boolean }>;
  statements: Set<string>;
  /** Why no response answers an element; null where nobody said. */
  elements: Map<string, UnansweredReason | null>;
  /** How responses take elements, by `cellKey`. */
  answers: Map<string, { types: readonly ResponseType[]; version: number }>;
  evidence: Map<
    string,
    {
      stanceAllegation: Stance;
      stanceResponse: Stance;
      credibility: number | null;
      isStanding: boolean;
    }
  >;
  /** Notes that stand: neither superseded nor withdrawn. */
  notes: Set<string>;
  requests: Map<string, { outcome: RequestOutcome | null; settledAt: Date | null }>;
  replies: Map<string, { isConfirmed: boolean }>;
};

export const placeKey = (anchorId: string, snapshotId: string) => `${anchorId} ${snapshotId}`;
export const cellKey = (elementId: string, statementId: string) => `${elementId} ${statementId}`;

/** The same, to be changed without changing the first. */
export function copyRecords(records: CaseRecords): CaseRecords {
  return {
    timeZone: records.timeZone,
    partyKinds: new Map(records.partyKinds),
    crimes: new Map(records.crimes),
    steps: new Set(records.steps),
    sources: new Map(records.sources),
    snapshots: new Set(records.snapshots),
    places: new Map(records.places),
    statements: new Set(records.statements),
    elements: new Map(records.elements),
    answers: new Map(records.answers),
    evidence: new Map(records.evidence),
    notes: new Set(records.notes),
    requests: new Map(records.requests),
    replies: new Map(records.replies),
  };
}
