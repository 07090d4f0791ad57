import type { Tx } from "@rejoinder/db";
import { type Actor, Refusal, wantedReviews } from "@rejoinder/domain";
import type { NextPairInput } from "@rejoinder/schema";
import { askerOf, fittingPairs } from "../../pair-filter.ts";
import { holdPair } from "../../pair-way/on-way.ts";
import type { HeldPair } from "../../pair-way/places.ts";
import { listReviewers } from "../../pair-way/reviewers.ts";

/** As many as a case can hold. */
const ALL = 2_147_483_647;

/** Reviews wanted by the rule of case and desk; `isOne`: one is enough also where a pair asks for more. */
type Wanted = { byRule: number; isOne: boolean };

/**
 * Takes hold of the first pair that fits, in order, and wants a review of the caller's: fewer reviews of
 * this round and claims are on it than wanted, and none of them is the caller's.
 *
 * @throws Refusal `NOTHING_TO_CLAIM`, `CASE_NOT_FOUND`
 */
export async function holdNextPair(
  tx: Tx,
  actor: Actor,
  input: NextPairInput,
  now: Date,
): Promise<HeldPair> {
  const wanted = await getWanted(tx, input.caseId);
  // What others did while the pair was waited for is seen once it is held.
  for (let held: HeldPair | null = null; ; ) {
    const pairId = await findNextPair(tx, actor, input, wanted, { now, after: before(held) });
    if (pairId === null) throw new Refusal("NOTHING_TO_CLAIM", { caseId: input.caseId });
    if (pairId === held?.id) return held;
    held = await holdPair(tx, pairId);
  }
}

const before = (pair: HeldPair | null) => (pair?.position ?? 1) - 1;

async function getWanted(tx: Tx, caseId: string): Promise<Wanted> {
  const found = await tx.case.findUnique({
    where: { id: caseId },
    select: { wantedReviews: true },
  });
  if (!found) throw new Refusal("CASE_NOT_FOUND", { caseId });
  const reviewers = (await listReviewers(tx, caseId)).length;
  const asked = { ofPair: null, ofCase: found.wantedReviews };
  return { byRule: wantedReviews(asked, reviewers), isOne: reviewers === 1 };
}

async function findNextPair(
  tx: Tx,
  actor: Actor,
  { caseId, ...filter }: NextPairInput,
  { isOne, byRule }: Wanted,
  { now, after }: { now: Date; after: number },
): Promise<string | null> {
  const fitting = fittingPairs(askerOf(actor, caseId), caseId, filter, { after, limit: ALL });
  const values = [...fitting.values];
  const parameter = (value: unknown) => `$${values.push(value)}`;
  const runs = `c."endedAt" IS NULL AND c.until > ${parameter(now)}::timestamptz`;
  const wanted = isOne ? "1" : `coalesce(p."wantedReviews", ${parameter(byRule)}::int)`;
  const [next] = await tx.$queryRawUnsafe<{ id: string }[]>(
    `SELECT p.id FROM (${fitting.text}) fits JOIN "Pair" p ON p.id = fits.id
    WHERE p.state <> 'decided'
      AND NOT EXISTS (SELECT FROM "Mark" m
        WHERE m."pairId" = p.id AND m."reviewerId" = $2 AND m."seesOthers")
      AND NOT EXISTS (SELECT FROM "Claim" c
        WHERE c."pairId" = p.id AND c."reviewerId" = $2 AND ${runs})
      AND (SELECT count(*) FROM "Claim" c WHERE c."pairId" = p.id AND ${runs})
        + (SELECT count(*) FROM "Review" r WHERE r."pairId" = p.id AND r."supersededAt" IS NULL
          AND (p."roundFrom" IS NULL OR r."createdAt" > p."roundFrom"))
        < ${wanted}
    ORDER BY p.position LIMIT 1`,
    ...values,
  );
  return next?.id ?? null;
}
