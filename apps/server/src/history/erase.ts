import type { Db, Tx } from "@rejoinder/db";
import { Refusal, rightToNote, rightToSource } from "@rejoinder/domain";
import type { Right } from "@rejoinder/schema";
import { deskItselfId } from "../people.ts";
import type { ChainedEvent } from "./chain.ts";
import { knowSigningKey } from "./checkpoint.ts";
import { recordEvent } from "./record.ts";
import { ERASED, recordIn, type WrittenRecord } from "./records.ts";
import type { SigningKey } from "./signing.ts";
import { tombstoneFor } from "./tombstone.ts";

/** What a court may order to be erased. */
export const erasableKinds = ["note", "review", "evidence", "snapshot"] as const;
export type ErasableKind = (typeof erasableKinds)[number];

type Erasure = {
  slug: string;
  kind: ErasableKind;
  id: string;
  /** Which court, when, under what number. */
  order: string;
};

/** What the event of an erasure says, besides the order. */
export type ErasureRecord = {
  /** Every record whose words are gone, those of erasures that this one had to erase too. */
  erased: { kind: ErasableKind; id: string }[];
  /** What erased events also told of, which stands: `{noteId, hash}`, `{reviewId, hash}` … */
  records: Record<string, string>[];
};

/**
 * Erases a record's words for good, by order of a court: in the record itself, and with their salt in
 * every event that tells of it. The chains hold, for they were made of commitments; a signed tombstone
 * stands in the place of each content, and an event says what was done on whose order.
 *
 * @param db as the owner of the tables: the desk's own role can erase nothing
 * @returns the sequences of the events whose content is gone
 * @throws Refusal `CASE_NOT_FOUND`, `RECORD_NOT_FOUND`
 */
export async function erase(
  db: Db,
  key: SigningKey,
  { slug, kind, id, order }: Erasure,
  now: Date,
): Promise<number[]> {
  await knowSigningKey(db, key, now);
  const actorId = await deskItselfId(db);
  const found = await db.prisma.case.findUnique({ where: { slug }, select: { id: true } });
  if (!found) throw new Refusal("CASE_NOT_FOUND");
  const caseId = found.id;
  const sequences = await db.prisma.$transaction(async (tx) => {
    const record = await eraseRecord[kind](tx, { caseId, id, key, order, now });
    if (!record) throw new Refusal("RECORD_NOT_FOUND");
    const events = await eventsOf(tx, caseId, kind, id);
    // A record without an event that wrote it would be erased in one place of two.
    if (kind !== "snapshot" && events.length === 0) throw new Refusal("RECORD_NOT_FOUND");
    for (const { id: eventId, commitment } of events) {
      const tombstone = tombstoneFor(key, { eventId, snapshotId: null, commitment }, order, now);
      await tx.tombstone.create({ data: tombstone });
      await tx.event.update({ where: { id: eventId }, data: { content: null, salt: null } });
    }
    const erased = events.map(({ sequence }) => sequence);
    const still = whatStillStands(events, kind, id);
    await recordEvent(tx, {
      caseId,
      pairId: record.pairId,
      actorId,
      kind: "content_erased",
      right: record.right,
      before: null,
      after: { kind, id, order, events: erased, ...still },
      at: now,
    });
    return erased;
  });
  // Until then the words lie in the tables' files as rows that nobody sees.
  await db.prisma.$executeRawUnsafe(
    'VACUUM FULL "Event", "Note", "Citation", "Review", "Evidence", "Anchor", "Snapshot"',
  );
  return sequences;
}

/** What the events that are erased told of besides the record that they are erased for. */
function whatStillStands(
  events: readonly Pick<ChainedEvent, "kind" | "content">[],
  kind: ErasableKind,
  id: string,
): ErasureRecord {
  const isOther = (record: Record<string, string>) => record[`${kind}Id`] !== id;
  const earlier = events
    .filter((event) => event.kind === "content_erased")
    .map(({ content }): ErasureRecord => JSON.parse(content ?? "{}").after);
  const written = events.map(recordIn).filter((record): record is WrittenRecord => record !== null);
  return {
    erased: [...earlier.flatMap(({ erased }) => erased), { kind, id }],
    records: [
      ...earlier.flatMap(({ records }) => records),
      ...written.map((record) => ({ [`${record.kind}Id`]: record.id, hash: record.hash })),
    ].filter(isOther),
  };
}

type Place = { caseId: string; id: string; key: SigningKey; order: string; now: Date };
type Erased = { pairId: string | null; right: Right | null };

/** Each takes the words out of one kind of record. @returns what it was of; null where there is none such */
const eraseRecord: Record<ErasableKind, (tx: Tx, place: Place) => Promise<Erased | null>> = {
  async note(tx, { caseId, id }) {
    const note = await tx.note.findFirst({ where: { id, pair: { caseId } } });
    if (!note) return null;
    await tx.note.update({ where: { id }, data: { text: ERASED } });
    await tx.citation.updateMany({ where: { noteId: id }, data: { locator: null } });
    return { pairId: note.pairId, right: rightToNote(note) };
  },
  async review(tx, { caseId, id }) {
    const review = await tx.review.findFirst({ where: { id, pair: { caseId } } });
    if (!review) return null;
    await tx.review.update({ where: { id }, data: { rationale: ERASED } });
    return { pairId: review.pairId, right: null };
  },
  async evidence(tx, { caseId, id }) {
    const evidence = await tx.evidence.findFirst({
      where: { id, pair: { caseId } },
      include: { source: { select: { kind: true } } },
    });
    if (!evidence) return null;
    const locator = evidence.locator === null ? null : ERASED;
    await tx.evidence.update({ where: { id }, data: { text: ERASED, locator } });
    if (evidence.anchorId) await loseAnchors(tx, { id: evidence.anchorId });
    return { pairId: evidence.pairId, right: rightToSource(evidence.source) };
  },
  async snapshot(tx, { caseId, id, key, order, now }) {
    const snapshot = await tx.snapshot.findFirst({
      where: { id, source: { caseId } },
      include: { source: { select: { kind: true } } },
    });
    if (!snapshot) return null;
    const { commitment } = snapshot;
    const tombstone = tombstoneFor(key, { eventId: null, snapshotId: id, commitment }, order, now);
    await tx.tombstone.create({ data: tombstone });
    await tx.snapshot.update({
      where: { id },
      data: { text: "", sha256: null, wholeSha256: null, salt: null },
    });
    await loseAnchors(tx, { snapshotId: id });
    return { pairId: null, right: rightToSource(snapshot.source) };
  },
};

/** An anchor keeps the words around it: they go too. */
function loseAnchors(tx: Tx, where: { id: string } | { snapshotId: string }) {
  return tx.anchor.updateMany({
    where,
    data: { state: "lost", start: null, end: null, exact: ERASED, prefix: "", suffix: "" },
  });
}

/** The events in which a record's words stand, or their hash. A preserved text stands in none. */
async function eventsOf(tx: Tx, caseId: string, kind: ErasableKind, id: string) {
  if (kind === "snapshot") return [];
  return tx.event.findMany({
    where: { chain: caseId, content: { contains: `"${kind}Id":"${id}"` } },
    orderBy: { sequence: "asc" },
    select: { id: true, sequence: true, kind: true, commitment: true, content: true },
  });
}
