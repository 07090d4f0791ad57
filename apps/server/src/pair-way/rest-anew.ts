import type { Tx } from "@rejoinder/db";
import { movePair, Refusal } from "@rejoinder/domain";
import type { RestingCause } from "@rejoinder/schema";
import type { NewEvent } from "../history/record.ts";
import { type By, eventOf, statusOf } from "./on-way.ts";
import {
  endDecisions,
  type HeldPair,
  momentsOf,
  type RestingChange,
  savePlaces,
} from "./places.ts";

/**
 * Moves pairs, all at once, by a change of what a decision on them rests on: it may concern thousands.
 *
 * @param pairs held by the transaction
 */
export async function restAnew(
  tx: Tx,
  by: By,
  pairs: readonly HeldPair[],
  cause: RestingCause,
): Promise<{ moved: HeldPair[]; events: NewEvent[] }> {
  const event: RestingChange = { kind: "resting_changed", cause };
  const moments = await momentsOf(tx, by.now, pairs);
  const moves = pairs.map((from, index) => {
    const move = movePair(from, event, moments[index] ?? by.now);
    if (!move.ok) throw new Refusal(move.code, { pairId: from.id });
    return { from, to: { ...from, ...move.pair, staleCauses: causesAfter(from, cause) } };
  });
  const decided = pairs.filter(({ state }) => state === "decided");
  await endDecisions(tx, by.now, decided);
  await savePlaces(tx, moves);
  return {
    moved: moves.map(({ to }) => to),
    events: decided.map((pair) => {
      const before = statusOf(pair.decidedStatus);
      return eventOf(by, pair, "pair_went_stale", before, { ...before, cause });
    }),
  };
}

/** What changed since the last decision, each once; nothing where there never was one. */
function causesAfter({ decidedStatus, staleCauses }: HeldPair, cause: RestingCause) {
  return decidedStatus === null ? staleCauses : [...new Set([...staleCauses, cause])];
}
