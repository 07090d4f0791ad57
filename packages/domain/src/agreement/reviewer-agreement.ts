import { alphaWithInterval, type JudgedPair, nominal, statusUnits } from "./independent.ts";
import { percentAgreement } from "./percent-agreement.ts";

/**
 * How far one reviewer agrees with the decisions, and with the others who judged the same pairs, by what
 * each of them said independently.
 */
export function reviewerAgreement(pairs: readonly JudgedPair[], reviewerId: string) {
  const theirs = pairs.flatMap((pair) => {
    const own = pair.reviews.find((review) => review.reviewerId === reviewerId);
    return own ? [{ ...pair, own }] : [];
  });
  const withOthers = theirs.flatMap(({ reviews, own }) =>
    reviews.filter((review) => review !== own).map(({ status }) => [own.status, status]),
  );
  return {
    reviewerId,
    reviews: theirs.length,
    /** Of those, on pairs that somebody else judged too. */
    compared: theirs.filter(({ reviews }) => reviews.length > 1).length,
    /** Of those, how many say what was decided. */
    asDecided: theirs.filter(({ own, decided }) => own.status === decided).length,
    /** Over each of their reviews beside each other one on the same pair. */
    withOthers: percentAgreement(withOthers),
    /** Over all reviews of the pairs that they judged. */
    alpha: alphaWithInterval(statusUnits(theirs), nominal),
  };
}

export type ReviewerAgreement = ReturnType<typeof reviewerAgreement>;
