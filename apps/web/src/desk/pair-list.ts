import type { ListPairsInput } from "@rejoinder/schema";
import { infiniteQueryOptions } from "@tanstack/react-query";
import { type Outputs, useTRPC, useTRPCClient } from "../lib/trpc.ts";

export type PairPage = Outputs["pair"]["list"];
export type PairRow = PairPage["pairs"][number];
export type PairListInput = Omit<ListPairsInput, "after" | "limit">;

/** Keyset pages of a case's pairs; the page parameter is the position to start after. */
export function usePairListOptions(input: PairListInput) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  return infiniteQueryOptions({
    queryKey: [...trpc.pair.list.pathKey(), { input, type: "infinite" as const }],
    queryFn: ({ pageParam, signal }) =>
      client.pair.list.query({ ...input, after: pageParam }, { signal }),
    initialPageParam: 0,
    getNextPageParam: ({ after }: PairPage) => after,
  });
}
