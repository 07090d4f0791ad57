import type { Db, Tx } from "@rejoinder/db";
import { type Actor, Refusal, type RefusalCode, seesReviews } from "@rejoinder/domain";
import type { AddCommentInput } from "@rejoinder/schema";
import { loadSight } from "../../pair-way/sight.ts";
import { mayRead } from "../../permission.ts";

const reviewColumns = { id: true, pair: { select: { id: true, caseId: true } } } as const;

type ReviewPlace = { id: string; pair: { id: string; caseId: string } };

/**
 * A review, by where it belongs; of one that is not the actor's to see nothing is known.
 * @throws Refusal `REVIEW_NOT_FOUND`
 */
export async function getReviewPlace(db: Db, actor: Actor, reviewId: string): Promise<ReviewPlace> {
  const review = await db.prisma.review.findUnique({
    where: { id: reviewId },
    select: reviewColumns,
  });
  return mustSee(db, actor, review, "REVIEW_NOT_FOUND");
}

/** As a review. @throws Refusal `COMMENT_NOT_FOUND` */
export async function getComment(db: Db, actor: Actor, commentId: string) {
  const comment = await db.prisma.reviewComment.findUnique({
    where: { id: commentId },
    select: { id: true, text: true, authorId: true, review: { select: reviewColumns } },
  });
  const review = await mustSee(db, actor, comment?.review ?? null, "COMMENT_NOT_FOUND");
  if (!comment) throw new Refusal("COMMENT_NOT_FOUND");
  return { ...comment, review };
}

async function mustSee(
  db: Db,
  actor: Actor,
  review: ReviewPlace | null,
  code: RefusalCode,
): Promise<ReviewPlace> {
  if (!review) throw new Refusal(code);
  mayRead(actor, review.pair, code);
  const sight = await loadSight(db, actor, review.pair.id);
  if (!seesReviews(sight, sight)) throw new Refusal(code);
  return review;
}

const readersOf = {
  name: "comment:readers-of-case",
  text: `SELECT p.id, p.name FROM "Person" p JOIN "Case" k ON k.id = $1
    WHERE p.handle IS NULL AND p."deactivatedAt" IS NULL
      AND (NOT k."isConfidential" OR EXISTS (
        SELECT FROM "CaseMember" m WHERE m."caseId" = k.id AND m."personId" = p.id))
    ORDER BY p.name, p.id`,
};

/** Those who may read a case, by name: whom a comment may call to it. */
export function listReaders(db: Db, caseId: string): Promise<{ id: string; name: string }[]> {
  return db.sql(readersOf, [caseId]);
}

/** @throws Refusal `PERSON_NOT_FOUND` where somebody of them may not read the case */
export async function mustBeReaders(db: Db, caseId: string, personIds: readonly string[]) {
  if (personIds.length === 0) return;
  const people = await listReaders(db, caseId);
  const isReader = (personId: string) => people.some(({ id }) => id === personId);
  if (!personIds.every(isReader)) throw new Refusal("PERSON_NOT_FOUND");
}

/** @returns the comment's id */
export async function saveComment(
  tx: Tx,
  actor: Actor,
  { reviewId, text, mentions }: AddCommentInput,
  now: Date,
): Promise<string> {
  const { id } = await tx.reviewComment.create({
    data: { reviewId, text, mentions, authorId: actor.id, createdAt: now },
    select: { id: true },
  });
  return id;
}

/** @throws Refusal `COMMENT_RESOLVED` */
export async function saveResolution(tx: Tx, actor: Actor, commentId: string, now: Date) {
  const { count } = await tx.reviewComment.updateMany({
    where: { id: commentId, resolvedAt: null },
    data: { resolvedAt: now, resolvedById: actor.id },
  });
  if (count === 0) throw new Refusal("COMMENT_RESOLVED", { commentId });
}
