import type { Tx } from "@rejoinder/db";
import type { PairOnWay, WayEvent } from "@rejoinder/domain";
import type { RestingCause } from "@rejoinder/schema";

/** That something changed which decisions rest on: it may concern many pairs at once. */
export type RestingChange = Extract<WayEvent, { kind: "resting_changed" }>;

/** A pair that is the transaction's to move, and no other's until its end. */
export type HeldPair = PairOnWay & {
  id: string;
  caseId: string;
  position: number;
  wantedReviews: number | null;
  staleCauses: RestingCause[];
  case: { wantedReviews: number | null };
};

/**
 * When a move happens, for each pair. Clocks differ, and who asked first may be served last: the round
 * that begins when a decision goes stale begins after every review that was given before.
 */
export async function momentsOf(tx: Tx, now: Date, pairs: readonly HeldPair[]): Promise<Date[]> {
  const decided = pairs.filter(({ state }) => state === "decided").map(({ id }) => id);
  if (decided.length === 0) return pairs.map(() => now);
  const rows = await tx.review.groupBy({
    by: ["pairId"],
    where: { pairId: { in: decided }, supersededAt: null },
    _max: { createdAt: true },
  });
  const last = new Map(rows.map(({ pairId, _max }) => [pairId, _max.createdAt]));
  return pairs.map(({ id }) => {
    const review = last.get(id);
    return review && review > now ? review : now;
  });
}

/**
 * The decisions on pairs count no more, and rounds begin in which nobody sees others' reviews.
 * @returns the ids of the decisions
 */
export async function endDecisions(
  tx: Tx,
  now: Date,
  pairs: readonly HeldPair[],
): Promise<string[]> {
  const pairId = { in: pairs.map(({ id }) => id) };
  const ended = await tx.decision.updateManyAndReturn({
    where: { pairId, staleAt: null },
    data: { staleAt: now },
    select: { id: true },
  });
  await tx.mark.updateMany({ where: { pairId, seesOthers: true }, data: { seesOthers: false } });
  return ended.map(({ id }) => id);
}

/** Saves where pairs are now. Nothing else in the desk writes a pair's state. */
export async function savePlaces(
  tx: Tx,
  moves: readonly { from: HeldPair; to: HeldPair }[],
): Promise<void> {
  const rows = moves
    .filter(({ from, to }) => isMoved(from, to))
    .map(({ from, to: { id, state, decidedStatus, roundFrom, staleCauses } }) => ({
      id,
      state,
      decidedStatus,
      roundFrom,
      staleCauses,
      isTold: !isHidden(from.state, state),
    }));
  if (rows.length === 0) return;
  await tx.$executeRaw`
    UPDATE "Pair" SET state = moved.state::"ReviewState",
      "decidedStatus" = moved."decidedStatus"::"EvidenceStatus", "roundFrom" = moved."roundFrom",
      "staleCauses" = moved."staleCauses"::"RestingCause"[],
      version = version + moved."isTold"::int
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS moved(id uuid, state text,
      "decidedStatus" text, "roundFrom" timestamptz, "staleCauses" text[], "isTold" boolean)
    WHERE "Pair".id = moved.id`;
}

const isMoved = (from: HeldPair, to: HeldPair): boolean =>
  from.state !== to.state ||
  from.decidedStatus !== to.decidedStatus ||
  from.staleCauses.length !== to.staleCauses.length;

/** Between the two the version stays: who may not know that reviews differ would read it there. */
const isHidden = (from: HeldPair["state"], to: HeldPair["state"]): boolean =>
  from !== to && [from, to].every((state) => state === "in_review" || state === "disputed");
