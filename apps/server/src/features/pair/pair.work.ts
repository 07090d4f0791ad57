import type { Db, Prisma } from "@rejoinder/db";
import {
  type Actor,
  hasRight,
  type Missing,
  missingFor,
  Refusal,
  reviewsOfRound,
  rightToSource,
  seesReviews,
  type Uncounted,
  whyUncounted,
} from "@rejoinder/domain";
import {
  type ChosenStatus,
  chosenStatuses,
  type ElementReview,
  type EvidenceStatus,
  elementReview,
} from "@rejoinder/schema";
import { loadAtGate } from "../../pair-way/at-gate.ts";
import { listCurrentReviews } from "../../pair-way/on-way.ts";
import { countWanted } from "../../pair-way/reviewers.ts";
import { loadSight } from "../../pair-way/sight.ts";
import { listComments } from "./pair.comments.ts";

const person = { select: { id: true, name: true } } as const;

const reviewColumns = {
  id: true,
  reviewer: person,
  status: true,
  confidence: true,
  rationale: true,
  elements: true,
  evidenceIds: true,
  isInformed: true,
  revision: true,
  createdAt: true,
} as const satisfies Prisma.ReviewSelect;

const columns = {
  id: true,
  caseId: true,
  state: true,
  roundFrom: true,
  staleCauses: true,
  wantedReviews: true,
  version: true,
  case: { select: { wantedReviews: true, needsSignOff: true } },
  claims: {
    where: { endedAt: null },
    orderBy: { id: "asc" },
    select: { id: true, reviewer: person, givenBy: person, at: true, until: true },
  },
  decisions: {
    orderBy: { id: "desc" },
    take: 1,
    select: {
      id: true,
      status: true,
      way: true,
      decider: person,
      reason: true,
      reviewIds: true,
      at: true,
      staleAt: true,
    },
  },
  reviews: { where: { supersededAt: null }, orderBy: { id: "asc" }, select: reviewColumns },
  searches: {
    where: { withdrawnAt: null },
    orderBy: { id: "asc" },
    select: {
      id: true,
      isForContrary: true,
      places: true,
      searchedOn: true,
      found: true,
      loggedBy: person,
      at: true,
      version: true,
    },
  },
  reasons: {
    where: { withdrawnAt: null },
    orderBy: { id: "asc" },
    select: { id: true, kind: true, text: true, givenBy: person, at: true },
  },
  signOffs: {
    where: { withdrawnAt: null },
    orderBy: { id: "desc" },
    take: 1,
    select: {
      id: true,
      name: true,
      words: true,
      recordedBy: person,
      at: true,
      decisionId: true,
    },
  },
  holds: {
    where: { liftedAt: null },
    take: 1,
    select: { id: true, reason: true, placedBy: person, placedAt: true },
  },
} as const satisfies Prisma.PairSelect;

/**
 * What is being done about a pair: claims, reviews that are the actor's to see, the last decision, what
 * the gate says of each status, searches, reasons, sign-off and hold.
 * @throws Refusal `PAIR_NOT_FOUND`
 */
export async function getPairWork(db: Db, actor: Actor, pairId: string) {
  const found = await db.prisma.pair.findUnique({ where: { id: pairId }, select: columns });
  if (!found) throw new Refusal("PAIR_NOT_FOUND", { pairId });
  const { state: _state, case: ofCase, reviews, decisions, signOffs, holds, ...pair } = found;
  const sight = await loadSight(db, actor, pairId);
  const wanted = await countWanted(db.prisma, { ...found, case: ofCase });
  const atGate = await loadAtGate(db.prisma, pairId);
  const readable = atGate.evidence.filter(({ source }) =>
    hasRight(actor, found, rightToSource(source)),
  );
  const isOpen = seesReviews(sight, sight);
  const commentsOn = isOpen ? await listComments(db, pairId) : null;
  const current = await listCurrentReviews(db.prisma, pairId);
  const counting = reviewsOfRound(current, found.roundFrom).map(({ id }) => id);
  const ofDecision = decisions[0]?.staleAt === null ? decisions[0].reviewIds : null;
  return {
    ...pair,
    needsSignOff: ofCase.needsSignOff,
    /** Of the pair, or else of its case, or of the desk's rule. */
    wanted,
    wantedOfCase: ofCase.wantedReviews,
    /** Reviews given this round, by whoever. */
    given: counting.length,
    seesReviews: isOpen,
    /** Null where others' are not the actor's to see: then their own is in `pair.byId`. */
    reviews: commentsOn
      ? reviews.map(({ elements, ...review }) => ({
          ...review,
          comments: commentsOn(review.reviewer.id),
          elements: elementReview.array().parse(elements) satisfies ElementReview[],
          /** Whether it counts in this round, or in the decision that stands. */
          counts: (ofDecision ?? counting).includes(review.id),
        }))
      : null,
    /** The last one; `staleAt` null while it counts. */
    decision: decisions[0] ?? null,
    /** The reviews that it was made of and that say otherwise, as they stood then; null as `reviews`. */
    dissent: isOpen && decisions[0] ? await listDissent(db, decisions[0]) : null,
    /** By status: what the gate still asks for, with the evidence that is the actor's to read. */
    gate: Object.fromEntries(
      chosenStatuses.map((status) => [
        status,
        missingFor(status, atGate).map((missing) => toldOf(missing, readable)),
      ]),
    ) as Record<ChosenStatus, Missing[]>,
    /** By evidence that is the actor's to read: why it does not count; null where it does. */
    uncounted: Object.fromEntries(
      readable.map((item) => [item.id, whyUncounted(item, atGate.allegationSourceIds)]),
    ) as Record<string, Uncounted | null>,
    signOff: signOffs[0] ?? null,
    hold: holds[0] ?? null,
  };
}

/** What is missing, without any word of evidence that is not among some. */
function toldOf(missing: Missing, readable: readonly { id: string }[]): Missing {
  if (!("side" in missing)) return missing;
  const isTold = (evidenceId: string) => readable.some(({ id }) => id === evidenceId);
  return {
    ...missing,
    counted: missing.counted.filter(isTold),
    uncounted: missing.uncounted.filter(({ evidenceId }) => isTold(evidenceId)),
  };
}

function listDissent(
  db: Db,
  { reviewIds, status }: { reviewIds: string[]; status: EvidenceStatus },
) {
  return db.prisma.review.findMany({
    where: { id: { in: reviewIds }, status: { not: status } },
    orderBy: { id: "asc" },
    select: {
      id: true,
      reviewer: person,
      status: true,
      confidence: true,
      rationale: true,
      revision: true,
      createdAt: true,
    },
  });
}
