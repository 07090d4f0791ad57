import { randomUUIDv7 } from "node:crypto";
import type { Prisma, Tx } from "@rejoinder/db";
import type { EventKind } from "@rejoinder/schema";
import { FEED_CHANNEL, type Notice } from "./feed.ts";

export type NewEvent = {
  caseId: string;
  pairId: string | null;
  actorId: string;
  kind: EventKind;
  /** Null where there was nothing, or is nothing any more. */
  before: Prisma.InputJsonObject | null;
  after: Prisma.InputJsonObject | null;
  at: Date;
};

/** Writes one line of history in the transaction of its change, and tells the feed at its commit. */
export async function recordEvent(tx: Tx, event: NewEvent): Promise<void> {
  const { caseId, pairId, actorId, kind, before, after, at } = event;
  const id = randomUUIDv7();
  const notice = JSON.stringify({ id, caseId, pairId, kind, actorId } satisfies Notice);
  await tx.$executeRaw`
    WITH event AS (
      INSERT INTO "Event" (id, "caseId", "pairId", "actorId", kind, before, after, at)
      VALUES (${id}::uuid, ${caseId}::uuid, ${pairId}::uuid, ${actorId}::uuid, ${kind}::"EventKind",
        ${before && JSON.stringify(before)}::jsonb, ${after && JSON.stringify(after)}::jsonb, ${at})
    )
    SELECT pg_notify(${FEED_CHANNEL}, ${notice})`;
}
