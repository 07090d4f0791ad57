import { Prisma, type Tx } from "@rejoinder/db";
import { rightToSource } from "@rejoinder/domain";
import { holdBlob } from "../capture/blobs.ts";
import { eraseFromAnchors } from "./erase-anchors.ts";
import type { Erased, ErasureOutcome, Place } from "./erasure.ts";
import { tombstoneFor } from "./tombstone.ts";

/**
 * Erases a preserved text, what its quotations and captures kept of it, and the documents that it was
 * read from. @returns null where there is none such, or nothing of it any more
 */
export async function eraseSnapshot(tx: Tx, place: Place): Promise<Erased | null> {
  const { caseId, id, key, order, now } = place;
  const found = await tx.snapshot.findFirst({
    where: { id, salt: { not: null }, source: { caseId } },
    include: { source: { select: { id: true, kind: true } } },
  });
  if (!found) return null;
  const { commitment, source } = found;
  // No capture saves a newer text of it meanwhile, nor moves its quotations.
  await tx.$queryRaw`SELECT id FROM "Source" WHERE id = ${source.id}::uuid FOR UPDATE`;
  const tombstone = tombstoneFor(key, { eventId: null, snapshotId: id, commitment }, order, now);
  await tx.tombstone.create({ data: tombstone });
  await tx.snapshot.update({
    where: { id },
    data: { text: "", sha256: null, wholeSha256: null, salt: null },
  });
  const quotations = await eraseFromAnchors(tx, id);
  const captures = await tx.capture.findMany({ where: { snapshotId: id }, select: { id: true } });
  await tx.capture.updateMany({
    where: { snapshotId: id },
    data: emptied,
  });
  return {
    pairId: null,
    right: rightToSource(source),
    anchorIds: [],
    captureIds: captures.map((capture) => capture.id),
    heldBy: await listHolders(tx, quotations),
    ...(await eraseDocuments(tx, place)),
  };
}

/** What a capture kept of a document besides its text. */
const emptied = {
  fileName: null,
  fetched: Prisma.DbNull,
  proposals: [],
  warnings: [],
  fingerprint: [],
};

/** Statements, evidence and notes have words of their own, which an order may cover too. */
async function listHolders(tx: Tx, anchorIds: string[]): Promise<ErasureOutcome["heldBy"]> {
  const quoting = { where: { anchorId: { in: anchorIds } } };
  const parts = await tx.statementPart.findMany({ ...quoting, select: { statementId: true } });
  const evidence = await tx.evidence.findMany({ ...quoting, select: { id: true } });
  const citations = await tx.citation.findMany({ ...quoting, select: { noteId: true } });
  const once = (ids: string[]) => [...new Set(ids)];
  return [
    ...once(parts.map(({ statementId }) => statementId)).map(
      (id) => ({ kind: "statement", id }) as const,
    ),
    ...evidence.map(({ id }) => ({ kind: "evidence", id }) as const),
    ...once(citations.map(({ noteId }) => noteId)).map((id) => ({ kind: "note", id }) as const),
  ];
}

/** Erases the names of the documents that a text was read from, but of those that other texts rest on. */
async function eraseDocuments(
  tx: Tx,
  { id: snapshotId, key, order, now }: Place,
): Promise<{ unkept: string[]; shared: number }> {
  const blobs = await tx.blob.findMany({
    where: { sha256: { not: null }, captures: { some: { snapshotId } } },
    select: {
      id: true,
      sha256: true,
      commitment: true,
      captures: {
        where: { snapshot: { salt: { not: null } } },
        take: 1,
        select: { id: true },
      },
    },
  });
  const unkept: string[] = [];
  for (const { id: blobId, sha256, commitment, captures } of blobs) {
    if (sha256 === null || captures.length > 0) continue;
    await holdBlob(tx, sha256);
    const thing = { eventId: null, snapshotId: null, blobId, commitment };
    await tx.tombstone.create({ data: tombstoneFor(key, thing, order, now) });
    await tx.blob.update({ where: { id: blobId }, data: { sha256: null, salt: null } });
    await tx.upload.deleteMany({ where: { blobId } });
    unkept.push(sha256);
  }
  return { unkept, shared: blobs.length - unkept.length };
}
