import {
  ClaimEnd,
  Confidence,
  DecisionWay,
  ResponseType,
  RestingCause,
  ReviewState,
} from "@rejoinder/db/enums";
import { z } from "zod";
import { chosenStatus } from "./evidence-status.ts";
import { multiLine, type Words } from "./text.ts";

/** Longest rationale, in characters (Unicode code points). */
export const RATIONALE_MAX = 4000;

export const confidenceInfo = {
  low: { label: { en: "low", fr: "faible" } },
  medium: { label: { en: "medium", fr: "moyenne" } },
  high: { label: { en: "high", fr: "élevée" } },
} as const satisfies Record<Confidence, { label: Words }>;

export const reviewStateInfo = {
  open: { label: { en: "open", fr: "ouverte" } },
  in_review: { label: { en: "in review", fr: "en cours d’examen" } },
  disputed: { label: { en: "disputed", fr: "à départager" } },
  decided: { label: { en: "decided", fr: "décidée" } },
  stale: { label: { en: "stale", fr: "à revoir" } },
} as const satisfies Record<ReviewState, { label: Words }>;

/** How a decision came about. */
export const decisionWayInfo = {
  agreement: { label: { en: "by agreement of the reviews", fr: "par accord des examens" } },
  adjudication: { label: { en: "by an editor", fr: "par un rédacteur" } },
} as const satisfies Record<DecisionWay, { label: Words }>;

/** How a claim on a pair came to its end. */
export const claimEndInfo = {
  reviewed: { label: { en: "reviewed", fr: "examinée" } },
  handed_back: { label: { en: "handed back", fr: "rendue" } },
  reassigned: { label: { en: "given to somebody else", fr: "confiée à quelqu’un d’autre" } },
  expired: { label: { en: "its time was over", fr: "délai écoulé" } },
  decided: { label: { en: "the pair was decided", fr: "paire décidée" } },
} as const satisfies Record<ClaimEnd, { label: Words }>;

/** The version of the caller's own mark that a change starts from; 0 where there is none yet. */
const markVersion = z.int().min(0);

/** `status` null takes the mark back: to the status of the caller's review, or to none. */
export const markPairInput = z.strictObject({
  pairId: z.uuid(),
  status: chosenStatus.nullable(),
  version: markVersion,
});
export type MarkPairInput = z.infer<typeof markPairInput>;

/** How a reviewer judged one element: its status, and how each response takes it; null, [] where not judged. */
export const elementReview = z.strictObject({
  elementId: z.uuid(),
  status: chosenStatus.nullable(),
  answers: z
    .array(z.strictObject({ statementId: z.uuid(), types: z.array(z.enum(ResponseType)).max(10) }))
    .max(200),
});
export type ElementReview = z.infer<typeof elementReview>;

/** What a review says besides its status. */
const judgement = {
  confidence: z.enum(Confidence),
  rationale: multiLine(RATIONALE_MAX),
};

/** Turns the caller's mark into a review, or revises it. */
export const reviewPairInput = z.strictObject({
  pairId: z.uuid(),
  status: chosenStatus,
  ...judgement,
  elements: z.array(elementReview).max(200).default([]),
  /** The evidence that it rests on. */
  evidenceIds: z.array(z.uuid()).max(500).default([]),
  version: markVersion,
});
export type ReviewPairInput = z.infer<typeof reviewPairInput>;

/** Marks turned into reviews at one stroke at most. */
export const REVIEWS_AT_ONCE_MAX = 100;

/** Gives one rationale to several of the caller's marks that wait for one. */
export const reviewPairsInput = z.strictObject({
  ...judgement,
  marks: z
    .array(z.strictObject({ pairId: z.uuid(), status: chosenStatus, version: markVersion }))
    .min(1)
    .max(REVIEWS_AT_ONCE_MAX),
});
export type ReviewPairsInput = z.infer<typeof reviewPairsInput>;

/** Independent reviews that can be wanted of a pair. */
export const WANTED_REVIEWS_MAX = 9;
export const wantedReviewsInput = z.int().min(1).max(WANTED_REVIEWS_MAX).nullable();

/** How many reviews one pair wants; null leaves it to its case. `version` is the pair's. */
export const setWantedInput = z.strictObject({
  pairId: z.uuid(),
  wanted: wantedReviewsInput,
  version: z.int().min(1),
});
export type SetWantedInput = z.infer<typeof setWantedInput>;

export { ClaimEnd, Confidence, DecisionWay, RestingCause, ReviewState };
