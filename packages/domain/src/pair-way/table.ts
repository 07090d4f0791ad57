import type { ReviewState } from "@rejoinder/schema";
import type { Guard, Requirement } from "./conditions.ts";
import type { WayEventKind } from "./way-event.ts";

/** One way to go on. `when` chooses between rows of one state and event; `needs` are asked in order. */
export type WayRow = {
  from: ReviewState;
  on: WayEventKind;
  when: Guard | null;
  needs: readonly Requirement[];
  to: ReviewState;
};

const row = (
  from: ReviewState,
  on: WayEventKind,
  to: ReviewState,
  { when = null, needs = [] }: Partial<Pick<WayRow, "when" | "needs">> = {},
): WayRow => ({ from, on, when, needs, to });

const expiry = { needs: ["claim_over"] } as const;

/**
 * The whole way of a pair: what is not here cannot happen. Drawn in `pair-way.md`, which a test holds
 * against it.
 *
 * `open`: nobody is at it. `stale`: its decision counts no more, and nobody is at it anew. A decided
 * pair still takes late reviews, which move nothing. While nothing is decided, what a decision would
 * rest on may change freely.
 */
export const pairWay: readonly WayRow[] = [
  row("open", "claimed", "in_review"),
  row("open", "review_submitted", "in_review"),
  row("open", "resting_changed", "open"),

  row("in_review", "claimed", "in_review"),
  row("in_review", "handed_back", "in_review", { when: "others_left" }),
  row("in_review", "handed_back", "open", { when: "nobody_left_and_never_decided" }),
  row("in_review", "handed_back", "stale", { when: "nobody_left_and_once_decided" }),
  row("in_review", "claim_expired", "in_review", { when: "others_left", ...expiry }),
  row("in_review", "claim_expired", "open", { when: "nobody_left_and_never_decided", ...expiry }),
  row("in_review", "claim_expired", "stale", { when: "nobody_left_and_once_decided", ...expiry }),
  row("in_review", "review_submitted", "in_review"),
  row("in_review", "review_revised", "in_review"),
  row("in_review", "agreed", "decided", { when: "gate_open" }),
  row("in_review", "agreed", "in_review", { when: "gate_shut" }),
  row("in_review", "disagreed", "disputed"),
  row("in_review", "resting_changed", "in_review"),

  row("disputed", "claimed", "disputed"),
  row("disputed", "handed_back", "disputed"),
  row("disputed", "claim_expired", "disputed", expiry),
  row("disputed", "review_submitted", "disputed"),
  row("disputed", "review_revised", "disputed"),
  row("disputed", "agreed", "decided", { when: "gate_open" }),
  row("disputed", "agreed", "in_review", { when: "gate_shut" }),
  row("disputed", "disagreed", "disputed"),
  row("disputed", "adjudicated", "decided", {
    needs: ["decider_apart", "reason_given", "gate_open"],
  }),
  row("disputed", "resting_changed", "disputed"),

  row("decided", "review_submitted", "decided"),
  row("decided", "review_revised", "decided"),
  row("decided", "resting_changed", "stale"),
  row("decided", "reopened", "stale", { needs: ["reason_given"] }),

  row("stale", "claimed", "in_review"),
  row("stale", "review_submitted", "in_review"),
  row("stale", "review_revised", "in_review"),
  row("stale", "resting_changed", "stale"),
];
