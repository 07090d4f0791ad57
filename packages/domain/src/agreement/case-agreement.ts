import { Confidence } from "@rejoinder/schema";
import { cohenKappa } from "./cohen-kappa.ts";
import { fleissKappa } from "./fleiss-kappa.ts";
import {
  alphaWithInterval,
  type IndependentReview,
  type JudgedPair,
  nominal,
  statusUnits,
} from "./independent.ts";
import type { Judgement, Units } from "./judgements.ts";
import { type Measured, notMeasured } from "./measured.ts";
import { percentAgreement } from "./percent-agreement.ts";

/** From lowest to highest. */
const confidenceOrder = [Confidence.low, Confidence.medium, Confidence.high];

/**
 * How far the reviewers of a case agree, over the pairs that are decided, by what each of them said
 * independently.
 *
 * A stance is no such judgement: one person rates evidence, and another rates it anew with that
 * rating in view, and where they differ. There is no figure of it.
 */
export function caseAgreement(pairs: readonly JudgedPair[]) {
  const statuses = statusUnits(pairs);
  const confidences = pairs.map(({ reviews }) => reviews.map(({ confidence }) => confidence));
  const elements = pairs.flatMap(({ reviews }) => elementUnits(reviews));
  const reviewerIds = new Set(
    pairs.flatMap(({ reviews }) => reviews.map(({ reviewerId }) => reviewerId)),
  );
  return {
    pairs: statuses.filter((unit) => unit.length > 0).length,
    /** Of those, the pairs that two people or more judged: what figures are made of. */
    pairsCompared: statuses.filter((unit) => unit.length > 1).length,
    reviewers: reviewerIds.size,
    reviews: statuses.reduce((sum, unit) => sum + unit.length, 0),
    status: {
      percent: percentAgreement(statuses),
      cohen: cohenOf(pairs, [...reviewerIds].sort()),
      fleiss: fleissKappa(statuses),
      alpha: alphaWithInterval(statuses, nominal),
    },
    confidence: {
      percent: percentAgreement(confidences),
      alpha: alphaWithInterval(confidences, { level: "ordinal", order: confidenceOrder }),
    },
    element: {
      compared: elements.filter((unit) => unit.length > 1).length,
      percent: percentAgreement(elements),
      alpha: alphaWithInterval(elements, nominal),
    },
    stance: notMeasured("RATED_IN_SIGHT"),
  };
}

export type CaseAgreement = ReturnType<typeof caseAgreement>;

function cohenOf(pairs: readonly JudgedPair[], reviewerIds: readonly string[]): Measured {
  const [one, other] = reviewerIds;
  if (one === undefined) return notMeasured("NOTHING_JUDGED");
  if (other === undefined) return notMeasured("NOTHING_JUDGED_TWICE");
  if (reviewerIds.length > 2) return notMeasured("MORE_THAN_TWO");
  return cohenKappa(pairs.map(({ reviews }) => [saidBy(one, reviews), saidBy(other, reviews)]));
}

function saidBy(id: string, reviews: readonly IndependentReview[]): Judgement {
  return reviews.find(({ reviewerId }) => reviewerId === id)?.status ?? null;
}

/** One row an element that somebody judged. */
function elementUnits(reviews: readonly IndependentReview[]): Units {
  const units = new Map<string, Judgement[]>();
  for (const { elements } of reviews)
    for (const { elementId, status } of elements)
      if (status !== null) units.set(elementId, [...(units.get(elementId) ?? []), status]);
  return [...units.values()];
}
