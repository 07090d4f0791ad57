import type { EventKind, Right } from "@rejoinder/schema";
import type { Captured } from "./captures.ts";
import type { RecordKind } from "./records.ts";
import type { SigningKey } from "./signing.ts";

type Told = {
  /** The kinds of events that its words stand in, by its own id; none where it goes by other ids. */
  events: readonly EventKind[];
  /** What those events call that id. */
  id: string;
  /** What its history is held against: it, and what was said of it later. */
  records: readonly RecordKind[];
};

const told = <Kind extends RecordKind>(kind: Kind, ...events: EventKind[]): Told => ({
  events,
  id: `${kind}Id`,
  records: [kind],
});

/** What a court may order to be erased, and where its words stand in a history. */
export const erasableInfo = {
  note: told("note", "note_added", "note_superseded", "note_withdrawn"),
  review: told("review", "pair_reviewed"),
  evidence: told("evidence", "evidence_added", "evidence_rated", "evidence_withdrawn"),
  statement: told("statement", "statement_added"),
  snapshot: { events: [], id: "snapshotId", records: [] },
  comment: told("comment", "review_commented", "comment_resolved"),
  decision: told("decision", "pair_decided", "pair_reopened"),
  search: told("search", "search_logged", "search_withdrawn"),
  reason: told("reason", "pair_reason_given", "pair_reason_withdrawn"),
  unanswered: { ...told("unanswered", "element_unanswered"), id: "elementId" },
  request: {
    ...told("request", "request_logged", "request_settled"),
    records: ["request", "requestOutcome"],
  },
  reply: told("reply", "reply_received"),
  rightOfReply: {
    ...told("rightOfReply", "right_of_reply_logged", "right_of_reply_settled"),
    records: ["rightOfReply", "rightOfReplyOutcome"],
  },
  signOff: told("signOff", "pair_signed_off", "sign_off_withdrawn"),
  hold: { ...told("hold", "hold_placed", "hold_lifted"), records: ["hold", "holdLift"] },
  dismissal: told("dismissal", "wording_dismissed"),
  // The history names an edition by its hash alone.
  edition: { events: [], id: "editionId", records: [] },
} as const satisfies Record<string, Told>;

export type ErasableKind = keyof typeof erasableInfo;
export const erasableKinds = Object.keys(erasableInfo) as ErasableKind[];

/** One record whose words are gone. */
export type ErasedRecord = { kind: ErasableKind; id: string };

export type Erasure = {
  slug: string;
  kind: ErasableKind;
  id: string;
  /** Which court, when, under what number. */
  order: string;
};

/** What the event of an erasure says, besides the order. */
export type ErasureRecord = {
  /** Every record whose words are gone, those of erasures that this one had to erase too. */
  erased: ErasedRecord[];
  /** What erased events also told of, which stands: `{noteId, hash}`, `{reviewId, hash}` … */
  records: Record<string, string>[];
  /** The captures that erased events told of. Erasures before there were any name none. */
  captures?: Captured[];
};

/** What came of an erasure. */
export type ErasureOutcome = {
  /** Sequences of the events whose content is gone. */
  events: number[];
  /** How many documents stay, for another text that is not erased rests on them too. */
  shared: number;
  /** Hex SHA-256 of documents whose bytes the store did not let go of: to be removed by hand. */
  left: string[];
  /** What still holds words of it, under an id of its own. */
  heldBy: { kind: RecordKind; id: string }[];
  /** What was published and may hold words of it. */
  editions: { id: string; number: number }[];
};

/** Where erasing goes on: which record, by whose order. */
export type Place = { caseId: string; id: string; key: SigningKey; order: string; now: Date };

/** What was erased of a record itself. */
export type Erased = {
  pairId: string | null;
  right: Right | null;
  /** Of the quotations whose words are gone. */
  anchorIds: string[];
  /** Of the captures that gave a preserved text. */
  captureIds?: string[];
  /** Hex SHA-256 of documents that nothing rests on any more. */
  unkept?: string[];
  /** Records that held words of it, and were erased with it. */
  also?: ErasedRecord[];
} & Partial<Pick<ErasureOutcome, "shared" | "heldBy">>;
