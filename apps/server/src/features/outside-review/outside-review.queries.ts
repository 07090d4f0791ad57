import type { ClaimReviewRecord } from "@rejoinder/claimreview";
import type { Db, Tx } from "@rejoinder/db";
import { Refusal } from "@rejoinder/domain";
import { PAGE_SIZE } from "@rejoinder/schema";
import type { OutsideReviewsRead } from "./outside-review.read.ts";
import { tellReview } from "./outside-review.told.ts";

const shownColumns = {
  id: true,
  version: true,
  pairId: true,
  record: true,
  addedAt: true,
  addedBy: { select: { id: true, name: true } },
} as const;

/**
 * A keyset page of a case's, newest first.
 * @returns `next` to be asked for the page after it; null where there is none
 */
export async function listOutsideReviews(db: Db, caseId: string, before: string | undefined) {
  const rows = await db.prisma.outsideReview.findMany({
    where: { caseId, withdrawnAt: null, ...(before !== undefined && { id: { lt: before } }) },
    orderBy: { id: "desc" },
    take: PAGE_SIZE + 1,
    select: shownColumns,
  });
  const page = rows.slice(0, PAGE_SIZE);
  return {
    reviews: page.map(shownOf),
    next: rows.length > PAGE_SIZE ? (page.at(-1)?.id ?? null) : null,
  };
}

/** Those that a pair points to, in the order in which they came. */
export async function listOfPair(db: Db, pairId: string) {
  const rows = await db.prisma.outsideReview.findMany({
    where: { pairId, withdrawnAt: null },
    orderBy: { id: "asc" },
    take: PAGE_SIZE,
    select: shownColumns,
  });
  return rows.map(shownOf);
}

/** @throws Refusal `OUTSIDE_REVIEW_NOT_FOUND` */
export async function getOutsideReview(db: Db, outsideReviewId: string) {
  const review = await db.prisma.outsideReview.findUnique({
    where: { id: outsideReviewId },
    select: { id: true, caseId: true, pairId: true, addedById: true, record: true, sha256: true },
  });
  if (!review) throw new Refusal("OUTSIDE_REVIEW_NOT_FOUND", { outsideReviewId });
  return review;
}

type ToSave = { caseId: string; addedById: string; read: OutsideReviewsRead; now: Date };

/**
 * Saves every ClaimReview of a document as a review by others.
 * @returns their ids, in the document's order
 * @throws Refusal `OUTSIDE_REVIEWS_KNOWN` when some of that very document stand in the case
 */
export async function saveOutsideReviews(
  tx: Tx,
  { caseId, addedById, read, now }: ToSave,
): Promise<string[]> {
  const { sha256, records } = read;
  const known = await tx.outsideReview.count({ where: { caseId, sha256, withdrawnAt: null } });
  if (known > 0) throw new Refusal("OUTSIDE_REVIEWS_KNOWN", { caseId });
  const ids: string[] = [];
  for (const record of records) {
    const { id } = await tx.outsideReview.create({
      data: { caseId, record, sha256, addedById, addedAt: now },
      select: { id: true },
    });
    ids.push(id);
  }
  return ids;
}

/** @throws Refusal `OUTSIDE_REVIEW_MOVED_ON` when it is not at the version the caller saw, or withdrawn */
export async function moveOutsideReview(
  tx: Tx,
  { outsideReviewId, version }: { outsideReviewId: string; version: number },
  to: { pairId: string | null } | { withdrawnAt: Date },
): Promise<void> {
  const { count } = await tx.outsideReview.updateMany({
    where: { id: outsideReviewId, version, withdrawnAt: null },
    data: { ...to, version: version + 1 },
  });
  if (count === 0) throw new Refusal("OUTSIDE_REVIEW_MOVED_ON", { outsideReviewId });
}

/** The column holds what {@link saveOutsideReviews} wrote there, and nothing else. */
export const recordOf = ({ record }: { record: unknown }) => record as ClaimReviewRecord;

const shownOf = <Row extends { record: unknown }>({ record, ...row }: Row) => ({
  ...row,
  ...tellReview(recordOf({ record })),
});
