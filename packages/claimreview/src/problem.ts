import { emittedProblemInfo } from "./emitted-problem-info.ts";
import type { Severity } from "./problem-info.ts";
import { readingProblemInfo } from "./reading-problem-info.ts";

/** Everything that can be told of ClaimReview markup. The list is closed. */
export const claimReviewProblemInfo = { ...readingProblemInfo, ...emittedProblemInfo };

export type ClaimReviewProblemCode = keyof typeof claimReviewProblemInfo;

export type ClaimReviewProblem = {
  code: ClaimReviewProblemCode;
  /** JSON Pointer to what is wrong, or to where what is missing would stand. */
  path: string;
  severity: Severity;
  /** In English; {@link claimReviewProblemInfo} has the French sentence. */
  message: string;
};

export type Tell = (code: ClaimReviewProblemCode, path: string) => void;

/** Collects what is told, each code once a place, in the order of its telling. */
export function listenForProblems(): { tell: Tell; problems: ClaimReviewProblem[] } {
  const told = new Set<string>();
  const problems: ClaimReviewProblem[] = [];
  const tell: Tell = (code, path) => {
    const known = told.size;
    if (told.add(`${code} ${path}`).size === known) return;
    const { severity, en } = claimReviewProblemInfo[code];
    problems.push({ code, path, severity, message: en });
  };
  return { tell, problems };
}
