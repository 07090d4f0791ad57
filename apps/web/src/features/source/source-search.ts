import {
  QUERY_MAX,
  type SourceKind,
  type SourceNeed,
  type SourceReliability,
  sourceKindInfo,
  sourceNeeds,
  sourceReliabilityInfo,
} from "@rejoinder/schema";
import type { SourceFilter } from "../../desk/lists.ts";
import { isId } from "../../desk/pair-filters.ts";

/** What narrows a list of sources, as the address says it. */
export type SourceSearch = {
  q?: string | undefined;
  kind?: SourceKind | undefined;
  /** `none`: nobody has judged it. */
  reliability?: SourceReliability | "none" | undefined;
  /** Id of the group whose sources go back to one origin. */
  origin?: string | undefined;
  needs?: SourceNeed | undefined;
};

const grades = [...(Object.keys(sourceReliabilityInfo) as SourceReliability[]), "none"] as const;

/**
 * Reads the search of an address; what it does not know it passes over. Every field is named, since the
 * router keeps what a field left out says in the address.
 */
export function readSourceSearch(search: Record<string, unknown>): SourceSearch {
  const { kind, reliability, origin, needs } = search;
  const q = String(search["q"] ?? "")
    .trim()
    .slice(0, QUERY_MAX);
  return {
    q: q || undefined,
    kind: (Object.keys(sourceKindInfo) as SourceKind[]).find((each) => each === kind),
    reliability: grades.find((each) => each === reliability),
    origin: typeof origin === "string" && isId(origin) ? origin : undefined,
    needs: sourceNeeds.find((each) => each === needs),
  };
}

/** The same as the API takes it. */
export function sourceFilterOf({
  q,
  kind,
  reliability,
  origin,
  needs,
}: SourceSearch): SourceFilter {
  return {
    ...(q && { query: q }),
    ...(kind && { kind }),
    ...(reliability && { reliability: reliability === "none" ? null : reliability }),
    ...(origin && { originGroupId: origin }),
    ...(needs && { needs }),
  };
}
