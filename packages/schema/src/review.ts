import { Confidence, ReviewState } from "@rejoinder/db/enums";
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

/** The version of the caller's own mark that a change starts from; 0 where there is none yet. */
const markVersion = z.int().min(0);

/** `status` null takes the mark back: to the status of the caller's review, or to none. */
export const markPairInput = z.strictObject({
  pairId: z.uuid(),
  status: chosenStatus.nullable(),
  version: markVersion,
});
export type MarkPairInput = z.infer<typeof markPairInput>;

/** Turns the caller's mark into a review, or revises it. */
export const reviewPairInput = z.strictObject({
  pairId: z.uuid(),
  status: chosenStatus,
  confidence: z.enum(Confidence),
  rationale: multiLine(RATIONALE_MAX),
  version: markVersion,
});
export type ReviewPairInput = z.infer<typeof reviewPairInput>;

export { Confidence, ReviewState };
