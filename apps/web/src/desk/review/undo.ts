import type { EvidenceStatus } from "@rejoinder/schema";
import { type QueryClient, skipToken, useQuery } from "@tanstack/react-query";
import type { PairRef } from "../shapes.ts";

/** A mark as it can be taken back. */
export type Marked = { pair: PairRef; before: EvidenceStatus | null };
/** Marks set at one stroke, which one stroke takes back. */
export type Stroke = { bulkId: string; caseId: string };
type Undoable = Marked | Stroke;

const key = ["marks to take back"];

/** What can be taken back, at most: a mark, or a stroke of many. */
const DEPTH = 10;

const undoableOf = (queryClient: QueryClient) => queryClient.getQueryData<Undoable[]>(key) ?? [];

export const isStroke = (undoable: Undoable): undoable is Stroke => "bulkId" in undoable;

export function pushMark(queryClient: QueryClient, undoable: Undoable): void {
  queryClient.setQueryData(key, [...undoableOf(queryClient), undoable].slice(-DEPTH));
}

/** Strokes stay: each mark of theirs that was changed since is left when they are taken back. */
export function dropMarks(queryClient: QueryClient, isDropped: (marked: Marked) => boolean): void {
  queryClient.setQueryData(
    key,
    undoableOf(queryClient).filter((undoable) => isStroke(undoable) || !isDropped(undoable)),
  );
}

/** The mark or stroke set last, or null. It can then not be taken back again. */
export function popMark(queryClient: QueryClient): Undoable | null {
  const last = undoableOf(queryClient).at(-1) ?? null;
  if (last) dropUndoable(queryClient, (undoable) => undoable === last);
  return last;
}

export function dropStroke(queryClient: QueryClient, bulkId: string): void {
  dropUndoable(queryClient, (undoable) => isStroke(undoable) && undoable.bulkId === bulkId);
}

function dropUndoable(queryClient: QueryClient, isDropped: (undoable: Undoable) => boolean): void {
  queryClient.setQueryData(
    key,
    undoableOf(queryClient).filter((undoable) => !isDropped(undoable)),
  );
}

/** Lives in the query client, so that a mark of the queue can be taken back on the pair's page. */
export function useCanUndo(): boolean {
  const { data } = useQuery<Undoable[]>({
    queryKey: key,
    queryFn: skipToken,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
  return (data ?? []).length > 0;
}
