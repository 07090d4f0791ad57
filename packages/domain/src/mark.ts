import type { ChosenStatus, EvidenceStatus, ReviewState } from "@rejoinder/schema";

/** What a person's mark says. `status` null: none, or taken back. */
export type MarkState = {
  status: EvidenceStatus | null;
  /** Status of the person's current review; null before the first. */
  reviewedStatus: EvidenceStatus | null;
};

/**
 * The mark after a key was pressed, or after it was taken back.
 *
 * @param status null takes the mark back: to the reviewed status, or to none.
 */
export function moveMark<M extends MarkState>(mark: M, status: ChosenStatus | null): M {
  return { ...mark, status: status ?? mark.reviewedStatus };
}

/** True while a mark waits for its reason: until then it counts for nothing. */
export function needsReason({ status, reviewedStatus }: MarkState): boolean {
  return status !== reviewedStatus;
}

/** How a pair stands for one person: what to show, and how far it has come. */
export type Standing = {
  status: EvidenceStatus;
  /**
   * `reviewed`: by this person, undecided. `decided`: the status counts. `stale`: it did, and what it
   * rested on has changed.
   */
  progress: "not_reviewed" | "marked" | "reviewed" | "decided" | "stale";
};

/**
 * @param mark the person's own; null where there is none. Others' marks have no place here.
 */
export function standing(
  pair: { state: ReviewState; decidedStatus: EvidenceStatus | null },
  mark: MarkState | null,
): Standing {
  if (mark?.status && needsReason(mark)) return { status: mark.status, progress: "marked" };
  if (pair.decidedStatus)
    return {
      status: pair.decidedStatus,
      progress: pair.state === "decided" ? "decided" : "stale",
    };
  if (mark?.reviewedStatus) return { status: mark.reviewedStatus, progress: "reviewed" };
  return { status: "not_reviewed", progress: "not_reviewed" };
}

/** The state a pair moves to when somebody reviews it. */
export function stateAfterReview(state: ReviewState): ReviewState {
  return state === "open" || state === "stale" ? "in_review" : state;
}

/**
 * The status that a pair's current reviews agree on while nobody has decided.
 *
 * @param reviews one a reviewer; none is possible.
 * @returns null where there is none, or where they differ: one reviewer's view is no verdict.
 */
export function agreedStatus(
  reviews: readonly { status: EvidenceStatus }[],
): EvidenceStatus | null {
  const [first, ...others] = reviews;
  return first && others.every(({ status }) => status === first.status) ? first.status : null;
}

/** How a pair stands for readers of a report. `in_review`: reviewed, and the reviews do not agree. */
export type PublicStanding = {
  status: EvidenceStatus;
  progress: "not_reviewed" | "in_review" | "reviewed" | "decided" | "stale";
};

/** @param reviews the pair's current ones, one a reviewer. Marks have no place here. */
export function publicStanding(
  pair: { state: ReviewState; decidedStatus: EvidenceStatus | null },
  reviews: readonly { status: EvidenceStatus }[],
): PublicStanding {
  const status = agreedStatus(reviews);
  const { progress, ...decided } = standing(pair, null);
  if (progress === "decided" || progress === "stale") return { ...decided, progress };
  if (status) return { status, progress: "reviewed" };
  return {
    status: "not_reviewed",
    progress: reviews.length > 0 ? "in_review" : "not_reviewed",
  };
}
