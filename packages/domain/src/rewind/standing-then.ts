import type { EventKind, EvidenceStatus } from "@rejoinder/schema";
import type { PublicStanding } from "../mark.ts";

/** The kinds of events by which it changes how a pair stands for readers of a report. */
export const standingKinds = [
  "pair_claimed",
  "pair_released",
  "pair_reviewed",
  "pair_decided",
  "pair_went_stale",
  "pair_reopened",
] as const satisfies readonly EventKind[];

/**
 * How a pair stood for readers of a report after some of its events. What they hold is not asked: it
 * may be erased.
 *
 * @param kinds of its events up to the moment asked about, in their order
 * @param decided the status of each decision on the pair, in the order in which they were made; later
 *   ones may follow
 */
export function standingThen(
  kinds: readonly EventKind[],
  decided: readonly EvidenceStatus[],
): PublicStanding {
  const count = (kind: EventKind) => kinds.filter((each) => each === kind).length;
  const status = decided[count("pair_decided") - 1];
  if (status !== undefined) {
    const last = kinds.findLast(
      (kind) => kind === "pair_decided" || kind === "pair_went_stale" || kind === "pair_reopened",
    );
    return { status, progress: last === "pair_decided" ? "decided" : "stale" };
  }
  const isAtWork = count("pair_reviewed") > 0 || count("pair_claimed") > count("pair_released");
  return { status: "not_reviewed", progress: isAtWork ? "in_review" : "not_reviewed" };
}
