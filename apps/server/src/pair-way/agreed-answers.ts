import type { Tx } from "@rejoinder/db";
import { type Answer, agreedAnswers, coverageOf } from "@rejoinder/domain";
import { elementReview, type UnansweredReason } from "@rejoinder/schema";

/** Why no response answers an element, as the history keeps it. */
type WhyUnanswered = {
  elementId: string;
  unanswered: UnansweredReason | null;
  whyUnanswered: string | null;
};

/**
 * Takes over from reviews how responses take the elements of a pair, where all that judged a cell say
 * the same and nobody has judged it yet.
 *
 * @param reviewIds of the reviews that a decision is made of
 * @returns what was taken over, and the reasons why nobody answers that it made void
 */
export async function takeOverAnswers(
  tx: Tx,
  pairId: string,
  reviewIds: readonly string[],
): Promise<{ answers: Answer[]; forgotten: WhyUnanswered[] }> {
  const reviews = await tx.review.findMany({
    where: { id: { in: [...reviewIds] } },
    orderBy: { id: "asc" },
    select: { elements: true },
  });
  const judged = reviews.map(({ elements }) => ({
    elements: elementReview.array().parse(elements),
  }));
  const answers: Answer[] = [];
  for (const answer of agreedAnswers(judged)) {
    if (await saveUnjudged(tx, pairId, answer)) answers.push(answer);
  }
  return { answers, forgotten: await forgetWhyUnanswered(tx, answers) };
}

/** @returns whether the cell was still to be judged */
async function saveUnjudged(tx: Tx, pairId: string, { types, ...cell }: Answer): Promise<boolean> {
  const created = await tx.elementAnswer.createMany({
    data: [{ ...cell, pairId, types }],
    skipDuplicates: true,
  });
  if (created.count === 1) return true;
  const judged = await tx.elementAnswer.updateMany({
    where: { ...cell, types: { isEmpty: true } },
    data: { types, version: { increment: 1 } },
  });
  return judged.count === 1;
}

/** What a response answers needs no reason why none does. */
async function forgetWhyUnanswered(tx: Tx, answers: readonly Answer[]): Promise<WhyUnanswered[]> {
  const answered = answers.filter((answer) => coverageOf([answer]) === "answered");
  const ids = answered.map(({ elementId }) => elementId);
  await tx.$queryRaw`
    SELECT id FROM "Element" WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
  const explained = await tx.element.findMany({
    where: { id: { in: ids }, unanswered: { not: null } },
    orderBy: { id: "asc" },
    select: { id: true, unanswered: true, whyUnanswered: true },
  });
  await tx.element.updateMany({
    where: { id: { in: explained.map(({ id }) => id) } },
    data: { unanswered: null, whyUnanswered: null, version: { increment: 1 } },
  });
  return explained.map(({ id, ...why }) => ({ elementId: id, ...why }));
}
