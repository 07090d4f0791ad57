import { createHash } from "node:crypto";
import { type ChainedEvent, canonicalJson } from "./chain.ts";

/** Stands in the place of erased words where a record needs some. */
export const ERASED = "[erased · effacé]";

/** The same where words may be none: then null. */
export const erasedOr = (words: string | null) => words && ERASED;

/** What a history says was written, by the key of the record: base64 SHA-256 of all of it. */
export type WrittenRecords = Map<string, string>;

/**
 * The fields of each kind of record that stay as an event says they were written. What is said of a
 * record later, once or anew, is a kind of its own: one row may hold two.
 */
const kept = {
  note: ["kind", "visibility", "text"],
  review: ["status", "confidence", "rationale", "elements", "evidenceIds", "isInformed"],
  evidence: [
    "sourceId",
    "wording",
    "text",
    "language",
    "locator",
    "stanceAllegation",
    "stanceResponse",
    "credibility",
  ],
  statement: ["wording", "text", "language"],
  comment: ["reviewId", "text", "mentions"],
  decision: ["status", "way", "deciderId", "reason", "reviewIds"],
  search: ["isForContrary", "places", "searchedOn", "found"],
  reason: ["kind", "text"],
  unanswered: ["unanswered", "whyUnanswered"],
  request: ["partyId", "channel", "addressee", "asked", "sentAt", "deadline", "pairIds"],
  requestOutcome: ["outcome", "outcomeWords", "settledAt"],
  reply: ["requestId", "sourceId", "signedAs"],
  rightOfReply: ["partyId", "words", "receivedAt", "deadline"],
  rightOfReplyOutcome: ["outcome", "outcomeWords"],
  signOff: ["decisionId", "name", "words"],
  hold: ["reason"],
  holdLift: ["liftReason"],
  dismissal: ["of", "recordId", "rule", "words", "reason"],
  errorReport: ["editionId", "pairNumber"],
  errorOutcome: ["outcome", "outcomeWords"],
  outsideReview: ["sha256"],
} as const;

export type RecordKind = keyof typeof kept;

/** What came to reviews later. Left out of their hash where it says nothing, as in events from before. */
const later: readonly string[] = ["elements", "evidenceIds", "isInformed"];

type Fields = Record<string, unknown>;

export const keyOf = (kind: string, id: string) => `${kind} ${id}`;

/** @param fields of a record as its table holds it, or an event that was read as the table would */
export function hashOf(kind: RecordKind, fields: Fields): string {
  const record = kept[kind]
    .map((name) => [name, fields[name] ?? null] as const)
    .filter(([name, value]) => !later.includes(name) || saysSomething(value));
  return createHash("sha256")
    .update(canonicalJson(Object.fromEntries(record)), "utf8")
    .digest("base64");
}

const saysSomething = (value: unknown) =>
  value !== null && value !== false && !(Array.isArray(value) && value.length === 0);

type Writing = {
  kind: RecordKind;
  /** What an event calls the record's id. */
  id: string;
  /** Reads what the event says was written as the record's table holds it. */
  read: (after: Fields) => Fields;
};

const writing = (kind: RecordKind, how: Partial<Writing> = {}): Writing => ({
  kind,
  id: `${kind}Id`,
  read: (after) => after,
  ...how,
});

const outcome = ({ words, settledAt, ...after }: Fields) => ({
  ...after,
  outcomeWords: words,
  settledAt: settledAt == null ? null : instant(settledAt),
});

/** The kinds of events that write a record, and which. */
const writes: Partial<Record<ChainedEvent["kind"], Writing>> = {
  note_added: writing("note"),
  note_superseded: writing("note"),
  evidence_added: writing("evidence"),
  evidence_rated: writing("evidence"),
  pair_reviewed: writing("review"),
  statement_added: writing("statement"),
  review_commented: writing("comment", {
    read: (after) => ({ ...after, mentions: listOf(after["mentions"]).map(personOf) }),
  }),
  pair_decided: writing("decision"),
  search_logged: writing("search"),
  pair_reason_given: writing("reason"),
  element_unanswered: writing("unanswered", { id: "elementId" }),
  request_logged: writing("request", {
    read: (after) => ({
      ...after,
      sentAt: instant(after["sentAt"]),
      deadline: instant(after["deadline"]),
      pairIds: listOf(after["pairIds"]).toSorted(),
    }),
  }),
  request_settled: writing("requestOutcome", { id: "requestId", read: outcome }),
  reply_received: writing("reply"),
  right_of_reply_logged: writing("rightOfReply", {
    read: (after) => ({
      ...after,
      receivedAt: instant(after["receivedAt"]),
      deadline: instant(after["deadline"]),
    }),
  }),
  right_of_reply_settled: writing("rightOfReplyOutcome", { id: "rightOfReplyId", read: outcome }),
  pair_signed_off: writing("signOff"),
  hold_placed: writing("hold"),
  hold_lifted: writing("holdLift", { id: "holdId" }),
  wording_dismissed: writing("dismissal"),
  // What the reader wrote is in no history: it may be taken back without an order.
  error_reported: writing("errorReport", { id: "errorId" }),
  error_report_settled: writing("errorOutcome", {
    id: "errorId",
    read: ({ words, ...after }) => ({ ...after, outcomeWords: words }),
  }),
  outside_review_added: writing("outsideReview"),
};

export type WrittenRecord = { kind: RecordKind; id: string; hash: string };

/** What an event says was written; null where it writes no record. */
export function recordIn(event: Pick<ChainedEvent, "kind" | "content">): WrittenRecord | null {
  const write = writes[event.kind];
  if (!write || event.content === null) return null;
  const { before, after }: { before: Fields | null; after: Fields | null } = JSON.parse(
    event.content,
  );
  // What an element has no answer for is taken back by saying nothing after.
  const isTakenBack = write.kind === "unanswered" && after === null;
  const id = (isTakenBack ? before : after)?.[write.id];
  if (id === undefined) return null;
  return { kind: write.kind, id: String(id), hash: hashOf(write.kind, write.read(after ?? {})) };
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const personOf = (mention: unknown) => (mention as { personId: string }).personId;

/** An instant in the one form of it that rows are told in. */
const instant = (written: unknown) => new Date(String(written)).toISOString();
