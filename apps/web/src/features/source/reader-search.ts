import { isId } from "../../desk/pair-filters.ts";

/** Which of its texts the address of a source names; undefined stands for the newest. */
export type ReaderSearch = { snapshot?: string | undefined };

export function readReaderSearch({ snapshot }: Record<string, unknown>): ReaderSearch {
  return { snapshot: typeof snapshot === "string" && isId(snapshot) ? snapshot : undefined };
}
