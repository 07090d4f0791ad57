import type { ChosenStatus, EvidenceStatus, RestingCause, ReviewState } from "@rejoinder/schema";
import type { Missing } from "../gate/gate.ts";

/** Where a pair is on its way. */
export type PairOnWay = {
  state: ReviewState;
  /** Of the last decision, which is kept while it is stale or reviewed anew; null before the first. */
  decidedStatus: EvidenceStatus | null;
  /** When the last decision went stale: only reviews given after it count. Null: all do. */
  roundFrom: Date | null;
};

/** What can happen to a pair. Nothing else moves it. */
export type WayEvent =
  /** Somebody took the pair, or was given it. */
  | { kind: "claimed" }
  /** A claim was given up. `left`: other claims on the pair, and reviews of this round. */
  | { kind: "handed_back"; left: number }
  /** A claim that ran `until` then freed itself. `left` as above. */
  | { kind: "claim_expired"; left: number; until: Date }
  /** Somebody gave a first review. */
  | { kind: "review_submitted" }
  | { kind: "review_revised" }
  /** The wanted number of reviews say the same. `missing`: what the gate says of it. */
  | { kind: "agreed"; status: ChosenStatus; missing: readonly Missing[] }
  /** The wanted number of reviews are there, and differ. */
  | { kind: "disagreed" }
  /** An editor settled the dispute. `reviewerIds`: whose reviews are in it. */
  | {
      kind: "adjudicated";
      status: ChosenStatus;
      missing: readonly Missing[];
      deciderId: string;
      reviewerIds: readonly string[];
      reason: string;
    }
  /** Something changed that a decision rests on, where there is one. */
  | { kind: "resting_changed"; cause: RestingCause }
  /** An editor called the decision into question. */
  | { kind: "reopened"; reason: string };

export type WayEventKind = WayEvent["kind"];
