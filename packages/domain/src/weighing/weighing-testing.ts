import type { SourceReliability, Stance } from "@rejoinder/schema";
import type { SourceOfOrigin } from "../gate/counted.ts";
import { evidenceOf } from "../gate/gate-testing.ts";
import type { PairToWeigh } from "./balance.ts";

type Item = PairToWeigh["evidence"][number];

/** For tests: evidence as reliable and credible as can be, unless it is graded otherwise. */
export function itemOf(
  source: SourceOfOrigin,
  [stanceAllegation, stanceResponse]: readonly [Stance, Stance],
  of: { id?: string; reliability?: SourceReliability | null; credibility?: number | null } = {},
): Item {
  const { id = `evidence of ${source.id}`, reliability = "A", credibility = 1 } = of;
  return {
    ...evidenceOf(source, { id, stanceAllegation, stanceResponse }),
    credibility,
    source: { ...source, reliability },
  };
}

export const toWeigh = (evidence: readonly Item[]): PairToWeigh => ({
  allegationSourceIds: ["indictment"],
  evidence,
});
