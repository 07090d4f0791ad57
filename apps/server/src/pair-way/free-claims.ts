import type { Db } from "@rejoinder/db";
import { recordEvents } from "../history/record.ts";
import { freeRunOut } from "./claims.ts";
import { holdPair } from "./on-way.ts";

const MINUTE_MS = 60_000;
/** Pairs looked up at once; each is freed in a transaction of its own. */
const BATCH = 100;

/**
 * Frees every claim that ran out by then. Servers that do it at once do each once.
 * @returns how many pairs had such a claim
 */
export async function freeExpiredClaims(db: Db, now: Date): Promise<number> {
  for (let freed = 0; ; ) {
    const over = await db.prisma.claim.groupBy({
      by: "pairId",
      where: { endedAt: null, until: { lte: now } },
      orderBy: { pairId: "asc" },
      take: BATCH,
    });
    for (const { pairId } of over)
      await db.prisma.$transaction(async (tx) => {
        const held = await holdPair(tx, pairId);
        const { events } = await freeRunOut(tx, now, { pair: held, events: [] });
        await recordEvents(tx, events);
      });
    freed += over.length;
    if (over.length < BATCH) return freed;
  }
}

/** Now, and every minute. A database that is gone for the moment is asked the next time. */
export function openClaimSweep(db: Db): { close(): void } {
  const run = () => void freeExpiredClaims(db, new Date()).catch(() => undefined);
  run();
  const timer = setInterval(run, MINUTE_MS);
  timer.unref();
  return { close: () => clearInterval(timer) };
}
