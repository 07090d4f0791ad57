import type { Db, Prisma } from "@rejoinder/db";
import { type Actor, hasRight, judgingKinds } from "@rejoinder/domain";
import { type ListEventsInput, Right } from "@rejoinder/schema";
import { caseMustExist } from "../../case-must-exist.ts";
import { DESK_CHAIN } from "../../history/chain.ts";
import { seenBy } from "../../pair-way/sight.ts";
import { briefSources, namePeople } from "./event.names.ts";
import { withhold } from "./event.withheld.ts";

/** Events in one page of a history, unless the caller asks otherwise. */
const HISTORY_PAGE = 20;

/** An event's content is shown up to so many UTF-16 code units; what is longer is told by its size. */
const CONTENT_MAX = 100_000;

const eventColumns = {
  id: true,
  sequence: true,
  kind: true,
  content: true,
  at: true,
  actor: { select: { id: true, name: true, handle: true } },
  pair: { select: { position: true, title: true } },
  tombstone: { select: { order: true, at: true } },
} as const satisfies Prisma.EventSelect;

/** What narrows a history; a field left out narrows nothing. */
export type HistoryFilter = Omit<ListEventsInput, "caseId">;

/** The rights of the actor's that open events of a history. */
function rightsTo(actor: Actor, caseId: string | null): Right[] {
  return Object.values(Right).filter(
    (right) => caseId !== null && hasRight(actor, { caseId }, right),
  );
}

/**
 * Leaves out what the reader must not see: others' marks and reviews, and what takes a right that the
 * reader does not have.
 */
export function visibleTo(actor: Actor, caseId: string | null) {
  return {
    AND: [
      { OR: [{ right: null }, { right: { in: rightsTo(actor, caseId) } }] },
      seenBy(actor, caseId),
    ],
  } satisfies Prisma.EventWhereInput;
}

/**
 * A keyset page of the history of a case, newest first, as far as it is the reader's to see.
 *
 * @param caseId null for what concerns the desk as a whole
 * @returns `before`: the sequence to ask on from; null on the last page. `sources` and `people`: those
 *   that the events name by id, as the reader may know them
 * @throws Refusal `CASE_NOT_FOUND`
 */
export async function listEvents(
  db: Db,
  actor: Actor,
  caseId: string | null,
  { pairId, personId, kind, before, limit = HISTORY_PAGE }: HistoryFilter,
) {
  const rows = await db.prisma.event.findMany({
    where: {
      chain: caseId ?? DESK_CHAIN,
      ...(pairId !== undefined && { pairId }),
      ...(personId !== undefined && { actorId: personId }),
      ...(kind !== undefined && { kind }),
      ...(before !== undefined && { sequence: { lt: before } }),
      ...visibleTo(actor, caseId),
    },
    orderBy: { sequence: "desc" },
    take: limit + 1,
    select: eventColumns,
  });
  if (rows.length === 0 && caseId !== null) await caseMustExist(db, caseId);
  const page = rows.slice(0, limit).map(({ content, ...event }) => ({
    ...event,
    ...sidesOf(content),
  }));
  const sides = page.flatMap((event) => [event.before, event.after]);
  const sources = caseId === null ? [] : await briefSources(db, actor, caseId, sides);
  const withheld = sources.filter((source) => source.isWithheld).map(({ id }) => id);
  return {
    events: page.map((event) => ({
      ...event,
      before: withhold(event.before, withheld),
      after: withhold(event.after, withheld),
    })),
    before: rows.length > limit ? (page.at(-1)?.sequence ?? null) : null,
    sources,
    people: await namePeople(db, sides),
  };
}

/** What an event kept: of another shape for every kind of event. */
export type Side = Record<string, unknown> | null;

/** Before and after; both null where the content was erased, or is too long to be shown. */
function sidesOf(content: string | null): { before: Side; after: Side; isTooLong: boolean } {
  const isTooLong = content !== null && content.length > CONTENT_MAX;
  if (content === null || isTooLong) return { before: null, after: null, isTooLong };
  return { ...JSON.parse(content), isTooLong };
}

const peopleOf = {
  name: "event:people",
  text: `SELECT p.id, p.name FROM "Person" p CROSS JOIN LATERAL (
      SELECT FROM "Event" e WHERE e."actorId" = p.id AND e.chain = $1
        AND (e."right" IS NULL OR e."right"::text = ANY ($2::text[]))
        AND (e.kind::text <> ALL ($3::text[]) OR p.id = $4 OR p."takenOverById" = $4)
      LIMIT 1) seen
    ORDER BY p.name, p.id`,
};

/** Those whose events in a history the reader may see, by name; one look into the index for each person. */
export async function listEventPeople(db: Db, actor: Actor, caseId: string | null) {
  const people = await db.sql<{ id: string; name: string }>(peopleOf, [
    caseId ?? DESK_CHAIN,
    rightsTo(actor, caseId),
    judgingKinds,
    actor.id,
  ]);
  if (people.length === 0 && caseId !== null) await caseMustExist(db, caseId);
  return people;
}
