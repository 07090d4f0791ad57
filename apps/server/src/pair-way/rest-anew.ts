import type { Tx } from "@rejoinder/db";
import { movePair, Refusal, type WayEvent } from "@rejoinder/domain";
import type { RestingCause } from "@rejoinder/schema";
import type { NewEvent } from "../history/record.ts";
import { type By, causesAfter, eventOf, type HeldPair, statusOf } from "./on-way.ts";

/**
 * Moves pairs, all at once, by a change of what a decision on them rests on: `moveOnWay` for a change
 * that may concern thousands.
 *
 * @param pairs held by the transaction
 */
export async function restAnew(
  tx: Tx,
  by: By,
  pairs: readonly HeldPair[],
  cause: RestingCause,
): Promise<{ moved: HeldPair[]; events: NewEvent[] }> {
  const event: WayEvent = { kind: "resting_changed", cause };
  const decided = pairs.filter(({ state }) => state === "decided");
  const last = await listLastReviews(tx, decided);
  const moved = pairs.map((pair): HeldPair => {
    const move = movePair(pair, event, later(by.now, last.get(pair.id)));
    if (!move.ok) throw new Refusal(move.code, { pairId: pair.id });
    return { ...pair, ...move.pair, staleCauses: causesAfter(pair, move.pair.state, event) };
  });
  await endDecisions(tx, by, decided);
  const changed = moved.filter((pair, index) => isMoved(pairs[index], pair));
  await savePlaces(tx, changed);
  return {
    moved,
    events: decided.map((pair) => {
      const before = statusOf(pair.decidedStatus);
      return eventOf(by, pair, "pair_went_stale", before, { ...before, cause });
    }),
  };
}

/** The moment of the last review of each, by pair: the round that begins does so after it. */
async function listLastReviews(tx: Tx, pairs: readonly HeldPair[]): Promise<Map<string, Date>> {
  const rows = await tx.review.groupBy({
    by: ["pairId"],
    where: { pairId: { in: pairs.map(({ id }) => id) }, supersededAt: null },
    _max: { createdAt: true },
  });
  return new Map(
    rows.flatMap(({ pairId, _max }) => (_max.createdAt ? [[pairId, _max.createdAt]] : [])),
  );
}

const later = (now: Date, review: Date | undefined): Date =>
  review !== undefined && review > now ? review : now;

const isMoved = (from: HeldPair | undefined, to: HeldPair): boolean =>
  from?.state !== to.state || from.staleCauses.length !== to.staleCauses.length;

async function endDecisions(tx: Tx, { now }: By, pairs: readonly HeldPair[]): Promise<void> {
  const pairId = { in: pairs.map(({ id }) => id) };
  await tx.decision.updateMany({ where: { pairId, staleAt: null }, data: { staleAt: now } });
  await tx.mark.updateMany({ where: { pairId, seesOthers: true }, data: { seesOthers: false } });
}

async function savePlaces(tx: Tx, pairs: readonly HeldPair[]): Promise<void> {
  const rows = JSON.stringify(
    pairs.map(({ id, state, roundFrom, staleCauses }) => ({ id, state, roundFrom, staleCauses })),
  );
  await tx.$executeRaw`
    UPDATE "Pair" SET state = moved.state::"ReviewState", "roundFrom" = moved."roundFrom",
      "staleCauses" = moved."staleCauses"::"RestingCause"[], version = version + 1
    FROM jsonb_to_recordset(${rows}::jsonb) AS moved(id uuid, state text, "roundFrom" timestamptz,
      "staleCauses" text[])
    WHERE "Pair".id = moved.id`;
}
