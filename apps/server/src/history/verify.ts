import type { Db } from "@rejoinder/db";
import { Refusal } from "@rejoinder/domain";
import { areCapturesTrue, captureIn, type IsKept, type ToldCapture } from "./captures.ts";
import { type ChainedEvent, type ChainFault, commitmentTo, DESK_CHAIN, faultOf } from "./chain.ts";
import { knownKeys, type SignedHead } from "./checkpoint.ts";
import { areEditionsTrue, noteEdition, type ToldEdition } from "./editions.ts";
import { type ErasureRecord, erasableInfo } from "./erasure.ts";
import { keyOf, recordIn, type WrittenRecords } from "./records.ts";
import { areRecordsTrue } from "./records-true.ts";
import { eachRow } from "./rows.ts";
import { isSignatureTrue } from "./signing.ts";
import { isTombstoneTrue, type TombstoneRow } from "./tombstone.ts";

/** What is not as it was written. */
export type HistoryFault = {
  /** Slug of the case; null for the desk's own chain. */
  slug: string | null;
  /** Of the event; null where the fault is in no event. */
  sequence: number | null;
  fault:
    | ChainFault
    /** A case without a single event. */
    | "missing"
    /** A preserved text that is not what the history names, or is gone without a tombstone. */
    | "snapshot"
    /** A document, or what is kept of how it came, that is not what the history names. */
    | "document"
    /** An edition, its record or a file of it that is not what was published and signed. */
    | "edition"
    /** A note, a review, evidence, or another record with other words than the history says were written. */
    | "record"
    /** A signature that is not the desk's. */
    | "signature"
    /** The chain ends before a checkpoint: it was cut. */
    | "cut"
    /** Another event stands where a checkpoint was signed: the chain was rewritten. */
    | "rewritten";
};

export type VerifiedChain = {
  slug: string | null;
  events: number;
  /** The first in the order of the chain; null where all is as it was written. */
  fault: HistoryFault | null;
};

/** Events read in one go. */
const BATCH = 1_000;

/** What the walk over one chain has met. */
type Walk = {
  last: { sequence: number; hash: string } | null;
  /** Commitments to preserved texts, by the texts' ids. */
  snapshots: Map<string, string>;
  captures: Map<string, ToldCapture>;
  /** Of each source, the id of the text that the last capture met so far gave. */
  newest: Map<string, string>;
  /** Editions by their ids. */
  editions: Map<string, ToldEdition>;
  records: WrittenRecords;
  /** Keys of what was erased by order of a court. */
  erased: Set<string>;
};

export type VerifyOptions = {
  /** Of one case; undefined walks all chains, the desk's own first. */
  slug?: string | undefined;
  /** Heads signed earlier and kept elsewhere. */
  kept?: readonly SignedHead[];
  /** Looks at the bytes of documents; null leaves them alone, and holds only their names. */
  isKept?: IsKept | null;
};

/**
 * Walks the chains of the desk, event by event, and holds them against themselves, the preserved texts,
 * documents and records that they tell of, and checkpoints: those kept on the desk and those kept away
 * from it.
 *
 * @returns a line for every chain
 * @throws Refusal `CASE_NOT_FOUND`
 */
export async function verifyHistory(
  db: Db,
  { slug, kept = [], isKept = null }: VerifyOptions = {},
): Promise<VerifiedChain[]> {
  const held: Held = { keys: await knownKeys(db), kept, isKept };
  const cases = await db.prisma.case.findMany({
    ...(slug !== undefined && { where: { slug } }),
    orderBy: { id: "asc" },
    select: { id: true, slug: true },
  });
  if (slug !== undefined && cases.length === 0) throw new Refusal("CASE_NOT_FOUND");
  const chains = cases.map((each) => ({ chain: each.id, slug: each.slug as string | null }));
  if (slug === undefined) {
    chains.unshift({ chain: DESK_CHAIN, slug: null });
    // A chain whose case is gone is told by its checkpoint alone.
    for (const { chain } of kept)
      if (!chains.some((each) => each.chain === chain)) chains.push({ chain, slug: chain });
  }
  const verified: VerifiedChain[] = [];
  for (const each of chains) verified.push(await verifyChain(db, each, held));
  return verified;
}

/** What chains are held against, besides the database. */
type Held = { keys: ReadonlySet<string>; kept: readonly SignedHead[]; isKept: IsKept | null };

const newWalk = (): Walk => ({
  last: null,
  snapshots: new Map(),
  captures: new Map(),
  newest: new Map(),
  editions: new Map(),
  records: new Map(),
  erased: new Set(),
});

async function verifyChain(
  db: Db,
  { chain, slug }: { chain: string; slug: string | null },
  { keys, kept, isKept }: Held,
): Promise<VerifiedChain> {
  const told = (fault: HistoryFault["fault"], sequence: number | null = null) => ({
    slug,
    sequence,
    fault,
  });
  const heads = [...(await storedHeads(db, chain)), ...kept.filter((head) => head.chain === chain)];
  const forged = heads.find((head) => !keys.has(head.publicKey) || !isSignatureTrue(head));
  const walk = newWalk();
  let events = 0;
  for (;;) {
    const rows = await readEvents(db, chain, walk.last?.sequence ?? 0);
    for (const row of rows) {
      const fault = faultInStep(row, walk, keys, heads);
      if (fault) return { slug, events, fault: told(fault, row.sequence) };
      events += 1;
    }
    if (rows.length < BATCH) break;
  }
  if (events === 0 && chain !== DESK_CHAIN) return { slug, events, fault: told("missing") };
  const numbered = await db.prisma.event.count({
    where: { chain, sequence: { lte: walk.last?.sequence ?? 0 } },
  });
  if (numbered !== events) return { slug, events, fault: told("sequence") };
  const beyond = heads.find((head) => head.sequence > (walk.last?.sequence ?? 0));
  if (beyond) return { slug, events, fault: told("cut", beyond.sequence) };
  if (forged) return { slug, events, fault: told("signature", forged.sequence) };
  if (chain === DESK_CHAIN) return { slug, events, fault: null };
  if (!(await areSnapshotsTrue(db, chain, walk, keys)))
    return { slug, events, fault: told("snapshot") };
  if (!(await areCapturesTrue(db, chain, { captures: walk.captures, keys, isKept })))
    return { slug, events, fault: told("document") };
  if (!(await areEditionsTrue(db, chain, { editions: walk.editions, keys, isKept })))
    return { slug, events, fault: told("edition") };
  const areTrue = await areRecordsTrue(db, chain, walk.records, walk.erased);
  return { slug, events, fault: areTrue ? null : told("record") };
}

type EventRow = ChainedEvent & { tombstone: TombstoneRow | null };

/** Takes one step of the walk. @returns what is wrong with the event; null where nothing is */
function faultInStep(
  event: EventRow,
  walk: Walk,
  keys: ReadonlySet<string>,
  heads: readonly SignedHead[],
): HistoryFault["fault"] | null {
  const isErased = isTombstoneTrue(event.tombstone, event, keys);
  const fault = faultOf(event, walk.last, isErased);
  if (fault) return fault;
  if (heads.some(({ sequence, hash }) => sequence === event.sequence && hash !== event.hash))
    return "rewritten";
  walk.last = { sequence: event.sequence, hash: event.hash };
  noteRecords(event, walk);
  noteCaptures(event, walk);
  noteEdition(event, walk.editions);
  for (const [id, commitment] of snapshotsNamedIn(event)) walk.snapshots.set(id, commitment);
  return null;
}

/** Notes what an event says was written, or erased. */
function noteRecords(event: ChainedEvent, { records, erased }: Walk): void {
  const record = recordIn(event);
  if (record) {
    const key = keyOf(record.kind, record.id);
    records.set(key, record.hash);
    // What was said anew after an erasure stands.
    erased.delete(key);
  }
  const told = erasureIn(event);
  if (!told) return;
  for (const { hash = "", ...ids } of told.records)
    for (const [name, id] of Object.entries(ids)) records.set(keyOf(name.slice(0, -2), id), hash);
  for (const { kind, id } of told.erased)
    for (const each of erasableInfo[kind].records) {
      records.delete(keyOf(each, id));
      erased.add(keyOf(each, id));
    }
}

function erasureIn({ kind, content }: ChainedEvent): ErasureRecord | null {
  return kind === "content_erased" && content !== null ? JSON.parse(content).after : null;
}

/** Notes which documents an event says were preserved, and which are told of in the place of erased events. */
function noteCaptures(event: ChainedEvent, { captures, newest }: Walk): void {
  const capture = captureIn(event);
  if (capture) {
    const snapshotId = capture.snapshotId ?? newest.get(capture.sourceId) ?? null;
    captures.set(capture.captureId, { ...capture, snapshotId });
    if (snapshotId !== null) newest.set(capture.sourceId, snapshotId);
  }
  for (const each of erasureIn(event)?.captures ?? [])
    captures.set(each.captureId, { ...each, particulars: null });
}

/** Events that bring preserved texts name them by id and commitment, as those do that stand for them. */
function snapshotsNamedIn(event: ChainedEvent): [string, string][] {
  const { kind, content } = event;
  if (content === null) return [];
  if (["case_loaded", "source_added", "source_captured"].includes(kind))
    return Object.entries((JSON.parse(content).after?.snapshots ?? {}) as Record<string, string>);
  return (erasureIn(event)?.captures ?? []).flatMap(({ snapshots }) => Object.entries(snapshots));
}

function readEvents(db: Db, chain: string, after: number): Promise<EventRow[]> {
  return db.prisma.event.findMany({
    where: { chain, sequence: { gt: after } },
    orderBy: { sequence: "asc" },
    take: BATCH,
    include: { tombstone: true },
  });
}

async function storedHeads(db: Db, chain: string): Promise<SignedHead[]> {
  const rows = await db.prisma.checkpoint.findMany({ where: { chain } });
  return rows.map(({ id: _id, at, ...head }) => ({ ...head, at: at.toISOString() }));
}

/** Every text that the history names is there to the letter or under a tombstone, and no other. */
async function areSnapshotsTrue(
  db: Db,
  caseId: string,
  { snapshots }: Walk,
  keys: ReadonlySet<string>,
): Promise<boolean> {
  const missing = new Map(snapshots);
  const rows = eachRow((page) =>
    db.prisma.snapshot.findMany({
      ...page,
      where: { ...page.where, source: { caseId } },
      include: { tombstone: true },
    }),
  );
  for await (const row of rows) {
    if (missing.get(row.id) !== row.commitment) return false;
    missing.delete(row.id);
    const isTrue = row.salt
      ? commitmentTo(row.salt, row.text) === row.commitment
      : isTombstoneTrue(row.tombstone, row, keys);
    if (!isTrue) return false;
  }
  return missing.size === 0;
}
