import type { CountableEvidence, SourceOfOrigin } from "./counted.ts";
import type { PairAtGate } from "./gate.ts";

/** For tests: a source of its own, unless it is given a group. */
export const sourceOf = (
  id: string,
  of: Partial<Omit<SourceOfOrigin, "id">> = {},
): SourceOfOrigin => ({ id, kind: "news_report", originGroup: null, ...of });

/** For tests: that many sources of one group, as reprints of one story. */
export function reprintsOf(story: string, count: number): SourceOfOrigin[] {
  const sources = Array.from({ length: count }, (_, index) => sourceOf(`${story}-${index + 1}`));
  return sources.map((source) => ({ ...source, originGroup: { id: story, sources } }));
}

/** For tests: evidence that counts, is consistent with the allegation, and not with the response. */
export const evidenceOf = (
  source: SourceOfOrigin,
  of: Partial<CountableEvidence> = {},
): CountableEvidence => ({
  id: `evidence of ${source.id}`,
  wording: "verbatim",
  anchor: { state: "exact", confirmedById: null },
  withdrawnAt: null,
  stanceAllegation: "consistent",
  stanceResponse: "inconsistent",
  ...of,
  source,
});

/** For tests: what bears out the response instead. */
export const forResponse = {
  stanceAllegation: "inconsistent",
  stanceResponse: "consistent",
} as const;

/** For tests: a pair on which somebody looked for the contrary, and nobody found anything else. */
export const pairOf = (
  evidence: CountableEvidence[],
  of: Partial<PairAtGate> = {},
): PairAtGate => ({
  allegationSourceIds: ["indictment"],
  evidence,
  searches: [{ isForContrary: true, withdrawnAt: null }],
  oneOriginReason: null,
  ...of,
});
