import type { Db } from "@rejoinder/db";
import {
  type Actor,
  type EvidenceThen,
  hasRight,
  judgingKinds,
  type NoteThen,
  type PairEvent,
  Refusal,
  replay,
} from "@rejoinder/domain";
import type { Right } from "@rejoinder/schema";
import { byThemselves } from "../../pair-way/sight.ts";
import type { PairEvidence, PairNote, SourceBrief } from "../../wire.ts";
import { evidenceFor, notesFor } from "../../withheld.ts";
import { visibleTo } from "./event.queries.ts";

type Place = { id: string; caseId: string };

/**
 * A pair as it stood for the reader right after one of its events.
 *
 * @throws Refusal `EVENT_NOT_FOUND` for an event that is not the pair's, or not the reader's to see
 */
export async function getPairAt(db: Db, actor: Actor, pair: Place, sequence: number) {
  const event = await db.prisma.event.findFirst({
    where: { chain: pair.caseId, pairId: pair.id, sequence, ...visibleTo(actor, pair.caseId) },
    select: {
      sequence: true,
      kind: true,
      at: true,
      actor: { select: { id: true, name: true } },
    },
  });
  if (!event) throw new Refusal("EVENT_NOT_FOUND", { pairId: pair.id });
  const own = await idsOf(db, actor);
  const events = await listPairEvents(db, actor, pair, sequence);
  const { notes, evidence, mark, review, missing } = replay(events, own);
  const named = await loadNamed(db, notes, evidence);
  return {
    ...event,
    notes: notesFor(
      actor,
      pair,
      notes.map((note) => noteOf(note, named)),
    ),
    evidence: evidence.map((each) => evidenceFor(actor, pair, evidenceOf(each, named))),
    mark,
    review: review && { ...review, createdAt: review.createdAt.toISOString() },
    /** How many events whose content was erased are missing here, of those that are the reader's to see. */
    missing: events.filter(
      (each) => missing.includes(each.sequence) && hasRight(actor, pair, each.right),
    ).length,
  };
}

/** The reader, and those whose work the reader took over. */
async function idsOf(db: Db, actor: Actor): Promise<string[]> {
  const others = await db.prisma.person.findMany({
    where: { takenOverById: actor.id },
    select: { id: true },
  });
  return [actor.id, ...others.map(({ id }) => id)];
}

async function listPairEvents(db: Db, actor: Actor, pair: Place, sequence: number) {
  const events = await db.prisma.event.findMany({
    where: {
      pairId: pair.id,
      sequence: { lte: sequence },
      OR: [{ kind: { notIn: [...judgingKinds] } }, ...byThemselves(actor)],
    },
    orderBy: { sequence: "asc" },
    select: { sequence: true, kind: true, actorId: true, at: true, right: true, content: true },
  });
  const replaced = events.some(({ content }) => content === null)
    ? await listReplacedByErased(db, pair)
    : new Map<number, string | null>();
  return events.map(({ content, ...event }): PairEvent & { right: Right | null } => ({
    ...event,
    ...(content === null ? { before: null, after: null } : JSON.parse(content)),
    isErased: content === null,
    tookPlaceOf: replaced.get(event.sequence) ?? null,
  }));
}

/**
 * By the sequence of the event that wrote an erased note: the id of the note that it took the place
 * of. The ids of what was erased stay on record, only its words are gone.
 */
async function listReplacedByErased(db: Db, pair: Place): Promise<Map<number, string | null>> {
  const erasures = await db.prisma.event.findMany({
    where: { pairId: pair.id, kind: "content_erased", content: { not: null } },
    select: { content: true },
  });
  const erased: { id: string; events: number[] }[] = erasures.map(
    ({ content }) => JSON.parse(content ?? "").after,
  );
  const notes = await db.prisma.note.findMany({
    where: { id: { in: erased.map(({ id }) => id) } },
    select: { id: true, supersedesId: true },
  });
  return new Map(
    erased.map(({ id, events: [wrote = 0] }) => [
      wrote,
      notes.find((note) => note.id === id)?.supersedesId ?? null,
    ]),
  );
}

type Named = {
  sources: Map<string, SourceBrief>;
  people: Map<string, { id: string; name: string }>;
  anchors: Map<string, PairEvidence["anchor"]>;
};

/** What notes and evidence name by id. An anchor's state is that of now: what was quoted was exact then. */
async function loadNamed(
  db: Db,
  notes: readonly NoteThen[],
  evidence: readonly EvidenceThen[],
): Promise<Named> {
  const sourceIds = [
    ...notes.flatMap(({ citations }) => citations.map(({ sourceId }) => sourceId)),
    ...evidence.map(({ sourceId }) => sourceId),
  ];
  const [sources, people, anchored] = await Promise.all([
    db.prisma.source.findMany({
      where: { id: { in: sourceIds } },
      select: { id: true, title: true, kind: true, publishedOn: true, reliability: true },
    }),
    db.prisma.person.findMany({
      where: { id: { in: notes.map(({ authorId }) => authorId) } },
      select: { id: true, name: true },
    }),
    db.prisma.evidence.findMany({
      where: { id: { in: evidence.map(({ evidenceId }) => evidenceId) } },
      select: {
        id: true,
        anchor: {
          select: {
            id: true,
            state: true,
            confirmedById: true,
            snapshotId: true,
            places: { orderBy: { snapshotId: "asc" }, take: 1, select: { snapshotId: true } },
          },
        },
      },
    }),
  ]);
  return {
    sources: new Map(sources.map((source) => [source.id, source])),
    people: new Map(people.map((person) => [person.id, person])),
    anchors: new Map(
      anchored.map(({ id, anchor }) => [
        id,
        anchor && {
          id: anchor.id,
          state: anchor.state,
          isConfirmed: anchor.confirmedById !== null,
          takenFrom: anchor.places[0]?.snapshotId ?? anchor.snapshotId,
        },
      ]),
    ),
  };
}

function noteOf(
  { noteId, authorId, createdAt, citations, ...note }: NoteThen,
  named: Named,
): PairNote {
  return {
    ...note,
    id: noteId,
    createdAt: createdAt.toISOString(),
    author: mustHave(named.people, authorId),
    citations: citations.map(({ sourceId, locator }) => ({
      source: mustHave(named.sources, sourceId),
      locator,
      anchor: null,
      place: null,
    })),
  };
}

function evidenceOf({ evidenceId, sourceId, ...kept }: EvidenceThen, named: Named): PairEvidence {
  return {
    ...kept,
    id: evidenceId,
    source: mustHave(named.sources, sourceId),
    anchor: named.anchors.get(evidenceId) ?? null,
    version: 1,
  };
}

/** Rows are never deleted, so that what an event names is there. */
function mustHave<T>(found: Map<string, T>, id: string): T {
  const thing = found.get(id);
  if (thing === undefined) throw new Error(`an event names ${id}, which is nowhere`);
  return thing;
}
