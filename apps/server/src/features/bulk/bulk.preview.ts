import { type ChosenStatus, type EvidenceStatus, evidenceStatuses } from "@rejoinder/schema";
import { digestOf, type MarkedPair } from "./bulk.queries.ts";

/**
 * What a stroke would do to the caller's marks.
 * @param pairs those that the filter holds
 */
export function previewOf(pairs: readonly MarkedPair[], status: ChosenStatus) {
  const changed = pairs.filter((pair) => pair.status !== status);
  const countFrom = (from: EvidenceStatus | null) =>
    changed.filter((pair) => pair.status === from).length;
  return {
    pairs: pairs.length,
    /** Marks that would change. */
    changes: changed.length,
    /** The same by what the marks say now, null where there is none; none left out but those of no pair. */
    from: [null, ...evidenceStatuses]
      .map((each) => ({ status: each, count: countFrom(each) }))
      .filter(({ count }) => count > 0),
    /** Marked so already. */
    already: pairs.length - changed.length,
    /** Of those that would change: reviewed by the caller. The new mark waits for a reason, the review stays. */
    reviewed: changed.filter(({ reviewedStatus }) => reviewedStatus !== null).length,
    digest: digestOf(pairs),
  };
}
