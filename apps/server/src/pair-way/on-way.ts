import type { Tx } from "@rejoinder/db";
import {
  type Decision,
  movePair,
  type PairAtGate,
  Refusal,
  reviewsOfRound,
  settlingEvent,
  type WayEvent,
} from "@rejoinder/domain";
import type { EvidenceStatus } from "@rejoinder/schema";
import type { NewEvent } from "../history/record.ts";
import { takeOverAnswers } from "./agreed-answers.ts";
import { loadAtGate } from "./at-gate.ts";
import {
  endDecisions,
  type HeldPair,
  momentsOf,
  type RestingChange,
  savePlaces,
} from "./places.ts";
import { countWanted } from "./reviewers.ts";

/** Who moves a pair, and when. */
export type By = { actorId: string; now: Date };

/** Whoever asks, now. */
export const byOf = ({ actor, now }: { actor: { id: string }; now: Date }): By => ({
  actorId: actor.id,
  now,
});

/** A pair where it is now, and what its history is to be told of how it came there. */
export type Moved = { pair: HeldPair; events: NewEvent[] };

/** What is held of a pair. */
export const heldColumns = {
  id: true,
  caseId: true,
  position: true,
  state: true,
  decidedStatus: true,
  roundFrom: true,
  wantedReviews: true,
  staleCauses: true,
  case: { select: { wantedReviews: true } },
} as const;

/**
 * Takes a pair for the rest of the transaction: whoever else would move it waits. To be called before
 * anything is read that the pair's way depends on.
 * @throws Refusal `PAIR_NOT_FOUND`
 */
export async function holdPair(tx: Tx, pairId: string): Promise<HeldPair> {
  await tx.$queryRaw`SELECT id FROM "Pair" WHERE id = ${pairId}::uuid FOR NO KEY UPDATE`;
  const pair = await tx.pair.findUnique({ where: { id: pairId }, select: heldColumns });
  if (!pair) throw new Refusal("PAIR_NOT_FOUND", { pairId });
  return pair;
}

/**
 * The current reviews of a pair, one a reviewer, oldest first. Whoever took somebody's work over and that
 * somebody are one: of two reviews of theirs the newer counts.
 */
export async function listCurrentReviews(tx: Pick<Tx, "review">, pairId: string) {
  const reviews = await tx.review.findMany({
    where: { pairId, supersededAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      status: true,
      createdAt: true,
      reviewerId: true,
      reviewer: { select: { takenOverById: true } },
    },
  });
  const byPerson = new Map(
    reviews.map(({ reviewer, reviewerId, ...review }) => {
      const personId = reviewer.takenOverById ?? reviewerId;
      return [personId, { ...review, reviewerId: personId }];
    }),
  );
  return [...byPerson.values()].sort((a, b) => a.id.localeCompare(b.id));
}

/**
 * Moves a pair by one event of its way, and saves what that brings about: the decision, the end of
 * claims, a new round. With `restAnew`, for what may concern many pairs at once, all that moves pairs.
 *
 * @throws Refusal what the way refuses; `GATE_SHUT` carries what is missing
 */
export async function moveOnWay(
  tx: Tx,
  by: By,
  pair: HeldPair,
  event: Exclude<WayEvent, RestingChange>,
): Promise<Moved> {
  const [at = by.now] = await momentsOf(tx, by.now, [pair]);
  const move = movePair(pair, event, at);
  if (!move.ok) throw new Refusal(move.code, { pairId: pair.id }, { missing: move.missing });
  const isDecided = move.pair.state === "decided";
  const next = { ...pair, ...move.pair, staleCauses: isDecided ? [] : pair.staleCauses };
  const events: NewEvent[] = [];
  if (move.decision) events.push(...(await saveDecision(tx, by, pair, move.decision)));
  if (event.kind === "reopened") events.push(await endReopened(tx, by, pair, event.reason));
  if (event.kind === "disagreed" && pair.state !== "disputed")
    events.push({
      ...eventOf(by, pair, "pair_disputed", null, null),
      isToldOnly: true,
    });
  await savePlaces(tx, [{ from: pair, to: next }]);
  return { pair: next, events };
}

/** Moves a pair by whatever its reviews bring about by themselves; to be asked after every other move. */
export async function settle(tx: Tx, by: By, moved: Moved): Promise<Moved> {
  const { pair } = moved;
  if (pair.state !== "in_review" && pair.state !== "disputed") return moved;
  const reviews = await listCurrentReviews(tx, pair.id);
  const wanted = await countWanted(tx, pair);
  const atGate: PairAtGate = await loadAtGate(tx, pair.id);
  const event = settlingEvent(pair, reviews, wanted, atGate);
  if (!event) return moved;
  const settled = await moveOnWay(tx, by, pair, event);
  return { pair: settled.pair, events: [...moved.events, ...settled.events] };
}

/** An event of a pair's history. */
export function eventOf(
  { actorId, now }: By,
  pair: Pick<HeldPair, "id" | "caseId">,
  kind: NewEvent["kind"],
  before: NewEvent["before"],
  after: NewEvent["after"],
): NewEvent {
  return { caseId: pair.caseId, pairId: pair.id, actorId, kind, before, after, at: now };
}

async function saveDecision(
  tx: Tx,
  by: By,
  pair: HeldPair,
  { status, at, deciderId, reason }: Decision,
): Promise<NewEvent[]> {
  const reviews = reviewsOfRound(await listCurrentReviews(tx, pair.id), pair.roundFrom);
  const way = deciderId === null ? "agreement" : "adjudication";
  const decision = {
    status,
    way,
    deciderId,
    reason,
    reviewIds: reviews.map(({ id }) => id),
  } as const;
  const { id: decisionId } = await tx.decision.create({
    data: { ...decision, reviewIds: [...decision.reviewIds], pairId: pair.id, at },
    select: { id: true },
  });
  await tx.claim.updateMany({
    where: { pairId: pair.id, endedAt: null },
    data: { endedAt: at, end: "decided" },
  });
  const { answers, forgotten } = await takeOverAnswers(tx, pair.id, decision.reviewIds);
  const after = { decisionId, ...decision, ...(answers.length > 0 && { answers }) };
  return [
    eventOf(by, pair, "pair_decided", statusOf(pair.decidedStatus), after),
    ...forgotten.map((before) => eventOf(by, pair, "element_unanswered", before, null)),
  ];
}

async function endReopened(tx: Tx, by: By, pair: HeldPair, reason: string): Promise<NewEvent> {
  const [decisionId = null] = await endDecisions(tx, by.now, [pair]);
  const before = statusOf(pair.decidedStatus);
  return eventOf(by, pair, "pair_reopened", before, { ...before, decisionId, reason });
}

/** A status as the history keeps it. */
export const statusOf = (status: EvidenceStatus | null) => status && { status };
