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
  /** The feed alone is told: a line in the history would be counted, by its number, by who may not know. */
  isToldOnly?: true;
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

/** From so many events of one kind in a row on, they are one stroke. */
const STROKE_FROM = 30;

/** Writes what one change brought about, in its order: the change itself first. */
export async function recordEvents(tx: Tx, events: readonly NewEvent[]): Promise<void> {
  for (const [first, ...rest] of runsOf(events.filter(({ isToldOnly }) => !isToldOnly))) {
    if (rest.length + 1 < STROKE_FROM || first.caseId === null)
      for (const event of [first, ...rest]) await recordEvent(tx, event);
    else await recordStroke(tx, { ...first, caseId: first.caseId }, [first, ...rest]);
  }
  await tellFeed(
    tx,
    events.filter(({ isToldOnly }) => isToldOnly),
  );
}

/** Tells the feed, at the commit, what no history keeps. */
async function tellFeed(tx: Tx, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return;
  const notices = events.map(({ caseId, pairId, kind, right = null, actorId }) =>
    JSON.stringify({
      id: randomUUIDv7(),
      caseId,
      pairId,
      kind,
      right,
      actorId,
    } satisfies Notice),
  );
  await tx.$executeRaw`SELECT pg_notify(${FEED_CHANNEL}, notice) FROM unnest(${notices}::text[]) AS notice`;
}

/** Events as runs of those that one statement can write. */
function runsOf(events: readonly NewEvent[]): [NewEvent, ...NewEvent[]][] {
  const runs: [NewEvent, ...NewEvent[]][] = [];
  for (const event of events) {
    const run = runs.at(-1);
    if (run && isOneStroke(run[0], event)) run.push(event);
    else runs.push([event]);
  }
  return runs;
}

const isOneStroke = (one: NewEvent, other: NewEvent): boolean =>
  one.kind === other.kind &&
  one.caseId === other.caseId &&
  one.actorId === other.actorId &&
  one.at.getTime() === other.at.getTime() &&
  (one.right ?? null) === null &&
  (other.right ?? null) === null;

/** What one event of a stroke has of its own. */
export type StrokeEvent = Pick<NewEvent, "pairId" | "before" | "after">;

/**
 * Writes what one stroke did to many pairs of a case, a line each, in one statement. The feed is told
 * once, of no one pair: every window would else ask anew for each.
 */
export async function recordStroke(
  tx: Tx,
  stroke: Pick<NewEvent, "actorId" | "kind" | "at"> & { caseId: string },
  events: readonly StrokeEvent[],
): Promise<void> {
  const { caseId, actorId, kind, at } = stroke;
  const ids = events.map(() => randomUUIDv7());
  const pairIds = events.map(({ pairId }) => pairId);
  const contents = events.map(({ before, after }) => canonicalJson({ before, after }));
  const id = ids.at(-1);
  if (id === undefined) return;
  const of = { id, caseId, pairId: null, kind, right: null, actorId } satisfies Notice;
  await tx.$executeRaw`
    WITH events AS (
      INSERT INTO "Event" (id, "caseId", "pairId", "actorId", kind, content, at)
      SELECT event.id, ${caseId}::uuid, event."pairId", ${actorId}::uuid, ${kind}::"EventKind", event.content, ${at}
      FROM unnest(${ids}::uuid[], ${pairIds}::uuid[], ${contents}::text[])
        WITH ORDINALITY AS event(id, "pairId", content, place)
      ORDER BY event.place
    )
    SELECT pg_notify(${FEED_CHANNEL}, ${JSON.stringify(of)})`;
}
