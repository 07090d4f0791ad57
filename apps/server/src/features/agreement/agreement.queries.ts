import type { Db } from "@rejoinder/db";
import type { JudgedPair } from "@rejoinder/domain";
import type { Confidence, ElementReview, EvidenceStatus } from "@rejoinder/schema";

type Row = {
  pairId: string;
  decided: EvidenceStatus;
  reviewerId: string;
  status: EvidenceStatus;
  confidence: Confidence;
  elements: ElementReview[];
};

const independent = {
  name: "agreement:independent",
  text: `SELECT DISTINCT ON (r."pairId", coalesce(w."takenOverById", w.id)) r."pairId",
      p."decidedStatus" AS decided, coalesce(w."takenOverById", w.id) AS "reviewerId", r.status, r.confidence,
      r.elements
    FROM "Review" r JOIN "Pair" p ON p.id = r."pairId" JOIN "Person" w ON w.id = r."reviewerId"
    WHERE p."caseId" = $1 AND p.state = 'decided' AND NOT r."isInformed"
    ORDER BY r."pairId", coalesce(w."takenOverById", w.id), r."createdAt" DESC, r.id DESC`,
};

/**
 * What reviewers said of the decided pairs of a case before they could see what others said: of each
 * their last word of that kind, revised since or not. A pair that is not decided has its reviews to itself.
 */
export async function listJudged(db: Db, caseId: string): Promise<JudgedPair[]> {
  const pairs = new Map<string, JudgedPair & { reviews: Omit<Row, "pairId" | "decided">[] }>();
  for (const { pairId, decided, elements, ...review } of await db.sql<Row>(independent, [caseId])) {
    const pair = pairs.get(pairId) ?? { decided, reviews: [] };
    pair.reviews.push({ ...review, elements });
    pairs.set(pairId, pair);
  }
  return [...pairs.values()];
}

const leftOut = {
  name: "agreement:left-out",
  text: `SELECT (SELECT count(*)::int FROM "Pair" WHERE "caseId" = $1 AND state <> 'decided') AS undecided,
      (SELECT count(*)::int FROM "Review" r JOIN "Pair" p ON p.id = r."pairId"
        WHERE p."caseId" = $1 AND p.state = 'decided' AND r."isInformed") AS informed`,
};

/** What figures leave out: pairs that are not decided, and reviews given with others' in view. */
export async function countLeftOut(db: Db, caseId: string) {
  const [row] = await db.sql<{ undecided: number; informed: number }>(leftOut, [caseId]);
  return row ?? { undecided: 0, informed: 0 };
}

const lastChange = {
  name: "agreement:last-change",
  text: `SELECT coalesce(max(e.sequence), 0) AS sequence
    FROM unnest('{pair_decided,pair_went_stale,pair_reopened,work_taken_over}'::"EventKind"[]) AS k(kind)
    CROSS JOIN LATERAL (SELECT sequence FROM "Event" WHERE chain = $1 AND kind = k.kind
      ORDER BY sequence DESC LIMIT 1) e`,
};

/** The last line of a case's history that may have changed a figure of agreement; 0 where there is none. */
export async function findLastChange(db: Db, caseId: string): Promise<number> {
  const [row] = await db.sql<{ sequence: number }>(lastChange, [caseId]);
  return row?.sequence ?? 0;
}

/** Names of people, by their ids. */
export async function nameReviewers(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const people = await db.prisma.person.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}
