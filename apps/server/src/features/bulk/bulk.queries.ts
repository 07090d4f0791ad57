import { createHash } from "node:crypto";
import type { Db, Tx } from "@rejoinder/db";
import { type Actor, Refusal } from "@rejoinder/domain";
import {
  BULK_MAX,
  type ChosenStatus,
  type EvidenceStatus,
  type PairFilter,
  EvidenceStatus as statuses,
} from "@rejoinder/schema";
import { z } from "zod";
import { askerOf, fittingPairs } from "../../pair-filter.ts";

/** A pair with the caller's mark on it; version 0 where there is none yet. */
export type MarkedPair = {
  id: string;
  position: number;
  status: EvidenceStatus | null;
  reviewedStatus: EvidenceStatus | null;
  version: number;
};

/**
 * The pairs that a filter holds, with the caller's marks, in their order.
 * @throws Refusal `BULK_TOO_LARGE`
 */
export async function listToMark(
  db: Db,
  actor: Actor,
  caseId: string,
  filter: PairFilter,
): Promise<MarkedPair[]> {
  const start = { after: 0, limit: BULK_MAX + 1 };
  const { text, name, values } = fittingPairs(askerOf(actor, caseId), caseId, filter, start);
  const statement = {
    ...(name !== null && { name: `bulk:${name}` }),
    text: `SELECT fitting.id, fitting.position, m.status, m."reviewedStatus", coalesce(m.version, 0) AS version
      FROM (${text}) fitting LEFT JOIN "Mark" m ON m."pairId" = fitting.id AND m."reviewerId" = $2
      ORDER BY fitting.position`,
  };
  const pairs = await db.sql<MarkedPair>(statement, values);
  if (pairs.length > BULK_MAX) throw new Refusal("BULK_TOO_LARGE", { caseId });
  return pairs;
}

/** Names the pairs and marks that a stroke starts from: hex SHA-256. */
export function digestOf(pairs: readonly MarkedPair[]): string {
  const hash = createHash("sha256");
  for (const { id, version } of pairs) hash.update(`${id} ${version}\n`);
  return hash.digest("hex");
}

/** One mark of a stroke: what it said before, and the version that the stroke made of it. */
const bulkRow = z.strictObject({
  pairId: z.uuid(),
  before: z.enum(statuses).nullable(),
  version: z.int(),
});
export type BulkRow = z.infer<typeof bulkRow>;

/**
 * Sets the caller's marks on pairs, each only while it is as it was seen.
 * @throws Refusal `BULK_MOVED_ON` when one is not
 */
export async function saveMarks(
  tx: Tx,
  actor: Actor,
  caseId: string,
  pairs: readonly MarkedPair[],
  status: ChosenStatus,
  now: Date,
): Promise<BulkRow[]> {
  const fresh = pairs.filter(({ version }) => version === 0);
  const { count } = await tx.mark.createMany({
    data: fresh.map(({ id, position }) => ({
      caseId,
      pairId: id,
      position,
      reviewerId: actor.id,
      status,
      markedAt: now,
    })),
    skipDuplicates: true,
  });
  const standing = pairs
    .filter(({ version }) => version > 0)
    .map(({ id, version }) => ({ pairId: id, status, version }));
  const moved = await moveMarks(tx, actor, standing, now);
  if (count + moved.length < pairs.length) throw new Refusal("BULK_MOVED_ON", { caseId });
  return pairs.map(({ id, status: before, version }) => ({
    pairId: id,
    before,
    version: version + 1,
  }));
}

/** Moves the caller's marks that are still at the version given. @returns the pairs of those moved */
export async function moveMarks(
  tx: Tx,
  actor: Actor,
  marks: readonly { pairId: string; status: EvidenceStatus | null; version: number }[],
  now: Date,
): Promise<string[]> {
  const pairIds = marks.map(({ pairId }) => pairId);
  const versions = marks.map(({ version }) => version);
  const to = marks.map(({ status }) => status);
  const moved = await tx.$queryRaw<{ pairId: string }[]>`
    UPDATE "Mark" m SET status = moved.status::"EvidenceStatus", version = m.version + 1, "markedAt" = ${now}
    FROM unnest(${pairIds}::uuid[], ${versions}::int[], ${to}::text[]) AS moved("pairId", version, status)
    WHERE m."pairId" = moved."pairId" AND m."reviewerId" = ${actor.id}::uuid AND m.version = moved.version
    RETURNING m."pairId"`;
  return moved.map(({ pairId }) => pairId);
}

/**
 * A stroke of the caller's that was not taken back yet.
 * @throws Refusal `BULK_NOT_FOUND`
 */
export async function getBulk(db: Db, actor: Actor, bulkId: string) {
  const bulk = await db.prisma.bulkMark.findFirst({
    where: { id: bulkId, personId: actor.id, undoneAt: null },
    select: { id: true, caseId: true, status: true, rows: true },
  });
  if (!bulk) throw new Refusal("BULK_NOT_FOUND", { bulkId });
  return { ...bulk, rows: bulkRow.array().parse(bulk.rows) };
}
