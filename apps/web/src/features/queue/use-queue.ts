import { PAGE_MAX } from "@rejoinder/schema";
import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { useLocale } from "use-intl";
import { pairFilterOf } from "../../desk/pair-filters.ts";
import { useErrorSentence } from "../../lib/refusal.ts";
import { type Outputs, useTRPC, useTRPCClient } from "../../lib/trpc.ts";
import { useToast } from "../../ui/toasts.tsx";
import { findPrevious } from "./find-previous.ts";
import type { QueueSearch } from "./queue-search.ts";

export type Queue = ReturnType<typeof useQueue>;

/**
 * The way through a queue. The place is a position in the case and stands in the address: whatever
 * joins or leaves the list, nobody is thrown out of their place.
 */
export function useQueue(found: Outputs["case"]["bySlug"], search: QueueSearch) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const locale = useLocale();
  const navigate = useNavigate();
  const toast = useToast();
  const say = useErrorSentence();
  const { at: place, end: isAtEnd = false, ...filters } = search;
  const { slug } = found;
  const at = place ?? 0;
  const input = { caseId: found.id, locale, ...pairFilterOf(filters) };

  const following = trpc.pair.list.queryOptions({ ...input, after: at, limit: 1 });
  const preceding = queryOptions({
    queryKey: [...trpc.pair.list.pathKey(), { input: { ...input, at }, type: "previous" }],
    queryFn: ({ signal }) =>
      findPrevious(
        (after) => client.pair.list.query({ ...input, after, limit: PAGE_MAX }, { signal }),
        at,
      ),
  });
  const next = useQuery(following);
  const previous = useQuery({ ...preceding, enabled: at > 0 });
  const nextAt = next.data?.pairs[0]?.position ?? null;

  useEffect(() => {
    if (nextAt === null) return;
    void queryClient.prefetchQuery(trpc.pair.byPosition.queryOptions({ slug, position: nextAt }));
  }, [queryClient, trpc, slug, nextAt]);

  function goTo(position: number, options: { isEnd?: boolean; replace?: boolean } = {}) {
    const { isEnd = false, replace = false } = options;
    void navigate({
      to: "/cases/$slug/queue",
      params: { slug },
      search: { ...filters, at: position, ...(isEnd && { end: true as const }) },
      replace,
    });
  }

  return {
    /** Null before the first pair is known. */
    at: place ?? null,
    isAtEnd,
    filters,
    first: next,
    goTo,
    hasPrevious: isAtEnd || previous.data != null,
    async goNext() {
      if (isAtEnd) return;
      try {
        const { pairs } = next.data ?? (await queryClient.fetchQuery(following));
        goTo(pairs[0]?.position ?? at, { isEnd: pairs.length === 0 });
      } catch (error) {
        toast({ text: say(error) });
      }
    },
    async goPrevious() {
      if (isAtEnd) return goTo(at);
      try {
        const position = previous.data ?? (await queryClient.fetchQuery(preceding));
        if (position !== null) goTo(position);
      } catch (error) {
        toast({ text: say(error) });
      }
    },
  };
}
