import { type SourceKind, sourceKindInfo } from "@rejoinder/schema";

/** Why evidence does not count: a party speaks for itself, or the allegation's own source does. */
export type NotCounted = "party" | "own_source";

/**
 * Whether a passage can count as evidence on a pair.
 *
 * @param ownSourceIds the sources of the pair's allegation, in every wording of it.
 * @returns null where it can.
 * Source: README, glossary, “Evidence”.
 */
export function whyNotCounted(
  source: { id: string; kind: SourceKind },
  ownSourceIds: readonly string[],
): NotCounted | null {
  if (ownSourceIds.includes(source.id)) return "own_source";
  return sourceKindInfo[source.kind].party ? "party" : null;
}
