import type { Db } from "@rejoinder/db";
import { readOutsideReviews } from "../features/outside-review/outside-review.read.ts";
import { NOON } from "../testing.ts";

/** A review by others, which no pair points to. */
export async function addOutsideReview({ prisma }: Db, caseId: string, keeperId: string) {
  const document = JSON.stringify({ "@type": "ClaimReview", claimReviewed: "It sank." });
  const { records, sha256 } = readOutsideReviews(document);
  const [record] = records;
  if (!record) throw new Error("one review was read");
  const { id } = await prisma.outsideReview.create({
    data: { caseId, record, sha256, addedById: keeperId, addedAt: NOON },
    select: { id: true },
  });
  return { outsideReviewId: id };
}
