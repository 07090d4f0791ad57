import type { RateEvidenceInput } from "@rejoinder/schema";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { usePairCache } from "../../desk/review/pair-cache.ts";
import type { PairDetail, PairEvidence } from "../../desk/shapes.ts";
import { currentOf } from "../../lib/conflict.ts";
import { refusalCode, useErrorSentence } from "../../lib/refusal.ts";
import { useToast } from "../../ui/toasts.tsx";

export type Ratings = Pick<
  RateEvidenceInput,
  "stanceAllegation" | "stanceResponse" | "credibility"
>;

/** What stands of evidence that somebody else judged, or withdrew, first. */
export type StandingRatings = Ratings & { version: number; withdrawnAt: unknown };

/** A judgement that met another one, set elsewhere in the meantime. */
export type RatingConflict = {
  evidence: PairEvidence;
  mine: Ratings;
  standing: StandingRatings;
};

type Change = { evidenceId: string; ratings: Ratings; version?: number };

const ratingsOf = ({ stanceAllegation, stanceResponse, credibility }: Ratings): Ratings => ({
  stanceAllegation,
  stanceResponse,
  credibility,
});

/** Judges a pair's evidence anew: shown at once, sent one after the other, put back when refused. */
export function useRating(pair: PairDetail) {
  const toast = useToast();
  const say = useErrorSentence();
  const cache = usePairCache();
  const [conflict, setConflict] = useState<RatingConflict | null>(null);
  const { mutate } = useMutation({
    // In order, so that each starts from the version that the one before it left.
    scope: { id: "rate evidence" },
    networkMode: "always",
    mutationFn: ({ evidenceId, ratings, version }: Change) =>
      cache.client.evidence.rate.mutate({
        evidenceId,
        version: version ?? cache.evidenceOf(pair, evidenceId)?.version ?? 1,
        ...ratings,
      }),
    onMutate: ({ evidenceId, ratings }) => {
      void cache.hold(pair);
      cache.setEvidence(pair, evidenceId, ratings);
    },
    onSuccess: ({ id, version }) => {
      cache.setEvidence(pair, id, { version });
      void cache.refresh(pair, "evidence_rated");
    },
    onError: (error, { evidenceId, ratings }) => {
      const evidence = cache.evidenceOf(pair, evidenceId);
      const standing = currentOf(error) as StandingRatings | null;
      if (
        refusalCode(error) === "EVIDENCE_MOVED_ON" &&
        evidence &&
        standing &&
        !standing.withdrawnAt
      )
        setConflict({ evidence, mine: ratings, standing });
      else toast({ text: say(error), stays: true });
      void cache.refresh(pair, "evidence_rated");
    },
  });
  return {
    conflict,
    rate(evidence: PairEvidence, change: Partial<Ratings>) {
      mutate({ evidenceId: evidence.id, ratings: { ...ratingsOf(evidence), ...change } });
    },
    keepStanding: () => setConflict(null),
    putMine() {
      if (!conflict) return;
      const { evidence, mine, standing } = conflict;
      setConflict(null);
      mutate({ evidenceId: evidence.id, ratings: mine, version: standing.version });
    },
  };
}
