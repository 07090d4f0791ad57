import { type EvidenceStatus, evidenceStatuses, evidenceStatusInfo } from "@rejoinder/schema";
import { useWords } from "../lib/words.ts";
import type { StatusCount } from "../ui/status-bar.tsx";

type Counts = Record<EvidenceStatus, number>;

/** A case's pairs by status, for its bar: the seven chosen ones first, what is left last. */
export function useStatusCounts(counts: Counts): readonly StatusCount<EvidenceStatus>[] {
  const words = useWords();
  const [first, ...chosen] = evidenceStatuses;
  return [...chosen, ...(first ? [first] : [])].map((status) => ({
    key: status,
    label: words(evidenceStatusInfo[status].label),
    count: counts[status],
    sign: evidenceStatusInfo[status].sign,
    tone: status,
  }));
}

export function pairsIn(counts: Counts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
