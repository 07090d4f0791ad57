import type { Db, Tx } from "@rejoinder/db";
import { Refusal } from "@rejoinder/domain";
import { ResponseType, type SetAnswerInput, type SetUnansweredInput } from "@rejoinder/schema";

/** An element with what a change to it needs to know. @throws Refusal `ELEMENT_NOT_FOUND` */
export async function getElement(db: Db, elementId: string) {
  const found = await db.prisma.element.findUnique({
    where: { id: elementId },
    select: {
      id: true,
      pairId: true,
      pair: { select: { caseId: true } },
      unanswered: true,
      whyUnanswered: true,
      version: true,
      answers: { select: { statementId: true, types: true, version: true } },
    },
  });
  if (!found) throw new Refusal("ELEMENT_NOT_FOUND", { elementId });
  const { pair, ...element } = found;
  return { ...element, caseId: pair.caseId };
}

/** Response types in the order in which they are read, each once. */
export function inOrder(types: readonly ResponseType[]): ResponseType[] {
  return Object.values(ResponseType).filter((type) => types.includes(type));
}

/**
 * Saves how a response takes an element, only if the cell is still at the version the caller saw.
 * @returns the new version
 * @throws Refusal `STATEMENT_NOT_FOUND` where it is no response of the pair; `ELEMENT_MOVED_ON`,
 *   carrying the cell that stands
 */
export async function saveAnswer(
  tx: Tx,
  pairId: string,
  { elementId, statementId, types, version }: SetAnswerInput,
): Promise<number> {
  const cell = { elementId, statementId };
  const isResponse = await tx.pairResponse.count({ where: { pairId, statementId } });
  if (isResponse === 0) throw new Refusal("STATEMENT_NOT_FOUND", { statementId });
  const { count } =
    version === 0
      ? await tx.elementAnswer.createMany({
          data: [{ ...cell, pairId, types }],
          skipDuplicates: true,
        })
      : await tx.elementAnswer.updateMany({
          where: { ...cell, version },
          data: { types, version: { increment: 1 } },
        });
  if (count === 1) return version + 1;
  const current = await tx.elementAnswer.findUnique({
    where: { elementId_statementId: cell },
    select: { types: true, version: true },
  });
  throw new Refusal("ELEMENT_MOVED_ON", { elementId }, current);
}

/**
 * Saves why no response answers an element, only if it is still at the version the caller saw.
 * @returns the new version
 * @throws Refusal `ELEMENT_MOVED_ON`, carrying what stands
 */
export async function saveUnanswered(
  tx: Tx,
  elementId: string,
  version: number,
  { reason, why }: Pick<SetUnansweredInput, "reason" | "why">,
): Promise<number> {
  const { count } = await tx.element.updateMany({
    where: { id: elementId, version },
    data: { unanswered: reason, whyUnanswered: why, version: version + 1 },
  });
  if (count === 1) return version + 1;
  const current = await tx.element.findUnique({
    where: { id: elementId },
    select: { unanswered: true, whyUnanswered: true, version: true },
  });
  throw new Refusal("ELEMENT_MOVED_ON", { elementId }, current);
}
