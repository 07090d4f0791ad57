import type { EventKind } from "@rejoinder/schema";
import { useMutation, useQuery } from "@tanstack/react-query";
import { usePairCache } from "../../desk/review/pair-cache.ts";
import type { PairRef } from "../../desk/shapes.ts";
import { type Outputs, useTRPC } from "../../lib/trpc.ts";
import { useToast } from "../../ui/toasts.tsx";

export type PairWork = Outputs["pair"]["work"];
export type PairReview = NonNullable<PairWork["reviews"]>[number];

/** What is being done about a pair, as far as it is the reader's to know. */
export function usePairWork(pair: PairRef) {
  return useQuery(useTRPC().pair.work.queryOptions({ pairId: pair.id }));
}

type Client = ReturnType<typeof usePairCache>["client"];

type How<Input> = {
  send: (client: Client, input: Input) => Promise<unknown>;
  kind: EventKind;
  /** What is said once it is done. */
  says: (input: Input) => string;
  onDone?: () => void;
};

/** Changes what is being done about a pair. It is then asked for again, also after a refusal: that is news too. */
export function usePairChange<Input = void>(
  pair: PairRef,
  { send, kind, says, onDone }: How<Input>,
) {
  const cache = usePairCache();
  const toast = useToast();
  return useMutation({
    networkMode: "always",
    mutationFn: (input: Input) => send(cache.client, input),
    onSuccess: (_, input) => {
      toast({ text: says(input) });
      onDone?.();
    },
    onSettled: () => cache.refresh(pair, kind),
  });
}
