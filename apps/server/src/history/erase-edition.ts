import type { Tx } from "@rejoinder/db";
import { Refusal } from "@rejoinder/domain";
import { holdBlob } from "../capture/blobs.ts";
import type { Erased, Place } from "./erasure.ts";
import { tombstoneFor } from "./tombstone.ts";

/**
 * Erases what an edition said: its record, its files, what it changed and why. That it was published, under
 * which hashes, stays.
 *
 * @returns null where there is none such, or nothing of it any more
 * @throws Refusal `EDITION_STANDS` where it was not withdrawn before
 */
export async function eraseEdition(
  tx: Tx,
  { caseId, id, key, order, now }: Place,
): Promise<Erased | null> {
  const found = await tx.edition.findFirst({
    where: { id, caseId },
    select: { withdrawal: true, recordId: true, files: { select: { blobId: true } } },
  });
  if (!found) return null;
  if (!found.withdrawal) throw new Refusal("EDITION_STANDS", { editionId: id });
  const blobs = await tx.blob.findMany({
    where: {
      id: { in: [found.recordId, ...found.files.map(({ blobId }) => blobId)] },
      sha256: { not: null },
    },
    select: {
      id: true,
      sha256: true,
      commitment: true,
      _count: {
        select: {
          captures: true,
          uploads: true,
          records: { where: { id: { not: id } } },
          files: { where: { editionId: { not: id } } },
        },
      },
    },
  });
  if (blobs.length === 0) return null;
  const unkept: string[] = [];
  for (const { id: blobId, sha256, commitment, _count: others } of blobs) {
    if (sha256 === null || Object.values(others).some((count) => count > 0)) continue;
    await holdBlob(tx, sha256);
    const thing = { eventId: null, snapshotId: null, blobId, commitment };
    await tx.tombstone.create({ data: tombstoneFor(key, thing, order, now) });
    await tx.blob.update({ where: { id: blobId }, data: { sha256: null, salt: null } });
    unkept.push(sha256);
  }
  await tx.edition.update({ where: { id }, data: { what: {}, why: {} }, select: { id: true } });
  return {
    pairId: null,
    right: null,
    anchorIds: [],
    unkept,
    shared: blobs.length - unkept.length,
  };
}

/** The editions that may hold what is erased elsewhere: those whose words are still there. */
export async function listEditionsKept(
  tx: Pick<Tx, "edition">,
  caseId: string,
): Promise<{ id: string; number: number }[]> {
  return tx.edition.findMany({
    where: { caseId, record: { sha256: { not: null } } },
    orderBy: { number: "asc" },
    select: { id: true, number: true },
  });
}
