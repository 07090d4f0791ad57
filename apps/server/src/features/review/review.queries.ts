import type { Db, Tx } from "@rejoinder/db";
import { type Actor, Refusal } from "@rejoinder/domain";
import type {
  EvidenceStatus,
  LocalizedText,
  ReviewPairInput,
  ReviewState,
} from "@rejoinder/schema";

/** A person's mark on a pair, with what a change to it needs to know of the pair. */
export type PairToReview = {
  id: string;
  caseId: string;
  position: number;
  state: ReviewState;
  mark: { status: EvidenceStatus | null; reviewedStatus: EvidenceStatus | null; version: number };
};

const toReview = {
  name: "review:pair",
  text: `SELECT p.id, p."caseId", p.position, p.state, json_build_object('status', m.status,
      'reviewedStatus', m."reviewedStatus", 'version', coalesce(m.version, 0)) AS mark
    FROM "Pair" p LEFT JOIN "Mark" m ON m."pairId" = p.id AND m."reviewerId" = $1 WHERE p.id = $2`,
};

/**
 * A pair with the caller's mark on it; version 0 where there is none yet.
 * @throws Refusal `PAIR_NOT_FOUND`
 */
export async function getPairToReview(db: Db, actor: Actor, pairId: string): Promise<PairToReview> {
  const [pair] = await db.sql<PairToReview>(toReview, [actor.id, pairId]);
  if (!pair) throw new Refusal("PAIR_NOT_FOUND", { pairId });
  return pair;
}

/**
 * Saves a mark only if it is still at the version the caller saw.
 * @returns the new version.
 * @throws Refusal `MARK_MOVED_ON`, carrying the mark that stands.
 */
export async function saveMark(
  tx: Tx,
  actor: Actor,
  pair: PairToReview,
  mark: { status: EvidenceStatus | null; reviewedStatus: EvidenceStatus | null },
  now: Date,
): Promise<number> {
  const { version } = pair.mark;
  const data = { ...mark, markedAt: now };
  if (version === 0) {
    const { count } = await tx.mark.createMany({
      data: [
        {
          ...data,
          pairId: pair.id,
          caseId: pair.caseId,
          position: pair.position,
          reviewerId: actor.id,
        },
      ],
      skipDuplicates: true,
    });
    if (count === 0) await refuseMoved(tx, actor, pair.id);
    return 1;
  }
  const { count } = await tx.mark.updateMany({
    where: { pairId: pair.id, reviewerId: actor.id, version },
    data: { ...data, version: version + 1 },
  });
  if (count === 0) await refuseMoved(tx, actor, pair.id);
  return version + 1;
}

async function refuseMoved(tx: Tx, actor: Actor, pairId: string): Promise<never> {
  const current = await tx.mark.findUnique({
    where: { pairId_reviewerId: { pairId, reviewerId: actor.id } },
    select: { status: true, reviewedStatus: true, version: true },
  });
  throw new Refusal("MARK_MOVED_ON", { pairId }, current);
}

/** @returns the new review's id and number, from 1, and what the one before said; that stays, superseded. */
export async function saveReview(tx: Tx, actor: Actor, input: ReviewPairInput, now: Date) {
  const mine = { pairId: input.pairId, reviewerId: actor.id };
  const before = await tx.review.findFirst({
    where: { ...mine, supersededAt: null },
    select: { id: true, status: true, confidence: true, rationale: true, revision: true },
  });
  if (before) await tx.review.update({ where: { id: before.id }, data: { supersededAt: now } });
  const revision = (before?.revision ?? 0) + 1;
  const { status, confidence, rationale } = input;
  const { id: reviewId } = await tx.review.create({
    data: { ...mine, status, confidence, rationale, revision, createdAt: now },
    select: { id: true },
  });
  if (!before) return { reviewId, revision, before: null };
  const { id, ...replaced } = before;
  return { reviewId, revision, before: { reviewId: id, ...replaced } };
}

export async function movePair(tx: Tx, pair: PairToReview, state: ReviewState): Promise<void> {
  if (pair.state === state) return;
  // Whoever moved it meanwhile had a reason of their own.
  await tx.pair.updateMany({
    where: { id: pair.id, state: pair.state },
    data: { state, version: { increment: 1 } },
  });
}

/** A pair whose mark by the caller waits for its reason. */
export type WaitingMark = {
  id: string;
  position: number;
  title: LocalizedText;
  slug: string;
  status: EvidenceStatus | null;
};

/** Shown at most; the case's own list has them all. */
const WAITING_MAX = 20;

const waiting = {
  name: "review:waiting",
  text: `SELECT p.id, p.position, p.title, k.slug, m.status
    FROM "Mark" m JOIN "Pair" p ON p.id = m."pairId" JOIN "Case" k ON k.id = m."caseId"
    WHERE m."reviewerId" = $1 AND m."caseId" <> ALL ($2::uuid[]) AND m.status IS DISTINCT FROM m."reviewedStatus"
    ORDER BY m."caseId", m.position LIMIT ${WAITING_MAX + 1}`,
};

/** The caller's marks without a reason, at most 20; `more` where there are others. */
export async function listWaitingMarks(db: Db, actor: Actor) {
  const rows = await db.sql<WaitingMark>(waiting, [actor.id, actor.hidden]);
  return { marks: rows.slice(0, WAITING_MAX), more: rows.length > WAITING_MAX };
}
