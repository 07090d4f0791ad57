import type { Confidence, EvidenceStatus } from "@rejoinder/schema";
import type { Judgement, Scale, Units } from "./judgements.ts";
import { krippendorffAlpha } from "./krippendorff-alpha.ts";
import { type AlphaInterval, krippendorffInterval } from "./krippendorff-interval.ts";
import type { Measured, NotMeasured } from "./measured.ts";

/** What one reviewer said of a pair before they could see what others said. */
export type IndependentReview = {
  reviewerId: string;
  status: EvidenceStatus;
  confidence: Confidence;
  /** Of the elements that were judged apart; status null where that was not said. */
  elements: readonly { elementId: string; status: EvidenceStatus | null }[];
};

/** A decided pair, with one independent review a reviewer at most. */
export type JudgedPair = { decided: EvidenceStatus; reviews: readonly IndependentReview[] };

/** Krippendorff's alpha with its interval. An alpha from one unit has none. */
export type AlphaMeasured = Measured & {
  interval: AlphaInterval | null;
  whyNoInterval: NotMeasured | null;
};

export const nominal = { level: "nominal" } as const satisfies Scale;

export function alphaWithInterval(units: Units, scale: Scale): AlphaMeasured {
  const alpha = krippendorffAlpha(units, scale);
  if (alpha.value === null) return { ...alpha, interval: null, whyNoInterval: alpha.why };
  const { interval, why } = krippendorffInterval(units, scale);
  return { ...alpha, interval, whyNoInterval: why };
}

/** What was said of each pair: one row a pair. */
export const statusUnits = (pairs: readonly JudgedPair[]): Judgement[][] =>
  pairs.map(({ reviews }) => reviews.map(({ status }) => status));
