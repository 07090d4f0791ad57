import type { ChosenStatus } from "@rejoinder/schema";
import type { Missing } from "../gate/gate.ts";
import { guards, requirements } from "./conditions.ts";
import type { PairWayRefusalCode } from "./refusals.ts";
import { pairWay } from "./table.ts";
import type { PairOnWay, WayEvent } from "./way-event.ts";

/** A decision as it was made. */
export type Decision = {
  status: ChosenStatus;
  at: Date;
  /** Null where the reviews agreed by themselves. */
  deciderId: string | null;
  /** The decider's; null where nobody decided. */
  reason: string | null;
};

export type PairMove =
  /** `decision`: the one made by this very move; null where it made none. */
  | { ok: true; pair: PairOnWay; decision: Decision | null }
  /** The pair stays as it is. `missing` is empty but for `GATE_SHUT`. */
  | { ok: false; code: PairWayRefusalCode; missing: readonly Missing[] };

/**
 * Moves a pair on its way, by the table and by nothing else. A move may leave the state as it is.
 *
 * Who may do a thing at all is asked of the policy before.
 *
 * @param at when it happens. A decision that goes stale then begins a round of reviews: those given
 *   until then count no more.
 * @returns a refusal as a value; never throws.
 */
export function movePair(pair: PairOnWay, event: WayEvent, at: Date): PairMove {
  const step = { pair, event, at };
  const row = pairWay.find(
    ({ from, on, when }) =>
      from === pair.state && on === event.kind && (when === null || guards[when](step)),
  );
  if (!row) return refuse("PAIR_MOVED_ON");
  const unmet = row.needs.find((need) => !requirements[need].isMet(step));
  if (unmet) return refuse(requirements[unmet].refusal, event);
  const decision = row.to === "decided" ? decisionBy(event, at) : null;
  return {
    ok: true,
    pair: {
      state: row.to,
      decidedStatus: decision?.status ?? pair.decidedStatus,
      roundFrom: row.from === "decided" && row.to === "stale" ? at : pair.roundFrom,
    },
    decision,
  };
}

function decisionBy(event: WayEvent, at: Date): Decision | null {
  switch (event.kind) {
    case "agreed":
      return { status: event.status, at, deciderId: null, reason: null };
    case "adjudicated":
      return { status: event.status, at, deciderId: event.deciderId, reason: event.reason };
    default:
      return null;
  }
}

function refuse(code: PairWayRefusalCode, event?: WayEvent): PairMove {
  const missing = code === "GATE_SHUT" && event && "missing" in event ? event.missing : [];
  return { ok: false, code, missing };
}
