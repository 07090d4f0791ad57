import type { Confidence } from "@rejoinder/schema";
import type { PairDetail } from "../shapes.ts";
import { useDraft } from "../use-draft.ts";

type Reason = { confidence: Confidence | null; rationale: string };

export const reasonDraftName = (pairId: string) => `reason.${pairId}`;

/** A reason begun; else what the standing review says. */
export const useReasonDraft = (pair: PairDetail) =>
  useDraft<Reason>(reasonDraftName(pair.id), (kept) =>
    kept ? { confidence: kept.confidence ?? null, rationale: kept.rationale ?? "" } : given(pair),
  );

/** What the standing review says, as long as its status is the one marked. */
function given({ mark, review }: PairDetail): Reason {
  return review && mark?.status === review.status
    ? { confidence: review.confidence, rationale: review.rationale }
    : { confidence: null, rationale: "" };
}
