import type { AnchorState, SourceKind, Wording } from "@rejoinder/schema";
import { type NotCounted, whyNotCounted } from "../evidence.ts";
import type { Stances } from "./side.ts";

type SourceAndKind = { id: string; kind: SourceKind };

/** A source with its origin group. */
export type SourceOfOrigin = SourceAndKind & {
  /** Every source of the group, in any order; null where nobody has tied the source to others. */
  originGroup: { id: string; sources: readonly SourceAndKind[] } | null;
};

/** What of a piece of evidence says whether it counts. */
export type CountableEvidence = Stances & {
  id: string;
  wording: Wording;
  /** Null: the passage is a paraphrase, or its quotation was never found. */
  anchor: { state: AnchorState; confirmedById: string | null } | null;
  withdrawnAt: Date | null;
  source: SourceOfOrigin;
};

/** Why evidence does not count; the last three are of its quotation, and can be mended. */
export type Uncounted = "withdrawn" | NotCounted | "to_confirm" | "lost" | "unanchored";

/**
 * Whether a piece of evidence counts, towards whichever side its stance bears out.
 *
 * What goes back to a party, or to the allegation's own source, does not: a reprint in the same
 * origin group is no more independent than they are.
 *
 * @param allegationSourceIds the sources of the pair's allegation, in every wording of it.
 * @returns null where it counts.
 * Source: README, glossary, “Evidence” and “Anchor”.
 */
export function whyUncounted(
  { withdrawnAt, source, wording, anchor }: CountableEvidence,
  allegationSourceIds: readonly string[],
): Uncounted | null {
  if (withdrawnAt !== null) return "withdrawn";
  const reasons = [source, ...(source.originGroup?.sources ?? [])].map((each) =>
    whyNotCounted(each, allegationSourceIds),
  );
  return reasons.find((reason) => reason !== null) ?? whyUnquoted(wording, anchor);
}

/** A name for the origin a source goes back to; a source without a group is its own origin. */
export function originOf(source: SourceOfOrigin): string {
  return source.originGroup ? `group ${source.originGroup.id}` : `source ${source.id}`;
}

function whyUnquoted(
  wording: Wording,
  anchor: CountableEvidence["anchor"],
): "to_confirm" | "lost" | "unanchored" | null {
  if (anchor === null) return wording === "paraphrase" ? null : "unanchored";
  if (anchor.state === "lost") return "lost";
  return anchor.state === "fuzzy" && anchor.confirmedById === null ? "to_confirm" : null;
}
