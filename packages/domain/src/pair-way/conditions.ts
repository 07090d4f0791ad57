import type { PairWayRefusalCode } from "./refusals.ts";
import type { PairOnWay, WayEvent } from "./way-event.ts";

/** One thing that happens, to one pair, at one moment. */
export type Step = { pair: PairOnWay; event: WayEvent; at: Date };

/** What tells two rows of the table apart that begin with the same state and event. */
export const guards = {
  gate_open: ({ event }) => "missing" in event && event.missing.length === 0,
  gate_shut: ({ event }) => "missing" in event && event.missing.length > 0,
  others_left: ({ event }) => "left" in event && event.left > 0,
  nobody_left_and_never_decided: ({ event, pair }) =>
    "left" in event && event.left <= 0 && pair.decidedStatus === null,
  nobody_left_and_once_decided: ({ event, pair }) =>
    "left" in event && event.left <= 0 && pair.decidedStatus !== null,
} as const satisfies Record<string, (step: Step) => boolean>;

export type Guard = keyof typeof guards;

/** What a row asks for besides, and how it is refused where that is not given. */
export const requirements = {
  claim_over: {
    isMet: ({ event, at }) => "until" in event && event.until.getTime() <= at.getTime(),
    refusal: "CLAIM_RUNNING",
  },
  reason_given: {
    isMet: ({ event }) => "reason" in event && event.reason.trim() !== "",
    refusal: "REASON_MISSING",
  },
  /** Two eyes: who decides is not somebody whose review is in dispute. */
  decider_apart: {
    isMet: ({ event }) => "deciderId" in event && !event.reviewerIds.includes(event.deciderId),
    refusal: "OWN_REVIEW_IN_DISPUTE",
  },
  gate_open: { isMet: guards.gate_open, refusal: "GATE_SHUT" },
} as const satisfies Record<
  string,
  { isMet: (step: Step) => boolean; refusal: PairWayRefusalCode }
>;

export type Requirement = keyof typeof requirements;
