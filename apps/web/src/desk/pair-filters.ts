import {
  type EvidenceStatus,
  evidenceStatuses,
  type PairFilter,
  QUERY_MAX,
  ReviewState,
} from "@rejoinder/schema";

/** What narrows a list of pairs, as the address says it. */
export type PairFilters = {
  status?: EvidenceStatus | undefined;
  needsReason?: true | undefined;
  /** How far the review has come, as far as the reader may know. */
  state?: ReviewState | undefined;
  /** Taken on by the reader. */
  mine?: true | undefined;
  /** Id of the party the allegation is against. */
  against?: string | undefined;
  q?: string | undefined;
};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

export const isId = (text: string) => uuid.test(text);

/**
 * Reads the search of an address; what it does not know it passes over. Every field is named, since
 * the router keeps what a field left out says in the address.
 */
export function readPairFilters(search: Record<string, unknown>): PairFilters {
  const { status, needsReason, state, mine, against } = search;
  const q = String(search["q"] ?? "")
    .trim()
    .slice(0, QUERY_MAX);
  return {
    status: evidenceStatuses.find((each) => each === status),
    needsReason: needsReason === true ? true : undefined,
    state: Object.values(ReviewState).find((each) => each === state),
    mine: mine === true ? true : undefined,
    against: typeof against === "string" && isId(against) ? against : undefined,
    q: q || undefined,
  };
}

/** The same as the API takes it. */
export function pairFilterOf(filters: PairFilters): PairFilter {
  const { status, needsReason, state, mine, against, q } = filters;
  return {
    ...(status && { status }),
    ...(needsReason && { needsReason }),
    ...(state && { state }),
    ...(mine && { mine }),
    ...(against && { againstId: against }),
    ...(q && { query: q }),
  };
}

export function isNarrowed(filters: PairFilters): boolean {
  return Object.keys(pairFilterOf(filters)).length > 0;
}
