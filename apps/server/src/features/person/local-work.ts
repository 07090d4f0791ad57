import type { Db, Tx } from "@rejoinder/db";
import { type Actor, Refusal } from "@rejoinder/domain";

export type WorkCounts = { marks: number; reviews: number; notes: number; evidence: number };

/** The cases that exist for the actor are the only ones whose work is counted or moved. */
const ofShownCases = ({ hidden }: Actor) => ({ caseId: { notIn: [...hidden] } });

const ofLocalEditor = { handle: "local_editor" };

/**
 * What the local editor did, and who took it over; nobody so far where that is null.
 */
export async function getLocalWork(db: Db, actor: Actor) {
  const pair = ofShownCases(actor);
  const { mark, review, note, evidence, person } = db.prisma;
  const [marks, reviews, notes, pieces, local] = await Promise.all([
    mark.count({ where: { reviewer: ofLocalEditor, pair } }),
    review.count({ where: { reviewer: ofLocalEditor, pair } }),
    note.count({ where: { author: ofLocalEditor, pair } }),
    evidence.count({ where: { addedBy: ofLocalEditor, pair } }),
    person.findUnique({
      where: ofLocalEditor,
      select: { takenOverBy: { select: { id: true, name: true } } },
    }),
  ]);
  return { marks, reviews, notes, evidence: pieces, takenOverBy: local?.takenOverBy ?? null };
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

/**
 * Makes the local editor's work the actor's: notes and evidence, and marks and reviews of pairs that the
 * actor has neither marked nor reviewed. Who did it stays in the history.
 *
 * @returns what was moved, by the id of its case
 */
export async function moveWork(tx: Tx, localId: string, actor: Actor) {
  const hidden = [...actor.hidden];
  const own = await tx.mark.findMany({ where: { reviewerId: actor.id }, select: { pairId: true } });
  const judged = own.map(({ pairId }) => pairId);
  const moved = await tx.$queryRaw<{ caseId: string; what: keyof WorkCounts; count: number }[]>`
    WITH marks AS (
      UPDATE "Mark" m SET "reviewerId" = ${actor.id}::uuid WHERE m."reviewerId" = ${localId}::uuid
        AND m."caseId" <> ALL (${hidden}::uuid[]) AND m."pairId" <> ALL (${judged}::uuid[])
      RETURNING m."caseId"
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
    ), moved AS (
      SELECT "caseId", 'marks' AS what FROM marks
      UNION ALL SELECT "caseId", 'reviews' FROM reviews
      UNION ALL SELECT "caseId", 'notes' FROM notes
      UNION ALL SELECT "caseId", 'evidence' FROM evidence
    )
    SELECT "caseId", what, count(*)::int AS count FROM moved GROUP BY 1, 2 ORDER BY 1, 2`;
  const byCase = new Map<string, WorkCounts>();
  for (const { caseId, what, count } of moved)
    byCase.set(caseId, { ...(byCase.get(caseId) ?? none), [what]: count });
  return byCase;
}

const none: WorkCounts = { marks: 0, reviews: 0, notes: 0, evidence: 0 };

export function sumOf(counts: Iterable<WorkCounts>): WorkCounts {
  const sum = { ...none };
  for (const { marks, reviews, notes, evidence } of counts) {
    sum.marks += marks;
    sum.reviews += reviews;
    sum.notes += notes;
    sum.evidence += evidence;
  }
  return sum;
}
