import type { Tx } from "@rejoinder/db";
import { missingFor } from "@rejoinder/domain";
import type { RestingCause, ReviewState } from "@rejoinder/schema";
import type { NewEvent } from "../history/record.ts";
import { loadAtGate } from "./at-gate.ts";
import { type By, heldColumns, holdPair, settle } from "./on-way.ts";
import { restAnew } from "./rest-anew.ts";
import { listCasesOfOne } from "./reviewers.ts";

/**
 * Says that something changed which decisions on pairs rest on, where there are any; and settles what
 * waits for it. To be called in the transaction of the change, after its writes.
 *
 * @returns what the history is to be told, to be recorded after the event of the change itself
 */
export async function changeResting(
  tx: Tx,
  by: By,
  pairIds: Iterable<string>,
  cause: RestingCause,
): Promise<NewEvent[]> {
  const ids = await holdPairsAtWork(tx, pairIds);
  const pairs = await tx.pair.findMany({
    where: { id: { in: ids } },
    orderBy: { id: "asc" },
    select: heldColumns,
  });
  const { moved, events } = await restAnew(tx, by, pairs, cause);
  for (const pair of moved) events.push(...(await settle(tx, by, { pair, events: [] })).events);
  return events;
}

/**
 * Says that a newer text of a source took the place of the one before, and lost quotations or holds
 * them only nearly.
 *
 * @param snapshotId of the newer text, with every quotation moved to it
 */
export async function changeRestingOnText(
  tx: Tx,
  by: By,
  sourceId: string,
  snapshotId: string,
): Promise<NewEvent[]> {
  const lost = await tx.anchor.findMany({
    where: { snapshotId, state: { in: ["fuzzy", "lost"] }, confirmedById: null },
    select: { id: true },
  });
  const quoting = await listPairsOnAnchors(
    tx,
    lost.map(({ id }) => id),
  );
  const resting = await listPairsOnSources(tx, [sourceId]);
  return [
    ...(await changeResting(tx, by, resting, "source_superseded")),
    ...(await changeResting(tx, by, quoting, "anchor_lost")),
  ];
}

/**
 * Says that something is withdrawn that may have let a pair through the gate. A decision that the gate
 * would not let through any more goes stale; any other stands.
 */
export async function changeGate(tx: Tx, by: By, pairId: string): Promise<NewEvent[]> {
  const { state, decidedStatus } = await holdPair(tx, pairId);
  if (state !== "decided" || decidedStatus === null || decidedStatus === "not_reviewed")
    return settlePairs(tx, by, [pairId]);
  const missing = missingFor(decidedStatus, await loadAtGate(tx, pairId));
  return missing.length > 0 ? changeResting(tx, by, [pairId], "evidence_removed") : [];
}

/** Settles pairs whose reviews may bring about something now that nothing which they rest on is worse. */
export async function settlePairs(tx: Tx, by: By, pairIds: Iterable<string>): Promise<NewEvent[]> {
  const events: NewEvent[] = [];
  for (const pairId of await holdPairsAtWork(tx, pairIds)) {
    const pair = await holdPair(tx, pairId);
    events.push(...(await settle(tx, by, { pair, events: [] })).events);
  }
  return events;
}

/**
 * Settles the pairs under review of cases that one person alone may review since: there one review is
 * enough. To be called after whatever changes who may review.
 *
 * @param before what `listCasesOfOne` said of the cases before
 */
export async function settleCasesOfOne(
  tx: Tx,
  by: By,
  caseIds: readonly string[],
  before: readonly string[],
): Promise<NewEvent[]> {
  const lone = (await listCasesOfOne(tx, caseIds)).filter((id) => !before.includes(id));
  if (lone.length === 0) return [];
  const pairs = await tx.pair.findMany({
    where: {
      caseId: { in: lone },
      state: { in: ["in_review", "disputed"] },
      reviews: { some: { supersededAt: null } },
    },
    select: { id: true },
  });
  return settlePairs(
    tx,
    by,
    pairs.map(({ id }) => id),
  );
}

/**
 * Takes pairs for the rest of the transaction, in one order so that two changes never wait for one
 * another. @returns those that are not open: nothing rests on anything where nobody is at it
 */
async function holdPairsAtWork(tx: Tx, pairIds: Iterable<string>): Promise<string[]> {
  const held = await tx.$queryRaw<{ id: string; state: ReviewState }[]>`
    SELECT id, state FROM "Pair" WHERE id = ANY (${[...pairIds]}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
  return held.filter(({ state }) => state !== "open").map(({ id }) => id);
}

/** The pairs that rest on a source: by its evidence that stands, their allegation, or a response. */
export async function listPairsOnSources(tx: Tx, sourceIds: readonly string[]): Promise<string[]> {
  const of = { sourceId: { in: [...sourceIds] } };
  const said = { OR: [of, { translationOf: of }] };
  const pairs = await tx.pair.findMany({
    where: {
      OR: [
        { evidence: { some: { ...of, withdrawnAt: null } } },
        { allegation: said },
        { responses: { some: { statement: said } } },
      ],
    },
    select: { id: true },
  });
  return pairs.map(({ id }) => id);
}

/** The pairs that quote by an anchor as evidence that stands. */
export async function listPairsByEvidenceOn(tx: Tx, anchorId: string): Promise<string[]> {
  const pairs = await tx.pair.findMany({
    where: { evidence: { some: { anchorId, withdrawnAt: null } } },
    select: { id: true },
  });
  return pairs.map(({ id }) => id);
}

/** The pairs that quote by some of these anchors: as evidence that stands, or in what a side said. */
export async function listPairsOnAnchors(tx: Tx, anchorIds: readonly string[]): Promise<string[]> {
  const of = { anchorId: { in: [...anchorIds] } };
  const said = {
    OR: [{ parts: { some: of } }, { translationOf: { parts: { some: of } } }],
  };
  const pairs = await tx.pair.findMany({
    where: {
      OR: [
        { evidence: { some: { ...of, withdrawnAt: null } } },
        { allegation: said },
        { responses: { some: { statement: said } } },
      ],
    },
    select: { id: true },
  });
  return pairs.map(({ id }) => id);
}
