import { keepPreviousData, useQuery } from "@tanstack/react-query";

export type Found = { id: string; label: string; hint?: string; to: string };

/** Called as the person types; a later call aborts the earlier. */
export type Search = (query: string, signal: AbortSignal) => Promise<readonly Found[]>;

/** Milliseconds after the last letter. */
const pause = 150;

const nothing: readonly Found[] = [];

export function useSearch(search: Search | undefined, query: string) {
  const wanted = query.trim();
  const isWanted = search !== undefined && wanted !== "";
  const answer = useQuery({
    queryKey: ["command palette", wanted],
    queryFn: async ({ signal }) => {
      await new Promise((resolve) => setTimeout(resolve, pause));
      signal.throwIfAborted();
      return search ? search(wanted, signal) : nothing;
    },
    enabled: isWanted,
    placeholderData: keepPreviousData,
    retry: false,
  });
  return {
    found: isWanted && !answer.isError ? (answer.data ?? nothing) : nothing,
    isSearching: answer.isFetching,
    hasFailed: isWanted && answer.isError && !answer.isFetching,
    retry: () => void answer.refetch(),
  };
}
