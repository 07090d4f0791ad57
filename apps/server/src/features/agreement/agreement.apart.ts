import type { CaseAgreement, JudgedPair, ReviewerAgreement } from "@rejoinder/domain";
import { openApart } from "../../apart.ts";
import type { AgreementTask } from "./agreement.thread.ts";

/** A thousand resamples of ten thousand pairs take seconds, which the desk does not wait for. */
const apart = openApart<AgreementTask>("features/agreement/agreement.thread.ts", {
  ms: 60_000,
  code: "AGREEMENT_TOO_SLOW",
});

export const measureCaseApart = (pairs: readonly JudgedPair[]) =>
  apart<CaseAgreement>({ task: "case", pairs });

/** @returns one for each reviewer, in the order of the ids */
export const measureReviewersApart = (
  pairs: readonly JudgedPair[],
  reviewerIds: readonly string[],
) => apart<ReviewerAgreement[]>({ task: "reviewers", pairs, reviewerIds });
