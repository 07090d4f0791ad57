import { diffWords, type Run } from "../../lib/words-diff.ts";
import type { PairReview } from "./use-pair-work.ts";

type Judged = Pick<PairReview, "elements">;

/** Share of the longer of two reasons, in characters, that both must hold for marks to help a reader. */
const SHARED_MIN = 0.4;

/** Whether not all say the same. */
export function differs(said: readonly unknown[]): boolean {
  return new Set(said.map((each) => JSON.stringify(each))).size > 1;
}

/** How a review judges an element, what it leaves open left out, in one order; null where it does not. */
export function judgementOf({ elements }: Judged, elementId: string) {
  const found = elements.find((each) => each.elementId === elementId);
  const answers = (found?.answers ?? [])
    .filter(({ types }) => types.length > 0)
    .map(({ statementId, types }) => ({ statementId, types: types.toSorted() }))
    .toSorted((one, other) => one.statementId.localeCompare(other.statementId));
  if (!found || (found.status === null && answers.length === 0)) return null;
  return { elementId, status: found.status, answers };
}

/** The elements that at least one review judges. */
export function elementsInDispute<E extends { id: string }>(
  elements: readonly E[],
  reviews: readonly Judged[],
): E[] {
  return elements.filter(({ id }) => reviews.some((review) => judgementOf(review, id) !== null));
}

/**
 * Two reasons in runs, those words marked that the other one does not hold.
 * @returns null where they are not two, or share too little for marks to say anything
 */
export function markedReasons(reasons: readonly string[]): Run[][] | null {
  const [one, other] = reasons;
  if (one === undefined || other === undefined || reasons.length > 2) return null;
  const found = diffWords(one, other);
  if (!found) return null;
  const shared = found.before
    .filter(({ isChanged }) => !isChanged)
    .reduce((sum, { text }) => sum + text.trim().length, 0);
  const isTelling = shared >= SHARED_MIN * Math.max(one.length, other.length);
  return isTelling ? [found.before, found.after] : null;
}
