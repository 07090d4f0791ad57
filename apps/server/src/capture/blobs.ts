import type { Prisma, Tx } from "@rejoinder/db";
import { type BlobStore, sha256Of } from "./store.ts";

/**
 * Keeps bytes in the store and their name in the database, where identical bytes are one blob. Until the
 * transaction ends nobody forgets them.
 */
export async function keepBlob(tx: Tx, store: BlobStore, bytes: Uint8Array) {
  const sha256 = sha256Of(bytes);
  await holdBlob(tx, sha256);
  await store.put(bytes);
  await tx.blob.createMany({ data: [{ sha256, size: bytes.length }], skipDuplicates: true });
  const blob = await tx.blob.findUniqueOrThrow({
    where: { sha256 },
    select: { id: true, commitment: true, size: true },
  });
  return { ...blob, sha256 };
}

/** That nothing rests on a blob. */
export const unusedBlob = {
  uploads: { none: {} },
  captures: { none: {} },
  records: { none: {} },
  files: { none: {} },
  renderings: { none: {} },
} as const satisfies Prisma.BlobWhereInput;

/** Forgets bytes that nothing rests on. What came into use meanwhile stays. */
export async function forgetUnusedBlob(tx: Tx, store: BlobStore, sha256: string): Promise<void> {
  await holdBlob(tx, sha256);
  const { count } = await tx.blob.deleteMany({
    where: { sha256, ...unusedBlob },
  });
  if (count > 0) await store.remove(sha256);
}

/** Removes bytes from the store that the database does not name, as an undone transaction leaves them. */
export async function removeUnnamed(tx: Tx, store: BlobStore, sha256: string): Promise<void> {
  await holdBlob(tx, sha256);
  if ((await tx.blob.count({ where: { sha256 } })) === 0) await store.remove(sha256);
}

/** One at a time: a file and its row come and go together. */
export async function holdBlob(tx: Tx, sha256: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${sha256}, 20261124))`;
}
