import type { Db } from "@rejoinder/db";
import type { SnapshotExtent } from "@rejoinder/schema";
import { type ChainedEvent, canonicalJson, commitmentTo } from "./chain.ts";
import { eachRow } from "./rows.ts";
import { isTombstoneTrue, type TombstoneRow } from "./tombstone.ts";

/** What the history tells of a document that was preserved; it stands when all else is erased. */
export type Captured = {
  captureId: string;
  sourceId: string;
  /** The text it gave; null where its event names none: the source's newest was the same. */
  snapshotId: string | null;
  blob: { id: string; commitment: string };
  /** Commitments to the texts it brought, by their ids. */
  snapshots: Record<string, string>;
};

/** A capture as the walk over a chain has met it. */
export type ToldCapture = Captured & {
  /** Where it came from and how it was read, in RFC 8785 form; null once erased. */
  particulars: string | null;
};

type Particulars = {
  way: string;
  address: string | null;
  finalAddress: string | null;
  /** As the site answered, of the shape that the capture keeps; null for what was handed in. */
  fetched: unknown;
  fileName: string | null;
  extent: SnapshotExtent;
  extractor: string;
};

function particularsOf(of: Particulars): string {
  const { way, address, finalAddress, fetched, fileName, extent, extractor } = of;
  return canonicalJson({ way, address, finalAddress, fetched, fileName, extent, extractor });
}

/** The capture that an event tells of; null where it tells of none. */
export function captureIn({
  kind,
  content,
}: Pick<ChainedEvent, "kind" | "content">): ToldCapture | null {
  if (kind !== "source_captured" || content === null) return null;
  const after: Omit<Captured, "snapshotId"> & Particulars = JSON.parse(content).after;
  const { captureId, sourceId, blob, snapshots } = after;
  const [snapshotId = null] = Object.keys(snapshots);
  return { captureId, sourceId, snapshotId, blob, snapshots, particulars: particularsOf(after) };
}

/** Whether a document's bytes are kept, and are those of that SHA-256 (hex). */
export type IsKept = (sha256: string) => Promise<boolean>;

type Told = {
  captures: ReadonlyMap<string, ToldCapture>;
  /** The public keys that tombstones may be signed with. */
  keys: ReadonlySet<string>;
  /** Null where nobody looks at the bytes themselves. */
  isKept: IsKept | null;
};

/**
 * Holds the captures of a case that came to a text, and the documents they rest on, against what its
 * history tells of them.
 *
 * @returns whether each capture is as it was told, none is gone, none is there of which nothing is
 *   told, and every document is there byte for byte or under a tombstone
 */
export async function areCapturesTrue(
  db: Db,
  caseId: string,
  { captures, keys, isKept }: Told,
): Promise<boolean> {
  const brought = new Set(
    [...captures.values()].flatMap(({ snapshots }) => Object.keys(snapshots)),
  );
  const missing = new Set(captures.keys());
  const seen = new Set<string>();
  const rows = eachRow((page) =>
    db.prisma.capture.findMany({
      ...page,
      where: { ...page.where, state: "done", source: { caseId } },
      include: { blob: { include: { tombstone: true } } },
    }),
  );
  for await (const row of rows) {
    const told = captures.get(row.id);
    if (!told || !row.blob || !isAsTold({ ...row, blob: row.blob }, told)) return false;
    if (told.snapshotId === null && !(await isOlderText(db, row, brought))) return false;
    missing.delete(row.id);
    if (seen.has(row.blob.id)) continue;
    seen.add(row.blob.id);
    if (!(await isBlobTrue(row.blob, keys, isKept))) return false;
  }
  return missing.size === 0;
}

type CaptureRow = Omit<Particulars, "extractor"> & {
  sourceId: string;
  snapshotId: string | null;
  blob: { id: string; commitment: string };
  extractor: string | null;
  extractorVersion: string | null;
};

function isAsTold(row: CaptureRow, told: ToldCapture): boolean {
  const { blob, snapshotId, sourceId, extractor, extractorVersion } = row;
  const particulars = particularsOf({ ...row, extractor: `${extractor} ${extractorVersion}` });
  return (
    sourceId === told.sourceId &&
    blob.id === told.blob.id &&
    blob.commitment === told.blob.commitment &&
    (told.snapshotId === null || snapshotId === told.snapshotId) &&
    (told.particulars === null || told.particulars === particulars)
  );
}

/**
 * Whether a capture rests on a text of its source that was there before any capture.
 * @param brought ids of every text that a capture brought
 */
async function isOlderText(
  db: Db,
  { snapshotId, sourceId }: { snapshotId: string | null; sourceId: string },
  brought: ReadonlySet<string>,
): Promise<boolean> {
  if (snapshotId === null || brought.has(snapshotId)) return false;
  return (await db.prisma.snapshot.count({ where: { id: snapshotId, sourceId } })) === 1;
}

export type BlobRow = {
  sha256: string | null;
  salt: string | null;
  commitment: string;
  tombstone: TombstoneRow | null;
};

/** Whether bytes are there byte for byte, or under a tombstone. */
export async function isBlobTrue(
  blob: BlobRow,
  keys: ReadonlySet<string>,
  isKept: IsKept | null,
): Promise<boolean> {
  const { sha256, salt, commitment, tombstone } = blob;
  if (sha256 === null || salt === null) return isTombstoneTrue(tombstone, blob, keys);
  if (commitmentTo(salt, sha256) !== commitment) return false;
  return isKept === null || isKept(sha256);
}
