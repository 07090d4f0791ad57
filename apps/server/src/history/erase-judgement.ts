import type { Tx } from "@rejoinder/db";
import type { Erased, Place } from "./erasure.ts";
import { ERASED } from "./records.ts";

type Found = { pairId: string } | undefined;

const ofPair = (found: Found): Erased | null =>
  found ? { pairId: found.pairId, right: null, anchorIds: [] } : null;

/** Takes the words out of what was found and judged of a pair. As `eraseRecord`. */
export const eraseJudgement = {
  async comment(tx: Tx, { caseId, id }: Place): Promise<Erased | null> {
    const [found] = await tx.reviewComment.updateManyAndReturn({
      where: { id, review: { pair: { caseId } } },
      data: { text: ERASED },
      select: { review: { select: { pairId: true } } },
    });
    return ofPair(found?.review);
  },
  /** One that the reviews made by themselves has no words of anybody's. */
  async decision(tx: Tx, { caseId, id }: Place): Promise<Erased | null> {
    const decision = await tx.decision.findFirst({
      where: { id, pair: { caseId } },
      select: { pairId: true, reason: true },
    });
    if (!decision) return null;
    if (decision.reason !== null)
      await tx.decision.update({ where: { id }, data: { reason: ERASED }, select: { id: true } });
    return ofPair(decision);
  },
  async search(tx: Tx, { caseId, id }: Place): Promise<Erased | null> {
    const [found] = await tx.search.updateManyAndReturn({
      where: { id, pair: { caseId } },
      data: { places: ERASED, found: ERASED },
      select: { pairId: true },
    });
    return ofPair(found);
  },
  async reason(tx: Tx, { caseId, id }: Place): Promise<Erased | null> {
    const [found] = await tx.pairReason.updateManyAndReturn({
      where: { id, pair: { caseId } },
      data: { text: ERASED },
      select: { pairId: true },
    });
    return ofPair(found);
  },
  /** Why nobody was asked about an element, by the element's id. */
  async unanswered(tx: Tx, { caseId, id }: Place): Promise<Erased | null> {
    const element = await tx.element.findFirst({
      where: { id, pair: { caseId } },
      select: { pairId: true, whyUnanswered: true },
    });
    if (!element) return null;
    if (element.whyUnanswered !== null)
      await tx.element.update({ where: { id }, data: { whyUnanswered: ERASED } });
    return ofPair(element);
  },
};
