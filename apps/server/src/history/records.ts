import { createHash } from "node:crypto";
import type { Db } from "@rejoinder/db";
import { type ChainedEvent, canonicalJson } from "./chain.ts";
import { eachRow, type Page } from "./rows.ts";

/** Stands in the place of erased words where a record needs some. */
export const ERASED = "[erased · effacé]";

/** What a history says was written, by the key of the record: base64 SHA-256 of all of it. */
export type WrittenRecords = Map<string, string>;

/** The fields of each kind of record that are never changed once written. */
const kept = {
  note: ["kind", "visibility", "text"],
  review: ["status", "confidence", "rationale"],
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
} as const;

export type RecordKind = keyof typeof kept;

export const keyOf = (kind: string, id: string) => `${kind} ${id}`;

/** A record as an event or its table holds it. */
function hashOf(kind: RecordKind, fields: Record<string, unknown>): string {
  const record = Object.fromEntries(kept[kind].map((name) => [name, fields[name] ?? null]));
  return createHash("sha256").update(canonicalJson(record), "utf8").digest("base64");
}

/** The kinds of events that write a record, and which. */
const writes: Partial<Record<ChainedEvent["kind"], RecordKind>> = {
  note_added: "note",
  note_superseded: "note",
  evidence_added: "evidence",
  pair_reviewed: "review",
  statement_added: "statement",
};

export type WrittenRecord = { kind: RecordKind; id: string; hash: string };

/** What an event says was written; null where it writes no record. */
export function recordIn(event: Pick<ChainedEvent, "kind" | "content">): WrittenRecord | null {
  const kind = writes[event.kind];
  const after = kind && event.content !== null ? JSON.parse(event.content).after : null;
  if (!kind || !after) return null;
  return { kind, id: String(after[`${kind}Id`]), hash: hashOf(kind, after) };
}

type Row = { kind: RecordKind; key: string; hash: string; words: string };

/**
 * Holds the notes, reviews, evidence and statements of a case against what its history says was written.
 * A statement that came with the case's file is in no event of its own: it stands as it is.
 *
 * @param erased keys of the records whose words the history says were erased
 * @returns whether each record is what was written, none is gone, and none is there that nobody wrote
 */
export async function areRecordsTrue(
  db: Db,
  caseId: string,
  records: ReadonlyMap<string, string>,
  erased: ReadonlySet<string>,
): Promise<boolean> {
  const missing = new Set([...records.keys(), ...erased]);
  for await (const { kind, key, hash, words } of recordsOf(db, caseId)) {
    if (erased.has(key)) {
      if (words !== ERASED) return false;
    } else if (records.has(key)) {
      // What an event wrote is one row: a second would put words beside it.
      if (records.get(key) !== hash || !missing.has(key)) return false;
    } else if (kind !== "statement") return false;
    missing.delete(key);
  }
  return missing.size === 0;
}

async function* recordsOf(db: Db, caseId: string): AsyncGenerator<Row> {
  const ofPairs = (page: Page) => ({ ...page, where: { ...page.where, pair: { caseId } } });
  const row = (kind: RecordKind, fields: object, id: string, words: string): Row => ({
    kind,
    key: keyOf(kind, id),
    hash: hashOf(kind, { ...fields }),
    words,
  });
  for await (const note of eachRow((page) => db.prisma.note.findMany(ofPairs(page))))
    yield row("note", note, note.id, note.text);
  for await (const review of eachRow((page) => db.prisma.review.findMany(ofPairs(page))))
    yield row("review", review, review.id, review.rationale);
  for await (const evidence of eachRow((page) => db.prisma.evidence.findMany(ofPairs(page))))
    yield row("evidence", evidence, evidence.id, evidence.text);
  const parts = eachRow((page) =>
    db.prisma.statementPart.findMany({
      ...page,
      where: { ...page.where, statement: { caseId } },
    }),
  );
  for await (const part of parts) yield row("statement", part, part.statementId, part.text);
}
