import type { PairDetail } from "../shapes.ts";

/** The responses that answer an element, by their numbers from 1, and how each does. */
export function answersTo({ responses }: PairDetail, elementId: string) {
  return responses.flatMap(({ answers }, index) =>
    answers
      .filter((answer) => answer.elementId === elementId)
      .map(({ types }) => ({ response: index + 1, types })),
  );
}
