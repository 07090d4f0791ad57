import type { Db, Tx } from "@rejoinder/db";
import { type Actor, Refusal } from "@rejoinder/domain";

export type WorkCounts = {
  marks: number;
  reviews: number;
  comments: number;
  notes: number;
  evidence: number;
  searches: number;
};

/** The cases that exist for the actor are the only ones whose work is counted or moved. */
const ofShownCases = ({ hidden }: Actor) => ({ caseId: { notIn: [...hidden] } });

const ofLocalEditor = { handle: "local_editor" };

/**
 * What the local editor did, and who took it over; nobody so far where that is null.
 */
export async function getLocalWork(db: Db, actor: Actor) {
  const pair = ofShownCases(actor);
  const { mark, review, reviewComment, note, evidence, search, person } = db.prisma;
  const [marks, reviews, comments, notes, pieces, searches, local] = await Promise.all([
    mark.count({ where: { reviewer: ofLocalEditor, pair } }),
    review.count({ where: { reviewer: ofLocalEditor, pair } }),
    reviewComment.count({ where: { author: ofLocalEditor, review: { pair } } }),
    note.count({ where: { author: ofLocalEditor, pair } }),
    evidence.count({ where: { addedBy: ofLocalEditor, pair } }),
    search.count({ where: { loggedBy: ofLocalEditor, pair } }),
    person.findUnique({
      where: ofLocalEditor,
      select: { takenOverBy: { select: { id: true, name: true } } },
    }),
  ]);
  const counts: WorkCounts = { marks, reviews, comments, notes, evidence: pieces, searches };
  return { ...counts, takenOverBy: local?.takenOverBy ?? null };
}

/**
 * Names the one who takes the local editor's work over, once.
 * @returns the local editor's id; null where there never was one
 * @throws Refusal `WORK_TAKEN_OVER`, carrying who did
 */
export async function saveTakeOver(tx: Tx, actor: Actor): Promise<string | null> {
  const [local] = await tx.person.updateManyAndReturn({
    where: { ...ofLocalEditor, takenOverById: null },
    data: { takenOverById: actor.id, version: { increment: 1 } },
    select: { id: true },
  });
  if (local) return local.id;
  const taken = await tx.person.findUnique({
    where: ofLocalEditor,
    select: { takenOverBy: { select: { id: true, name: true } } },
  });
  if (taken) throw new Refusal("WORK_TAKEN_OVER", {}, taken.takenOverBy);
  return null;
}

/** The pairs that the local editor's reviews are of: once they are the actor's, they may come to something else. */
export async function listReviewed(tx: Tx, localId: string, actor: Actor): Promise<string[]> {
  const reviews = await tx.review.findMany({
    where: { reviewerId: localId, supersededAt: null, pair: ofShownCases(actor) },
    select: { pairId: true },
  });
  return reviews.map(({ pairId }) => pairId);
}

/**
 * Makes the local editor's work the actor's, as far as it is for its author to go on with: notes,
 * evidence, comments and searches, phrases and views, and marks, reviews and claims of pairs that the
 * actor has not reviewed; a mark of the actor's own stays what it says. Who did it stays in the history. What any editor goes on with stays in the local
 * editor's name: decisions, reasons, requests, sign-offs, holds, dismissed wordings.
 *
 * @returns what was moved, by the id of its case
 */
export async function moveWork(tx: Tx, localId: string, actor: Actor) {
  const hidden = [...actor.hidden];
  const own = await tx.review.findMany({
    where: { reviewerId: actor.id },
    distinct: ["pairId"],
    select: { pairId: true },
  });
  const judged = own.map(({ pairId }) => pairId);
  const moved = await tx.$queryRaw<{ caseId: string; what: keyof WorkCounts; count: number }[]>`
    WITH marks AS (
      UPDATE "Mark" m SET "reviewerId" = ${actor.id}::uuid WHERE m."reviewerId" = ${localId}::uuid
        AND m."caseId" <> ALL (${hidden}::uuid[]) AND m."pairId" <> ALL (${judged}::uuid[])
        AND NOT EXISTS (SELECT FROM "Mark" own WHERE own."pairId" = m."pairId"
          AND own."reviewerId" = ${actor.id}::uuid)
      RETURNING m."caseId"
    ), "own marks" AS (
      UPDATE "Mark" own SET "reviewedStatus" = m."reviewedStatus",
        "seesOthers" = own."seesOthers" OR m."seesOthers", version = own.version + 1
      FROM "Mark" m WHERE m."pairId" = own."pairId" AND m."reviewerId" = ${localId}::uuid
        AND own."reviewerId" = ${actor.id}::uuid AND m."reviewedStatus" IS NOT NULL
        AND m."caseId" <> ALL (${hidden}::uuid[]) AND m."pairId" <> ALL (${judged}::uuid[])
    ), reviews AS (
      UPDATE "Review" r SET "reviewerId" = ${actor.id}::uuid FROM "Pair" p WHERE p.id = r."pairId"
        AND r."reviewerId" = ${localId}::uuid
        AND p."caseId" <> ALL (${hidden}::uuid[]) AND p.id <> ALL (${judged}::uuid[])
      RETURNING p."caseId"
    ), notes AS (
      UPDATE "Note" n SET "authorId" = ${actor.id}::uuid FROM "Pair" p WHERE p.id = n."pairId"
        AND n."authorId" = ${localId}::uuid AND p."caseId" <> ALL (${hidden}::uuid[])
      RETURNING p."caseId"
    ), evidence AS (
      UPDATE "Evidence" e SET "addedById" = ${actor.id}::uuid FROM "Pair" p WHERE p.id = e."pairId"
        AND e."addedById" = ${localId}::uuid AND p."caseId" <> ALL (${hidden}::uuid[])
      RETURNING p."caseId"
    ), comments AS (
      UPDATE "ReviewComment" c SET "authorId" = ${actor.id}::uuid
        FROM "Review" r JOIN "Pair" p ON p.id = r."pairId" WHERE r.id = c."reviewId"
        AND c."authorId" = ${localId}::uuid AND p."caseId" <> ALL (${hidden}::uuid[])
      RETURNING p."caseId"
    ), searches AS (
      UPDATE "Search" s SET "loggedById" = ${actor.id}::uuid FROM "Pair" p WHERE p.id = s."pairId"
        AND s."loggedById" = ${localId}::uuid AND p."caseId" <> ALL (${hidden}::uuid[])
      RETURNING p."caseId"
    ), claims AS (
      UPDATE "Claim" c SET "reviewerId" = ${actor.id}::uuid FROM "Pair" p WHERE p.id = c."pairId"
        AND c."reviewerId" = ${localId}::uuid
        AND p."caseId" <> ALL (${hidden}::uuid[]) AND p.id <> ALL (${judged}::uuid[])
        AND NOT EXISTS (SELECT FROM "Claim" own WHERE own."pairId" = p.id
          AND own."reviewerId" = ${actor.id}::uuid AND own."endedAt" IS NULL)
    ), phrases AS (
      UPDATE "Phrase" SET "personId" = ${actor.id}::uuid WHERE "personId" = ${localId}::uuid
    ), views AS (
      UPDATE "SavedView" v SET "personId" = ${actor.id}::uuid WHERE v."personId" = ${localId}::uuid
        AND v."caseId" <> ALL (${hidden}::uuid[])
        AND NOT EXISTS (SELECT FROM "SavedView" own WHERE own."personId" = ${actor.id}::uuid
          AND own."caseId" = v."caseId" AND own.name = v.name)
    ), moved AS (
      SELECT "caseId", 'marks' AS what FROM marks
      UNION ALL SELECT "caseId", 'reviews' FROM reviews
      UNION ALL SELECT "caseId", 'notes' FROM notes
      UNION ALL SELECT "caseId", 'evidence' FROM evidence
      UNION ALL SELECT "caseId", 'comments' FROM comments
      UNION ALL SELECT "caseId", 'searches' FROM searches
    )
    SELECT "caseId", what, count(*)::int AS count FROM moved GROUP BY 1, 2 ORDER BY 1, 2`;
  const byCase = new Map<string, WorkCounts>();
  for (const { caseId, what, count } of moved)
    byCase.set(caseId, { ...(byCase.get(caseId) ?? none), [what]: count });
  return byCase;
}

const none: WorkCounts = {
  marks: 0,
  reviews: 0,
  comments: 0,
  notes: 0,
  evidence: 0,
  searches: 0,
};

export function sumOf(counts: Iterable<WorkCounts>): WorkCounts {
  const sum = { ...none };
  for (const each of counts)
    for (const what of Object.keys(none) as (keyof WorkCounts)[]) sum[what] += each[what];
  return sum;
}
