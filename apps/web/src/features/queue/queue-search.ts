import { type PairFilters, readPairFilters } from "../../desk/pair-filters.ts";

/** Where somebody is in a queue, as the address says it. */
export type QueueSearch = PairFilters & {
  /** Position of the pair before the person; left out at the start. */
  at?: number | undefined;
  /** The pair at `at` was the last one, and is done. */
  end?: true | undefined;
};

export function readQueueSearch(search: Record<string, unknown>): QueueSearch {
  const at = search["at"];
  const isPlace = typeof at === "number" && Number.isInteger(at) && at > 0 && at < 1e9;
  return {
    ...readPairFilters(search),
    at: isPlace ? at : undefined,
    end: isPlace && search["end"] === true ? true : undefined,
  };
}
