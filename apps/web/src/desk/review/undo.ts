import type { EvidenceStatus } from "@rejoinder/schema";
import { type QueryClient, skipToken, useQuery } from "@tanstack/react-query";
import type { PairRef } from "../shapes.ts";

/** A mark as it can be taken back. */
export type Marked = { pair: PairRef; before: EvidenceStatus | null };

const key = ["marks to take back"];

/** Marks that can be taken back, at most. */
const DEPTH = 10;

const marksOf = (queryClient: QueryClient) => queryClient.getQueryData<Marked[]>(key) ?? [];

export function pushMark(queryClient: QueryClient, marked: Marked): void {
  queryClient.setQueryData(key, [...marksOf(queryClient), marked].slice(-DEPTH));
}

export function dropMarks(queryClient: QueryClient, isDropped: (marked: Marked) => boolean): void {
  queryClient.setQueryData(
    key,
    marksOf(queryClient).filter((marked) => !isDropped(marked)),
  );
}

/** The mark set last, or null. It can then not be taken back again. */
export function popMark(queryClient: QueryClient): Marked | null {
  const last = marksOf(queryClient).at(-1) ?? null;
  if (last) dropMarks(queryClient, (marked) => marked === last);
  return last;
}

/** Lives in the query client, so that a mark of the queue can be taken back on the pair's page. */
export function useCanUndo(): boolean {
  const { data } = useQuery<Marked[]>({
    queryKey: key,
    queryFn: skipToken,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
  return (data ?? []).length > 0;
}
