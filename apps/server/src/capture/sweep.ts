import type { CaptureWay } from "@rejoinder/schema";
import { forgetUnusedBlob, removeUnnamed, unusedBlob } from "./blobs.ts";
import type { CaptureDesk } from "./run-capture.ts";

type Desk = Pick<CaptureDesk, "db" | "store">;
type Ask = (captureId: string, way: CaptureWay) => Promise<void>;

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** How long what was handed in and not captured is kept, in milliseconds. */
const KEEP_UPLOADS_MS = 24 * HOUR_MS;

/** A capture that has not begun by then was asked for by a desk that ended, in milliseconds. */
const ASK_AGAIN_AFTER_MS = MINUTE_MS;

/** Bytes put down within so long may belong to a capture that is being saved, in milliseconds. */
const LET_SETTLE_MS = 10 * MINUTE_MS;

/**
 * Now and then asks again for captures that nobody carries out, and forgets what was handed in and
 * came to nothing.
 */
export function openCaptureSweep(
  desk: Desk,
  ask: Ask,
  onTrouble: (error: unknown) => void,
): { close(): Promise<void> } {
  const sweeps = [
    { everyMs: MINUTE_MS, sweep: () => sweepCaptures(desk, ask, new Date()) },
    { everyMs: HOUR_MS, sweep: () => sweepStore(desk, new Date()) },
  ];
  const underWay = new Set<Promise<void>>();
  const timers = sweeps.map(({ everyMs, sweep }) => {
    const sweepNow = () => {
      const swept = sweep()
        .catch(onTrouble)
        .finally(() => underWay.delete(swept));
      underWay.add(swept);
    };
    sweepNow();
    return setInterval(sweepNow, everyMs).unref();
  });
  return {
    /** Waits for what is under way. */
    async close() {
      timers.forEach(clearInterval);
      await Promise.all(underWay);
    },
  };
}

export async function sweepCaptures({ db, store }: Desk, ask: Ask, now: Date): Promise<void> {
  const waiting = await db.prisma.capture.findMany({
    where: {
      state: { in: ["waiting", "running"] },
      requestedAt: { lt: before(now, ASK_AGAIN_AFTER_MS) },
    },
    select: { id: true, way: true },
  });
  for (const { id, way } of waiting) await ask(id, way);
  await db.prisma.upload.deleteMany({ where: { at: { lt: before(now, KEEP_UPLOADS_MS) } } });
  const unused = await db.prisma.blob.findMany({
    where: {
      sha256: { not: null },
      createdAt: { lt: before(now, LET_SETTLE_MS) },
      ...unusedBlob,
    },
    select: { sha256: true },
  });
  for (const { sha256 } of unused)
    if (sha256) await db.prisma.$transaction((tx) => forgetUnusedBlob(tx, store, sha256));
}

/**
 * Removes what undone transactions and interrupted writing left in the store.
 * @throws Error where that would be most of what is kept: the store is another database's, then
 */
export async function sweepStore({ db, store }: Desk, now: Date): Promise<void> {
  await store.discardUnfinished(before(now, HOUR_MS));
  const settled = before(now, LET_SETTLE_MS);
  const kept = new Set<string>();
  for await (const { sha256, at } of store.list()) if (at < settled) kept.add(sha256);
  const named = await db.prisma.blob.findMany({
    where: { sha256: { not: null } },
    select: { sha256: true },
  });
  const known = new Set(named.map(({ sha256 }) => sha256));
  const unnamed = kept
    .values()
    .filter((sha256) => !known.has(sha256))
    .toArray();
  if (unnamed.length > kept.size / 2)
    throw new Error("The database names less than half of the documents that are kept");
  for (const sha256 of unnamed)
    await db.prisma.$transaction((tx) => removeUnnamed(tx, store, sha256));
}

const before = (now: Date, ms: number) => new Date(now.getTime() - ms);
