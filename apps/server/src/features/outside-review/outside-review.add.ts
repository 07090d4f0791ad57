import type { Tx } from "@rejoinder/db";
import { Refusal } from "@rejoinder/domain";
import { recordEvents } from "../../history/record.ts";
import { readOutsideReviewsApart } from "./outside-review.apart.ts";
import { saveOutsideReviews } from "./outside-review.queries.ts";
import type { OutsideReviewsRead } from "./outside-review.read.ts";
import { tellReview } from "./outside-review.told.ts";

/**
 * Reads a document of JSON-LD or HTML for ClaimReviews by others.
 * @throws Refusal `OUTSIDE_REVIEWS_UNREAD`, which tells the problems as `{ problems }`;
 *   `OUTSIDE_REVIEWS_TOO_MANY`, `OUTSIDE_REVIEWS_UNKEPT`, `OUTSIDE_REVIEWS_TOO_SLOW`
 */
export async function readOutside(document: string): Promise<OutsideReviewsRead> {
  const read = await readOutsideReviewsApart(document);
  if (read.refused) throw new Refusal(read.refused);
  if (read.records.length === 0)
    throw new Refusal("OUTSIDE_REVIEWS_UNREAD", {}, { problems: read.problems });
  return read;
}

type By = { caseId: string; actorId: string; now: Date };

/**
 * Puts what was read on record, each ClaimReview with an event of its own.
 * @returns ids in the document's order @throws Refusal `OUTSIDE_REVIEWS_KNOWN`
 */
export async function addOutsideReviews(
  tx: Tx,
  { caseId, actorId, now }: By,
  read: OutsideReviewsRead,
): Promise<string[]> {
  const ids = await saveOutsideReviews(tx, { caseId, addedById: actorId, read, now });
  const events = read.records.map((record, index) => ({
    caseId,
    pairId: null,
    actorId,
    kind: "outside_review_added" as const,
    before: null,
    after: { outsideReviewId: ids[index], ...tellReview(record), sha256: read.sha256 },
    at: now,
  }));
  await recordEvents(tx, events);
  return ids;
}
