import type { Confidence, ElementReview, ReviewPairInput } from "@rejoinder/schema";
import type { PairDetail } from "../shapes.ts";
import { useDraft } from "../use-draft.ts";

export type Reason = {
  confidence: Confidence | null;
  rationale: string;
  elements: ElementReview[];
  evidenceIds: string[];
};

export const reasonDraftName = (pairId: string) => `reason.${pairId}`;

/** A reason begun; else what the standing review says. */
export const useReasonDraft = (pair: PairDetail) =>
  useDraft<Reason>(reasonDraftName(pair.id), (kept) =>
    kept ? { ...nothing, ...kept } : given(pair),
  );

const nothing: Reason = { confidence: null, rationale: "", elements: [], evidenceIds: [] };

/** What the standing review says, as long as its status is the one marked. */
function given({ mark, review }: PairDetail): Reason {
  if (!review || mark?.status !== review.status) return nothing;
  const { confidence, rationale, elements, evidenceIds } = review;
  return { confidence, rationale, elements, evidenceIds };
}

/** A reason as it was typed, of what was sent; one kept before elements and evidence were asked for has none. */
export function draftOfReview({
  confidence,
  rationale,
  elements = [],
  evidenceIds = [],
}: Pick<ReviewPairInput, "confidence" | "rationale"> & Partial<ReviewPairInput>): Reason {
  return { confidence, rationale, elements, evidenceIds };
}

/** What of a draft can be sent: of elements and evidence that are the pair's, what was judged. */
export function sendableOf(
  { elements, evidenceIds }: Reason,
  pair: PairDetail,
): Pick<ReviewPairInput, "elements" | "evidenceIds"> {
  const isOfPair = (statementId: string) =>
    pair.responses.some(({ statement }) => statement.id === statementId);
  return {
    elements: elements
      .filter(({ elementId }) => pair.elements.some(({ id }) => id === elementId))
      .map((each) => ({
        ...each,
        answers: each.answers.filter(
          ({ statementId, types }) => types.length > 0 && isOfPair(statementId),
        ),
      }))
      .filter(({ status, answers }) => status !== null || answers.length > 0),
    evidenceIds: evidenceIds.filter((id) => pair.evidence.some((each) => each.id === id)),
  };
}
