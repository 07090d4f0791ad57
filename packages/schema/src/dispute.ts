import { z } from "zod";
import { chosenStatus } from "./evidence-status.ts";
import { multiLine } from "./text.ts";

/** Longest reason for a decision, or for calling one into question, in characters (Unicode code points). */
export const DECISION_REASON_MAX = 4000;

export const openDisputeInput = z.strictObject({ pairId: z.uuid() });

/** Settles what reviews differ on. */
export const decideDisputeInput = z.strictObject({
  pairId: z.uuid(),
  status: chosenStatus,
  reason: multiLine(DECISION_REASON_MAX),
  /** The reviews in dispute as the decider saw them: where others stand by now, nothing is decided. */
  reviewIds: z.array(z.uuid().toLowerCase()).min(1).max(500),
  /** The evidence that stood as the decider saw it, likewise. */
  evidenceIds: z.array(z.uuid().toLowerCase()).max(2000),
});
export type DecideDisputeInput = z.infer<typeof decideDisputeInput>;

/** Calls a decision into question. */
export const reopenPairInput = z.strictObject({
  pairId: z.uuid(),
  /** The decision as the caller saw it. */
  decisionId: z.uuid(),
  reason: multiLine(DECISION_REASON_MAX),
});
