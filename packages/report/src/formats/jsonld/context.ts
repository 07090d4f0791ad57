/**
 * Under what the desk's own terms are known: a UUID drawn once, for whoever reads several desks finds the
 * same terms at each, and no host has to answer for them.
 */
const TERMS = "urn:uuid:de22839a-1b88-46e6-9716-6ceb0c4f63e5#";

/**
 * The vocabulary of a ClaimReview of the desk. schema.org has no relation between claims, so how a
 * response stands to an allegation is told in four terms of the desk's own, written out in every file:
 *
 * - `respondsTo`: of a claim that answers, the claim that it answers; of an answer, the element.
 * - `responseType`: how it answers, by the codes of `responseTypeInfo`.
 * - `predatesAllegation`: whether the response was given before the allegation; absent where nobody can tell.
 * - `elementsAnswered`: its answers to elements of the allegation, one by one.
 */
export const claimReviewContext = [
  "https://schema.org",
  {
    respondsTo: { "@id": `${TERMS}respondsTo`, "@type": "@id" },
    responseType: { "@id": `${TERMS}responseType` },
    predatesAllegation: { "@id": `${TERMS}predatesAllegation` },
    elementsAnswered: { "@id": `${TERMS}elementsAnswered` },
  },
] as const;
