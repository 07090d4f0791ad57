import type { ChosenStatus } from "@rejoinder/schema";
import { type CountableEvidence, originOf, type Uncounted, whyUncounted } from "./counted.ts";
import { pointsTowards, type Side } from "./side.ts";

/** What of a pair the gate looks at. */
export type PairAtGate = {
  /** The sources of its allegation, in every wording of it. */
  allegationSourceIds: readonly string[];
  /** In any order; withdrawn pieces may be among them. */
  evidence: readonly CountableEvidence[];
  /** The searches on record; withdrawn ones may be among them. */
  searches: readonly { isForContrary: boolean; withdrawnAt: Date | null }[];
  /** Why evidence of one origin is enough here, in an editor's words; null where no editor said so. */
  oneOriginReason: string | null;
};

/** What a side lacks, with all evidence that bears it out: `uncounted` does not count, and why. */
type LackingSide = {
  side: Side;
  /** Ids of evidence that counts. More than one here go back to one origin. */
  counted: string[];
  uncounted: { evidenceId: string; why: Exclude<Uncounted, "withdrawn"> }[];
};

/**
 * One thing that keeps a status from being decided. `two_origins`: nothing that counts bears out the
 * side; `second_origin`: all that does is of one origin.
 */
export type Missing =
  | ({ code: "evidence" | "two_origins" | "second_origin" } & LackingSide)
  | { code: "contrary_search" }
  | { code: "search" };

type Demands = {
  /** The sides that evidence must bear out. */
  sides: readonly Side[];
  /** Independent origins for each of them; an editor's reason takes the place of the second. */
  origins: number;
  search: "contrary" | "any" | null;
};

/** What each status demands, as the table of the gate says it. */
const demands = {
  allegation_supported: { sides: ["allegation"], origins: 2, search: "contrary" },
  partly_supported: { sides: ["allegation"], origins: 2, search: "contrary" },
  response_supported: { sides: ["response"], origins: 2, search: "contrary" },
  contested: { sides: ["allegation", "response"], origins: 1, search: "contrary" },
  insufficient: { sides: [], origins: 0, search: "any" },
  not_checkable: { sides: [], origins: 0, search: null },
  overtaken: { sides: [], origins: 0, search: null },
} as const satisfies Record<ChosenStatus, Demands>;

/**
 * The gate: what a pair lacks before a status can be decided. It is the same for every way to a
 * decision.
 *
 * @returns the whole list, sides first; empty when nothing is missing.
 */
export function missingFor(status: ChosenStatus, pair: PairAtGate): Missing[] {
  const { sides, origins, search }: Demands = demands[status];
  return [
    ...sides.flatMap((side) => missingEvidence(side, origins, pair)),
    ...missingSearch(search, pair.searches),
  ];
}

function missingEvidence(side: Side, origins: number, pair: PairAtGate): Missing[] {
  const judged = pair.evidence
    .filter((item) => (pointsTowards(side, item) ?? 0) > 0)
    .map((item) => ({ item, why: whyUncounted(item, pair.allegationSourceIds) }));
  const counted = judged.filter(({ why }) => why === null).map(({ item }) => item);
  const found = new Set(counted.map(({ source }) => originOf(source))).size;
  const isReasoned = found > 0 && (pair.oneOriginReason ?? "").trim() !== "";
  if (isReasoned || found >= origins) return [];
  const uncounted = judged.flatMap(({ item, why }) =>
    why === null || why === "withdrawn" ? [] : [{ evidenceId: item.id, why }],
  );
  const code = origins === 1 ? "evidence" : found === 0 ? "two_origins" : "second_origin";
  return [{ code, side, counted: counted.map(({ id }) => id), uncounted }];
}

function missingSearch(search: Demands["search"], made: PairAtGate["searches"]): Missing[] {
  const standing = made.filter(({ withdrawnAt }) => withdrawnAt === null);
  if (search === "contrary" && !standing.some(({ isForContrary }) => isForContrary))
    return [{ code: "contrary_search" }];
  return search === "any" && standing.length === 0 ? [{ code: "search" }] : [];
}
