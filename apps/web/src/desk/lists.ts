import type { ListSourcesInput } from "@rejoinder/schema";
import type { AppRouter } from "@rejoinder/server";
import { infiniteQueryOptions } from "@tanstack/react-query";
import type { TRPCClient } from "@trpc/client";
import type { TRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { useTRPC, useTRPCClient } from "../lib/trpc.ts";

/** Keyset pages of the desk's lists; the page parameter is where the last page ended. */
export type ListClient = { trpc: TRPCOptionsProxy<AppRouter>; client: TRPCClient<AppRouter> };

export function useListClient(): ListClient {
  return { trpc: useTRPC(), client: useTRPCClient() };
}

export const caseListOptions = ({ trpc, client }: ListClient) =>
  infiniteQueryOptions({
    queryKey: [...trpc.case.list.pathKey(), { type: "infinite" as const }],
    queryFn: ({ pageParam, signal }) =>
      client.case.list.query(pageParam === null ? undefined : { before: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ before }) => before,
  });

export type SourceFilter = Omit<ListSourcesInput, "caseId" | "after" | "limit">;

export const sourceListOptions = (
  { trpc, client }: ListClient,
  caseId: string,
  filter: SourceFilter = {},
) =>
  infiniteQueryOptions({
    queryKey: [
      ...trpc.source.list.pathKey(),
      { input: { caseId, ...filter }, type: "infinite" as const },
    ],
    queryFn: ({ pageParam, signal }) =>
      client.source.list.query({ caseId, ...filter, after: pageParam }, { signal }),
    initialPageParam: 0,
    getNextPageParam: ({ after }) => after,
  });

export const unpairedOptions = ({ trpc, client }: ListClient, caseId: string) =>
  infiniteQueryOptions({
    queryKey: [
      ...trpc.case.unpairedStatements.pathKey(),
      { input: { caseId }, type: "infinite" as const },
    ],
    queryFn: ({ pageParam, signal }) =>
      client.case.unpairedStatements.query({ caseId, after: pageParam }, { signal }),
    initialPageParam: 0,
    getNextPageParam: ({ after }) => after,
  });
