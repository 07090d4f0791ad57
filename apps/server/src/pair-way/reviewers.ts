import type { Tx } from "@rejoinder/db";
import { reviewingRoles, wantedReviews } from "@rejoinder/domain";

/** Who may review pairs of cases `k`, as SQL under alias `p`. $2 the roles in which one may. */
const mayReviewIn = (cases: string) => `FROM "Person" p JOIN "Case" k ON ${cases}
  LEFT JOIN "CaseMember" m ON m."caseId" = k.id AND m."personId" = p.id
  WHERE p."deactivatedAt" IS NULL
    AND (p.handle IS NULL OR NOT EXISTS (SELECT FROM "Person" WHERE handle IS NULL))
    AND (NOT k."isConfidential" OR m."personId" IS NOT NULL)
    AND coalesce(m.role, p.role)::text = ANY ($2::text[])`;
/** Of the case $1. */
const mayReview = mayReviewIn("k.id = $1::uuid");

/** Whether a person may review pairs of a case. */
export async function isReviewer(tx: Tx, caseId: string, personId: string): Promise<boolean> {
  const rows = await tx.$queryRawUnsafe<unknown[]>(
    `SELECT p.id ${mayReview} AND p.id = $3::uuid`,
    caseId,
    reviewingRoles,
    personId,
  );
  return rows.length > 0;
}

/** Those who may review pairs of a case, by name. */
export function listReviewers(tx: Tx, caseId: string): Promise<{ id: string; name: string }[]> {
  return tx.$queryRawUnsafe(
    `SELECT p.id, p.name ${mayReview} ORDER BY p.name, p.id`,
    caseId,
    reviewingRoles,
  );
}

/** How many independent reviews a pair wants. One is enough where one person alone may review. */
export async function countWanted(
  tx: Pick<Tx, "$queryRawUnsafe">,
  pair: { caseId: string; wantedReviews: number | null; case: { wantedReviews: number | null } },
): Promise<number> {
  const [row] = await tx.$queryRawUnsafe<{ reviewers: number }[]>(
    `SELECT count(*)::int AS reviewers ${mayReview}`,
    pair.caseId,
    reviewingRoles,
  );
  const asked = { ofPair: pair.wantedReviews, ofCase: pair.case.wantedReviews };
  return wantedReviews(asked, row?.reviewers ?? 0);
}

/** Of these cases those of which one person alone may review pairs: there one review is enough. */
export async function listCasesOfOne(
  tx: Pick<Tx, "$queryRawUnsafe">,
  caseIds: readonly string[],
): Promise<string[]> {
  const rows = await tx.$queryRawUnsafe<{ id: string }[]>(
    `SELECT k.id ${mayReviewIn("k.id = ANY ($1::uuid[])")} GROUP BY k.id HAVING count(*) = 1`,
    caseIds,
    reviewingRoles,
  );
  return rows.map(({ id }) => id);
}
