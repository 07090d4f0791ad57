import type { ResponseType } from "@rejoinder/schema";

/** Whether responses answer an element; `to_judge`: one is linked to it, and nobody has said how it takes it. */
export type Coverage = "answered" | "to_judge" | "unanswered";

/**
 * Whether an element is answered, by how each response takes it. A response that does not answer the
 * point leaves it unanswered; silence is never an admission.
 *
 * @param answers of the responses linked to the element, in any order; no types where nobody has judged.
 * Source: README, glossary, “Response type”.
 */
export function coverageOf(answers: readonly { types: readonly ResponseType[] }[]): Coverage {
  if (answers.some(({ types }) => types.some((type) => type !== "non_responsive")))
    return "answered";
  return answers.some(({ types }) => types.length === 0) ? "to_judge" : "unanswered";
}
