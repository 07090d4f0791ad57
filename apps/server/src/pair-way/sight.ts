import type { Db, Prisma } from "@rejoinder/db";
import {
  type Actor,
  blindKinds,
  canSettleDispute,
  disputeKinds,
  judgingKinds,
  type Sight,
} from "@rejoinder/domain";
import type { ReviewState } from "@rejoinder/schema";

type SeenPair = Sight & { state: ReviewState };

const sight = {
  name: "pair-way:sight",
  text: `SELECT p.state, coalesce(m."seesOthers", false) AS "seesOthers",
      EXISTS (SELECT FROM "Claim" c WHERE c."pairId" = p.id AND c."reviewerId" = $1 AND c."endedAt" IS NULL)
        AS "isClaimant"
    FROM "Pair" p LEFT JOIN "Mark" m ON m."pairId" = p.id AND m."reviewerId" = $1
    WHERE p.id = $2`,
};

/** How the actor stands to the reviews of a pair now. Of a pair that is not there nothing is seen. */
export async function loadSight(
  db: Pick<Db, "sql">,
  actor: Actor,
  pairId: string,
): Promise<SeenPair> {
  const [row] = await db.sql<SeenPair>(sight, [actor.id, pairId]);
  return row ?? { state: "open", seesOthers: false, isClaimant: false };
}

/**
 * What the actor did, or somebody whose work they took over. A review that stayed in that one's name is no
 * review of theirs: of its pair they are told nothing so.
 */
export function byThemselves(actor: Actor): Prisma.EventWhereInput[] {
  const ofPredecessor = { takenOverById: actor.id };
  return [
    { actorId: actor.id },
    {
      actor: ofPredecessor,
      pair: { reviews: { none: { supersededAt: null, reviewer: ofPredecessor } } },
    },
  ];
}

/**
 * Leaves out of a history what tells how others judged a pair, where that is not the actor's to see.
 *
 * @param caseId null for the history of the desk as a whole
 */
export function seenBy(actor: Actor, caseId: string | null): Prisma.EventWhereInput {
  const isSeen = {
    OR: [{ state: "decided" }, { marks: { some: { reviewerId: actor.id, seesOthers: true } } }],
  } satisfies Prisma.PairWhereInput;
  const isTold = caseId !== null && canSettleDispute(actor, { caseId });
  return {
    OR: [
      { kind: { notIn: [...judgingKinds] } },
      ...byThemselves(actor),
      { kind: { in: [...blindKinds, ...disputeKinds] }, pair: isSeen },
      ...(isTold
        ? [
            {
              kind: { in: [...disputeKinds] },
              pair: { claims: { none: { reviewerId: actor.id, endedAt: null } } },
            },
          ]
        : []),
    ],
  };
}
