import type { createCaller } from "./router.ts";
import { submitReview } from "./testing-evidence.ts";

/**
 * Has people review a pair, one after the other, all with one status. It is decided once they are as
 * many as wanted, and the gate lets the status pass.
 *
 * @param status of `not_checkable` the gate asks nothing
 */
export async function reviewAlike(
  callers: readonly ReturnType<typeof createCaller>[],
  pairId: string,
  status: Parameters<typeof submitReview>[2] = "not_checkable",
): Promise<void> {
  for (const caller of callers) await submitReview(caller, pairId, status);
}
