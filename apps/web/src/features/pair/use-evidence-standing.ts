import { type Uncounted, whyNotCounted } from "@rejoinder/domain";
import { useQuery } from "@tanstack/react-query";
import type { PairDetail, PairEvidence } from "../../desk/shapes.ts";
import { useTRPC } from "../../lib/trpc.ts";

/**
 * Whether each piece of a pair's evidence counts, and how many others go back to its origin.
 *
 * @param isNow false for a pair as it stood once: then only what is told by its source alone is known.
 */
export function useEvidenceStanding(pair: PairDetail, isNow: boolean) {
  const trpc = useTRPC();
  const asked = { pairId: pair.id };
  const hasEvidence = isNow && pair.evidence.length > 0;
  const work = useQuery(trpc.pair.work.queryOptions(asked, { enabled: hasEvidence }));
  const weighing = useQuery(trpc.weighing.pair.queryOptions(asked, { enabled: hasEvidence }));
  const { source: own, original } = pair.allegation;
  const ownSources = [own.id, ...(original ? [original.source.id] : [])];
  return {
    whyUncounted({ id, source }: PairEvidence): Uncounted | null {
      const known = isNow ? work.data?.uncounted[id] : undefined;
      return known === undefined ? whyNotCounted(source, ownSources) : known;
    },
    othersOf({ id }: PairEvidence): number {
      const same = isNow ? weighing.data?.sameOrigin.find((ids) => ids.includes(id)) : undefined;
      return same ? same.length - 1 : 0;
    },
  };
}
