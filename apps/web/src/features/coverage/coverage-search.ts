/** What the coverage of a case is narrowed to, as it stands in the address. */
export type CoverageSearch = { unanswered?: true | undefined };

export function readCoverageSearch(search: Record<string, unknown>): CoverageSearch {
  return search["unanswered"] === true || search["unanswered"] === "true"
    ? { unanswered: true }
    : {};
}
