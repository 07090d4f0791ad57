import type { Tx } from "@rejoinder/db";
import { type Actor, needsReason, Refusal } from "@rejoinder/domain";
import { elementReview, type ReviewPairsInput } from "@rejoinder/schema";
import type { NewEvent } from "../../history/record.ts";
import type { PairToReview } from "./review.queries.ts";
import { type Submitted, submitReview } from "./review.submit.ts";

export type SubmittedMany = {
  reviewed: ({ pairId: string } & Submitted["answer"])[];
  /** Left as they are. `current`: the mark that stands; null where there is none. */
  movedOn: { pairId: string; current: unknown }[];
};

/**
 * Makes reviews of marks that wait, all with one rationale. A mark that is not as its reviewer saw it, or
 * does not wait, is passed over.
 *
 * @param pairs of the marks, each once, in the order in which whatever else holds several does so
 */
export async function submitReviews(
  tx: Tx,
  actor: Actor,
  pairs: readonly PairToReview[],
  { marks, ...judgement }: ReviewPairsInput,
  now: Date,
): Promise<{ answer: SubmittedMany; events: NewEvent[] }> {
  const answer: SubmittedMany = { reviewed: [], movedOn: [] };
  const events: NewEvent[] = [];
  for (const pair of pairs) {
    const seen = marks.find(({ pairId }) => pairId.toLowerCase() === pair.id);
    const { status, version } = pair.mark;
    if (!seen || seen.version !== version || seen.status !== status || !needsReason(pair.mark)) {
      answer.movedOn.push({ pairId: pair.id, current: version === 0 ? null : pair.mark });
      continue;
    }
    const said = await getSaid(tx, actor, pair.id);
    const review = { ...judgement, ...seen, pairId: pair.id, ...said };
    const submitted = await submitOrPass(tx, actor, pair, review, now);
    if ("current" in submitted) answer.movedOn.push({ pairId: pair.id, ...submitted });
    else {
      answer.reviewed.push({ pairId: pair.id, ...submitted.answer });
      events.push(...submitted.events);
    }
  }
  return { answer, events };
}

/** What the reviewer said of a pair's elements, and on which evidence that stands; it holds on. */
async function getSaid(tx: Tx, actor: Actor, pairId: string) {
  const current = await tx.review.findFirst({
    where: { pairId, reviewerId: actor.id, supersededAt: null },
    select: { elements: true, evidenceIds: true },
  });
  const standing = await tx.evidence.findMany({
    where: { pairId, id: { in: current?.evidenceIds ?? [] }, withdrawnAt: null },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  return {
    elements: elementReview.array().parse(current?.elements ?? []),
    evidenceIds: standing.map(({ id }) => id),
  };
}

/** What is refused because the mark moved on meanwhile has written nothing yet. */
async function submitOrPass(
  ...[tx, actor, pair, review, now]: Parameters<typeof submitReview>
): Promise<Submitted | { current: unknown }> {
  try {
    return await submitReview(tx, actor, pair, review, now);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.code === "MARK_MOVED_ON") return { current: error.current };
    if (error.code === "REVIEWS_OPENED") return { current: pair.mark };
    throw error;
  }
}
