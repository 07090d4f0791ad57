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
  const decided = publicStanding(pair);
  if (decided.progress === "decided" || decided.progress === "stale")
    return { ...decided, progress: decided.progress };
  if (mark?.reviewedStatus) return { status: mark.reviewedStatus, progress: "reviewed" };
  return { status: "not_reviewed", progress: "not_reviewed" };
}

/** How a pair stands for readers of a report: what is decided, and no more. */
export type PublicStanding = {
  status: EvidenceStatus;
  progress: "not_reviewed" | "in_review" | "decided" | "stale";
};

/** Reviews have no place here: until they come to a decision they are their reviewers' own. */
export function publicStanding(pair: {
  state: ReviewState;
  decidedStatus: EvidenceStatus | null;
}): PublicStanding {
  if (pair.decidedStatus)
    return {
      status: pair.decidedStatus,
      progress: pair.state === "decided" ? "decided" : "stale",
    };
  return {
    status: "not_reviewed",
    progress: pair.state === "open" ? "not_reviewed" : "in_review",
  };
}
