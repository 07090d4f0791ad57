/**
 * The responses that answer one element of an allegation, by their numbers from 1, and how each does.
 *
 * @param responses of the pair, in their order.
 * @param isToElement whether an answer is to that element.
 * @returns an empty list where no response answers it.
 */
export function answersTo<Answer>(
  responses: readonly { answers: readonly Answer[] }[],
  isToElement: (answer: Answer) => boolean,
): { response: number; answer: Answer }[] {
  return responses.flatMap(({ answers }, index) =>
    answers.filter(isToElement).map((answer) => ({ response: index + 1, answer })),
  );
}
