import { type EventKind, eventKinds } from "@rejoinder/schema";
import { isId } from "../../desk/pair-filters.ts";

/** What narrows a history, and where in it to begin, as the address says it. */
export type HistorySearch = {
  /** The pair's position in its case. */
  pair?: number | undefined;
  /** Id of who did it. */
  person?: string | undefined;
  kind?: EventKind | undefined;
  /** Number of the event to begin near. */
  at?: number | undefined;
};

/** Reads the search of an address; what it does not know it passes over. */
export function readHistorySearch(search: Record<string, unknown>): HistorySearch {
  const { pair, person, kind, at } = search;
  return {
    pair: readCount(pair),
    person: typeof person === "string" && isId(person) ? person : undefined,
    kind: eventKinds.find((each) => each === kind),
    at: readCount(at),
  };
}

/** A number from 1, as positions and events are counted; undefined for anything else. */
export function readCount(value: unknown): number | undefined {
  return typeof value === "number" && Number.isInteger(value) && value > 0 && value < 1e9
    ? value
    : undefined;
}

/** The event that a hash such as `#event-12` names; null where it names none. */
export function eventInHash(hash: string): number | null {
  const found = /^#?event-([1-9]\d{0,8})$/.exec(hash)?.[1];
  return found === undefined ? null : Number(found);
}
