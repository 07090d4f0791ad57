import { createHash } from "node:crypto";
import type { Db } from "@rejoinder/db";
import { type ChainedEvent, canonicalJson } from "./chain.ts";

/** Rows read in one go. */
const BATCH = 1_000;

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
};

export type WrittenRecord = { kind: RecordKind; id: string; hash: string };

/** What an event says was written; null where it writes no record. */
export function recordIn(event: Pick<ChainedEvent, "kind" | "content">): WrittenRecord | null {
  const kind = writes[event.kind];
  const after = kind && event.content !== null ? JSON.parse(event.content).after : null;
  if (!kind || !after) return null;
  return { kind, id: String(after[`${kind}Id`]), hash: hashOf(kind, after) };
}

type Row = { key: string; hash: string; words: string };

/**
 * Holds the notes, reviews and evidence of a case against what its history says was written.
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
  for await (const { key, hash, words } of recordsOf(db, caseId)) {
    if (erased.has(key) ? words !== ERASED : records.get(key) !== hash) return false;
    missing.delete(key);
  }
  return missing.size === 0;
}

async function* recordsOf(db: Db, caseId: string): AsyncGenerator<Row> {
  const page = (after: string | undefined) =>
    ({
      where: { pair: { caseId }, ...(after !== undefined && { id: { gt: after } }) },
      orderBy: { id: "asc" },
      take: BATCH,
    }) as const;
  const row = (kind: RecordKind, fields: { id: string }, words: string): Row => ({
    key: keyOf(kind, fields.id),
    hash: hashOf(kind, fields),
    words,
  });
  yield* each(
    (after) => db.prisma.note.findMany(page(after)),
    (note) => row("note", note, note.text),
  );
  yield* each(
    (after) => db.prisma.review.findMany(page(after)),
    (review) => row("review", review, review.rationale),
  );
  yield* each(
    (after) => db.prisma.evidence.findMany(page(after)),
    (evidence) => row("evidence", evidence, evidence.text),
  );
}

async function* each<T extends { id: string }>(
  read: (after: string | undefined) => Promise<T[]>,
  row: (found: T) => Row,
): AsyncGenerator<Row> {
  for (let after: string | undefined; ; ) {
    const found = await read(after);
    yield* found.map(row);
    after = found.at(-1)?.id;
    if (found.length < BATCH) return;
  }
}
