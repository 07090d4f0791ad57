import { randomUUIDv7 } from "node:crypto";
import type { Tx } from "@rejoinder/db";
import type { EventKind, Right } from "@rejoinder/schema";
import { FEED_CHANNEL, type Notice } from "../feed.ts";
import { canonicalJson } from "./chain.ts";

export type NewEvent = {
  /** Null for what concerns the desk as a whole. */
  caseId: string | null;
  pairId: string | null;
  actorId: string;
  kind: EventKind;
  /** Without it nobody reads the event; null where a look at its case is enough. */
  right?: Right | null;
  /** Null where there was nothing, or is nothing any more. */
  before: object | null;
  after: object | null;
  at: Date;
};

/**
 * Writes one line of history in the transaction of its change, and tells the feed at its commit. The
 * database puts it at the end of its chain, which is the caller's until then: the last thing that a
 * transaction does.
 */
export async function recordEvent(tx: Tx, event: NewEvent): Promise<void> {
  const { caseId, pairId, actorId, kind, right = null, before, after, at } = event;
  const id = randomUUIDv7();
  const content = canonicalJson({ before, after });
  const notice = JSON.stringify({ id, caseId, pairId, kind, right, actorId } satisfies Notice);
  await tx.$executeRaw`
    WITH event AS (
      INSERT INTO "Event" (id, "caseId", "pairId", "actorId", kind, "right", content, at)
      VALUES (${id}::uuid, ${caseId}::uuid, ${pairId}::uuid, ${actorId}::uuid, ${kind}::"EventKind",
        ${right}::"Right", ${content}, ${at})
    )
    SELECT pg_notify(${FEED_CHANNEL}, ${notice})`;
}
