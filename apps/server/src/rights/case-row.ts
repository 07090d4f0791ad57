import type { RefusalCode } from "@rejoinder/domain";
import type { Answers } from "./answers.ts";
import type { Target } from "./cast.ts";

export type CaseRow = {
  /** What is answered in a case that exists for the caller. */
  answers: Answers;
  /** What is said where it does not, as of ids that nobody knows. */
  absent: RefusalCode;
  input: (target: Target) => unknown;
};
