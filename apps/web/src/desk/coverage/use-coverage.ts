import type { SetAnswerInput, SetUnansweredInput } from "@rejoinder/schema";
import { useMutation } from "@tanstack/react-query";
import type { Outputs } from "../../lib/trpc.ts";
import { usePairCache } from "../review/pair-cache.ts";
import type { PairRef } from "../shapes.ts";

export type PairCoverage = Outputs["coverage"]["pair"];
export type CoveredElement = PairCoverage["elements"][number];
export type CoveringResponse = PairCoverage["responses"][number];

/** Says how a response takes an element. */
export function useSetAnswer(pair: PairRef) {
  const cache = usePairCache();
  return useMutation({
    networkMode: "always",
    mutationFn: (input: SetAnswerInput) => cache.client.coverage.setAnswer.mutate(input),
    onSettled: () => cache.refresh(pair, "answer_set"),
  });
}

/** Says why no response answers an element. */
export function useSetUnanswered(pair: PairRef) {
  const cache = usePairCache();
  return useMutation({
    networkMode: "always",
    mutationFn: (input: SetUnansweredInput) => cache.client.coverage.setUnanswered.mutate(input),
    onSettled: () => cache.refresh(pair, "element_unanswered"),
  });
}
