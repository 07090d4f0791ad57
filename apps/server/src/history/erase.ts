import type { Db, Tx } from "@rejoinder/db";
import { Refusal } from "@rejoinder/domain";
import type { EventKind } from "@rejoinder/schema";
import { forgetUnusedBlob } from "../capture/blobs.ts";
import type { BlobStore } from "../capture/store.ts";
import { deskItselfId } from "../people.ts";
import { type Captured, captureIn } from "./captures.ts";
import type { ChainedEvent } from "./chain.ts";
import { knowSigningKey } from "./checkpoint.ts";
import { listEditionsKept } from "./erase-edition.ts";
import { eraseRecord } from "./erase-record.ts";
import {
  type ErasableKind,
  type Erased,
  type ErasedRecord,
  type Erasure,
  type ErasureOutcome,
  type ErasureRecord,
  erasableInfo,
} from "./erasure.ts";
import { recordEvent } from "./record.ts";
import { recordIn, type WrittenRecord } from "./records.ts";
import type { SigningKey } from "./signing.ts";
import { tombstoneFor } from "./tombstone.ts";

/**
 * Erases a record's words for good, by order of a court: in the record itself, and with their salt in
 * every event that tells of it; with a preserved text, the documents it was read from too. The chains
 * hold, for they were made of commitments; a signed tombstone stands in the place of each content, and
 * an event says what was done on whose order.
 *
 * @param db as the owner of the tables: the desk's own role can erase nothing
 * @param store what documents are removed from, once the erasure stands
 * @throws Refusal `CASE_NOT_FOUND`, `RECORD_NOT_FOUND`
 */
export async function erase(
  db: Db,
  key: SigningKey,
  { slug, kind, id, order }: Erasure,
  now: Date,
  store: BlobStore,
): Promise<ErasureOutcome> {
  await knowSigningKey(db, key, now);
  const actorId = await deskItselfId(db);
  const found = await db.prisma.case.findUnique({ where: { slug }, select: { id: true } });
  if (!found) throw new Refusal("CASE_NOT_FOUND");
  const caseId = found.id;
  const { events, record, exported } = await db.prisma.$transaction(
    async (tx) => {
      const record = await eraseRecord[kind](tx, { caseId, id, key, order, now });
      if (!record) throw new Refusal("RECORD_NOT_FOUND");
      const gone = [{ kind, id }, ...(record.also ?? [])];
      const events = await eventsOf(tx, caseId, gone, record);
      // A record without an event that wrote it would be erased in one place of two.
      if (!mayStandInNoEvent.includes(kind) && events.length === 0)
        throw new Refusal("RECORD_NOT_FOUND");
      for (const { id: eventId, commitment } of events) {
        const tombstone = tombstoneFor(key, { eventId, snapshotId: null, commitment }, order, now);
        await tx.tombstone.create({ data: tombstone });
        await tx.event.update({ where: { id: eventId }, data: { content: null, salt: null } });
      }
      const erased = events.map(({ sequence }) => sequence);
      const still = whatStillStands(events, gone);
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
      return { events: erased, record, exported: await dropExports(tx, caseId) };
    },
    { timeout: ERASE_WITHIN_MS },
  );
  const left: string[] = [];
  for (const sha256 of [...(record.unkept ?? []), ...exported])
    await removeBytes(db, store, sha256).catch(() => left.push(sha256));
  // Until then the words lie in the tables' files as rows that nobody sees.
  await db.prisma.$executeRawUnsafe(`VACUUM FULL ${tables.map((name) => `"${name}"`).join(", ")}`);
  const editions = await listEditionsKept(db.prisma, caseId);
  return { events, shared: record.shared ?? 0, left, heldBy: record.heldBy ?? [], editions };
}

/**
 * Drops what was rendered, or is being rendered, of the case as it stood: any of it may hold the words.
 * @returns SHA-256 of the files
 */
async function dropExports(tx: Tx, caseId: string): Promise<string[]> {
  const ofCase = { caseId, draftVersion: null };
  const files = await tx.rendering.findMany({
    where: ofCase,
    select: { blob: { select: { sha256: true } } },
  });
  await tx.rendering.deleteMany({ where: ofCase });
  return files.flatMap(({ blob }) => blob?.sha256 ?? []);
}

/** A text of hundreds of quotations takes seconds. */
const ERASE_WITHIN_MS = 60_000;

/** A preserved text and an edition stand in none, what came with the case's file only where the desk said it anew. */
const mayStandInNoEvent: readonly ErasableKind[] = [
  "snapshot",
  "statement",
  "unanswered",
  "edition",
];

/** Every table that words may have been erased in. */
const tables = [
  "Event",
  "Note",
  "Citation",
  "Review",
  "ReviewComment",
  "Evidence",
  "Decision",
  "Search",
  "PairReason",
  "Element",
  "RequestForComment",
  "Reply",
  "RightOfReply",
  "SignOff",
  "LegalHold",
  "WordingDismissal",
  "Statement",
  "StatementPart",
  "Pair",
  "Anchor",
  "AnchorPlace",
  "Snapshot",
  "Capture",
  "Blob",
  "Edition",
  "EditionFile",
  "EditionDraft",
  "Rendering",
  "Upload",
];

/** Lets go of bytes, unless they have come anew and something rests on them. */
async function removeBytes(db: Db, store: BlobStore, sha256: string): Promise<void> {
  await db.prisma.$transaction(async (tx) => {
    await forgetUnusedBlob(tx, store, sha256);
    if ((await tx.blob.count({ where: { sha256 } })) === 0) await store.remove(sha256);
  });
}

/** What the events that are erased told of besides the records that they are erased for. */
function whatStillStands(
  events: readonly Pick<ChainedEvent, "kind" | "content">[],
  gone: readonly ErasedRecord[],
): Required<ErasureRecord> {
  const isGone = (record: Record<string, string>) =>
    gone.some(({ kind, id }) =>
      erasableInfo[kind].records.some((each) => record[`${each}Id`] === id),
    );
  const earlier = events
    .filter((event) => event.kind === "content_erased")
    .map(({ content }): ErasureRecord => JSON.parse(content ?? "{}").after);
  const written = events.map(recordIn).filter((record): record is WrittenRecord => record !== null);
  return {
    erased: [...earlier.flatMap(({ erased }) => erased), ...gone],
    records: [
      ...earlier.flatMap(({ records }) => records),
      ...written.map((record) => ({ [`${record.kind}Id`]: record.id, hash: record.hash })),
    ].filter((record) => !isGone(record)),
    captures: [
      ...earlier.flatMap(({ captures = [] }) => captures),
      ...events.flatMap((event) => gone.flatMap((record) => captureToldOf(event, record))),
    ],
  };
}

/** A capture without its particulars; whatever its event named, it rests on the text that is erased. */
function captureToldOf(
  event: Pick<ChainedEvent, "kind" | "content">,
  { kind, id }: ErasedRecord,
): Captured[] {
  const told = captureIn(event);
  if (!told || kind !== "snapshot") return [];
  const { particulars: _particulars, ...captured } = told;
  return [{ ...captured, snapshotId: id }];
}

/**
 * The events in which records' words stand, or their hash. Those of a preserved text stand where
 * quotations were settled in it; the name of the file it came in, where it was captured.
 */
async function eventsOf(
  tx: Tx,
  caseId: string,
  gone: readonly ErasedRecord[],
  { anchorIds, captureIds = [] }: Erased,
) {
  const naming = (name: string, ids: readonly string[], kinds: readonly EventKind[]) =>
    ids.map((each) => ({
      content: { contains: `"${name}":"${each}"` },
      kind: { in: [...kinds] },
    }));
  return tx.event.findMany({
    where: {
      chain: caseId,
      OR: [
        ...gone.flatMap(({ kind, id }) => {
          const { events, id: name, records } = erasableInfo[kind];
          const hashed = records.flatMap((each) => naming(`${each}Id`, [id], ["content_erased"]));
          return [...naming(name, [id], events), ...hashed];
        }),
        ...naming("anchorId", anchorIds, settlingKinds),
        ...gone
          .filter(({ kind }) => kind === "snapshot")
          .flatMap(({ id }) => naming("snapshotId", [id], settlingKinds)),
        ...naming("captureId", captureIds, [capturingKind]),
      ],
    },
    orderBy: { sequence: "asc" },
    select: { id: true, sequence: true, kind: true, commitment: true, content: true },
  });
}

const settlingKinds: EventKind[] = ["anchor_confirmed", "anchor_rejected"];
const capturingKind: EventKind = "source_captured";
