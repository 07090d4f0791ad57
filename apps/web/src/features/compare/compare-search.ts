import { isId } from "../../desk/pair-filters.ts";

/** The two texts that the address of a comparison names; undefined leaves the choice to the page. */
export type CompareSearch = { from?: string | undefined; to?: string | undefined };

export function readCompareSearch({ from, to }: Record<string, unknown>): CompareSearch {
  const read = (id: unknown) => (typeof id === "string" && isId(id) ? id : undefined);
  return { from: read(from), to: read(to) };
}
