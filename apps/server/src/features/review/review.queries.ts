import type { Db, Tx } from "@rejoinder/db";
import { type Actor, Refusal } from "@rejoinder/domain";
import type { EvidenceStatus } from "@rejoinder/schema";

/** A person's mark on a pair, with what a change to it needs to know of the pair. */
export type PairToReview = {
  id: string;
  caseId: string;
  position: number;
  mark: { status: EvidenceStatus | null; reviewedStatus: EvidenceStatus | null; version: number };
};

const toReview = {
  name: "review:pairs",
  text: `SELECT p.id, p."caseId", p.position, json_build_object('status', m.status,
      'reviewedStatus', m."reviewedStatus", 'version', coalesce(m.version, 0)) AS mark
    FROM "Pair" p LEFT JOIN "Mark" m ON m."pairId" = p.id AND m."reviewerId" = $1
    WHERE p.id = ANY ($2::uuid[]) ORDER BY p.id`,
};

/**
 * A pair with the caller's mark on it; version 0 where there is none yet.
 * @throws Refusal `PAIR_NOT_FOUND`
 */
export async function getPairToReview(db: Db, actor: Actor, pairId: string): Promise<PairToReview> {
  const [pair] = await listPairsToReview(db, actor, [pairId]);
  if (!pair) throw new Refusal("PAIR_NOT_FOUND", { pairId });
  return pair;
}

/** Those of some pairs that there are, each once, in the order of their ids. */
export function listPairsToReview(db: Db, actor: Actor, pairIds: readonly string[]) {
  return db.sql<PairToReview>(toReview, [actor.id, pairIds]);
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
  mark: {
    status: EvidenceStatus | null;
    reviewedStatus: EvidenceStatus | null;
    /** Left as it is where it is left out. */
    seesOthers?: true;
  },
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
