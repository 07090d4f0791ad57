import type { EventKind } from "@rejoinder/schema";
import { useQueryClient } from "@tanstack/react-query";
import { useTRPC, useTRPCClient } from "../../lib/trpc.ts";
import { refreshAfter } from "../refresh.ts";
import type { Mark, PairEvidence, PairRef } from "../shapes.ts";

/** The pair as the browser last heard of it, and the ways to change what is shown of it. */
export function usePairCache() {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const keyOf = (pair: PairRef) =>
    trpc.pair.byPosition.queryKey({ slug: pair.case.slug, position: pair.position });

  return {
    queryClient,
    client,
    trpc,
    /** Null where there is no mark yet, or the pair is not at hand. */
    markOf: (pair: PairRef): Mark | null => queryClient.getQueryData(keyOf(pair))?.mark ?? null,
    setMark(pair: PairRef, change: (mark: Mark) => Mark) {
      const none: Mark = { status: null, reviewedStatus: null, version: 0 };
      queryClient.setQueryData(
        keyOf(pair),
        (shown) => shown && { ...shown, mark: change(shown.mark ?? none) },
      );
    },
    /** Null where it is not at hand any more. */
    evidenceOf: (pair: PairRef, evidenceId: string): PairEvidence | null =>
      queryClient.getQueryData(keyOf(pair))?.evidence.find(({ id }) => id === evidenceId) ?? null,
    setEvidence(pair: PairRef, evidenceId: string, change: Partial<PairEvidence>) {
      queryClient.setQueryData(
        keyOf(pair),
        (shown) =>
          shown && {
            ...shown,
            evidence: shown.evidence.map((each) =>
              each.id === evidenceId ? { ...each, ...change } : each,
            ),
          },
      );
    },
    /** No answer that is on its way may undo what is about to be shown. */
    hold: (pair: PairRef) => queryClient.cancelQueries({ queryKey: keyOf(pair) }),
    refresh: (pair: PairRef, kind: EventKind) =>
      refreshAfter(
        { queryClient, trpc, client },
        { missed: false, change: { caseId: pair.case.id, pairId: pair.id, kind } },
      ),
  };
}
