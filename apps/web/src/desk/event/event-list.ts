import type { ListEventsInput } from "@rejoinder/schema";
import { infiniteQueryOptions } from "@tanstack/react-query";
import type { Outputs } from "../../lib/trpc.ts";
import type { ListClient } from "../lists.ts";

/** Newer events that are shown above the one an address asks for. */
const above = 10;

type Input = Pick<ListEventsInput, "caseId" | "pairId" | "personId" | "kind">;
type EventPage = Outputs["event"]["list"];

/**
 * Keyset pages of a history, newest first.
 *
 * @param at sequence of the event to begin near; null begins with the newest
 */
export const eventListOptions = ({ trpc, client }: ListClient, input: Input, at: number | null) =>
  infiniteQueryOptions({
    queryKey: [...trpc.event.list.pathKey(), { input, type: "infinite" as const, at }],
    queryFn: ({ pageParam, signal }) =>
      client.event.list.query({ ...input, ...(pageParam && { before: pageParam }) }, { signal }),
    initialPageParam: at && at + above + 1,
    getNextPageParam: ({ before }: EventPage) => before,
  });
