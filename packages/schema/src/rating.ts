import { type ChosenStatus, evidenceStatusInfo } from "./evidence-status.ts";
import type { Words } from "./text.ts";

/** The ends of the desk's scale: 1 where the evidence bears out the response, 5 where it bears out the allegation. */
export const ratingScale = { worst: 1, best: 5 } as const;

type RatingInfo = {
  /** The rating in words, by which a ClaimReview of the desk names it. */
  name: Words;
  /** On {@link ratingScale}; null for a status that is on no scale of truth. */
  value: number | null;
};

/** What a status is as the rating of a ClaimReview. */
export const ratingInfo = {
  allegation_supported: { name: evidenceStatusInfo.allegation_supported.label, value: 5 },
  partly_supported: { name: evidenceStatusInfo.partly_supported.label, value: 3 },
  response_supported: { name: evidenceStatusInfo.response_supported.label, value: 1 },
  contested: { name: evidenceStatusInfo.contested.label, value: null },
  insufficient: { name: evidenceStatusInfo.insufficient.label, value: null },
  not_checkable: { name: evidenceStatusInfo.not_checkable.label, value: null },
  overtaken: { name: evidenceStatusInfo.overtaken.label, value: null },
} as const satisfies Record<ChosenStatus, RatingInfo>;
