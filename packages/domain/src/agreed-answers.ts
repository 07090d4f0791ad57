import type { ElementReview, ResponseType } from "@rejoinder/schema";

/** How a response takes an element. */
export type Answer = { elementId: string; statementId: string; types: ResponseType[] };

/**
 * The cells of the coverage matrix on which reviews agree: every review that judged the cell gives it
 * the same types, in whatever order. A review that passes a cell by says nothing of it.
 *
 * @param reviews of one round, in any order.
 * @returns in the order in which the cells are first judged; types in that of the first review.
 */
export function agreedAnswers(
  reviews: readonly { elements: readonly ElementReview[] }[],
): Answer[] {
  const judged = reviews.flatMap(({ elements }) =>
    elements.flatMap(({ elementId, answers }) =>
      answers
        .filter(({ types }) => types.length > 0)
        .map(({ statementId, types }) => ({ elementId, statementId, types: [...new Set(types)] })),
    ),
  );
  const cells = Map.groupBy(judged, ({ elementId, statementId }) => `${elementId} ${statementId}`);
  return [...cells.values()].flatMap(([first, ...others]) =>
    first && others.every(({ types }) => areSame(types, first.types)) ? [first] : [],
  );
}

function areSame(one: readonly ResponseType[], other: readonly ResponseType[]): boolean {
  return one.length === other.length && one.every((type) => other.includes(type));
}
