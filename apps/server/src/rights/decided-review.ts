import type { Db } from "@rejoinder/db";
import { NOON } from "../testing.ts";

/** A new review of a case's second pair, which is decided, and a comment on it. */
export async function addDecidedReview({ prisma }: Db, caseId: string, authorId: string) {
  const pair = await prisma.pair.findFirstOrThrow({ where: { caseId, position: 2 } });
  const where = { id: pair.id };
  if (pair.state !== "decided") {
    await prisma.pair.update({ where, data: { state: "in_review" } });
    await prisma.decision.create({
      data: { pairId: pair.id, status: "overtaken", way: "agreement", at: NOON },
    });
    await prisma.pair.update({ where, data: { state: "decided", decidedStatus: "overtaken" } });
  }
  const review = await prisma.review.create({
    data: {
      pairId: pair.id,
      reviewerId: authorId,
      status: "overtaken",
      confidence: "high",
      rationale: "A later ruling decides it.",
      revision: 1,
      createdAt: NOON,
    },
  });
  const comment = await prisma.reviewComment.create({
    data: { reviewId: review.id, authorId, text: "Which ruling?", createdAt: NOON },
  });
  return { reviewId: review.id, commentId: comment.id };
}
