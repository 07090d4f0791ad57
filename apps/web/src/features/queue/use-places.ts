import { PAGE_MAX } from "@rejoinder/schema";
import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { PairListInput } from "../../desk/pair-list.ts";
import { useTRPC, useTRPCClient } from "../../lib/trpc.ts";
import { findPrevious } from "./find-previous.ts";

/** Places known ahead. */
const AHEAD = 12;
/** Fewer left than this are asked for anew, while there is something to go on to. */
const LOW = 6;
/** Pairs fetched ahead: as many as keys may be pressed while one answer is on its way. */
const PAIRS_AHEAD = 4;
/** Milliseconds for which a pair fetched ahead is good; a live update makes it old at once. */
const GOOD_FOR = 60_000;

/** The positions that follow a place, nearest first; empty at the end. */
type Places = number[];

/**
 * The places about a place of a queue, and the pairs that come next, fetched before they are asked for.
 *
 * @param at a position; 0 before the first
 */
export function usePlaces(slug: string, input: PairListInput, at: number) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const keyOf = (type: "next" | "previous", from: number) => [
    ...trpc.pair.list.pathKey(),
    { input: { ...input, at: from }, type },
  ];

  const following = queryOptions({
    queryKey: keyOf("next", at),
    queryFn: async ({ signal }): Promise<Places> => {
      const page = await client.pair.list.query({ ...input, after: at, limit: AHEAD }, { signal });
      return page.pairs.map(({ position }) => position);
    },
  });
  const preceding = queryOptions({
    queryKey: keyOf("previous", at),
    queryFn: ({ signal }) =>
      findPrevious(
        (after) => client.pair.list.query({ ...input, after, limit: PAGE_MAX }, { signal }),
        at,
      ),
  });
  const next = useQuery(following);
  const previous = useQuery({ ...preceding, enabled: at > 0 });

  const ahead = (next.data ?? []).slice(0, PAIRS_AHEAD).join();
  useEffect(() => {
    for (const position of ahead.split(",").filter(Boolean).map(Number))
      void queryClient.prefetchQuery({
        ...trpc.pair.byPosition.queryOptions({ slug, position }),
        staleTime: GOOD_FOR,
      });
  }, [queryClient, trpc, slug, ahead]);

  return {
    next,
    previous,
    fetchNext: () => next.data ?? queryClient.fetchQuery(following),
    fetchPrevious: () => previous.data ?? queryClient.fetchQuery(preceding),
    /** Hands what is known here to the next place, so that it need not ask. */
    handOn() {
      const [to, ...rest] = next.data ?? [];
      if (to === undefined) return;
      const isKnown = (key: readonly unknown[]) => queryClient.getQueryData(key) !== undefined;
      const [ofNext, ofPrevious] = [keyOf("next", to), keyOf("previous", to)];
      const updatedAt =
        rest.length < LOW ? 0 : queryClient.getQueryState(following.queryKey)?.dataUpdatedAt;
      // The last place of a case knows that nothing follows by asking.
      if (!isKnown(ofNext) && rest.length > 0)
        queryClient.setQueryData(ofNext, rest, updatedAt === undefined ? {} : { updatedAt });
      if (!isKnown(ofPrevious) && at > 0) queryClient.setQueryData(ofPrevious, at);
    },
  };
}
