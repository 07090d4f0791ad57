import type { Db } from "@rejoinder/db";
import type { CaseAgreement, ReviewerAgreement } from "@rejoinder/domain";
import { measureCaseApart, measureReviewersApart } from "./agreement.apart.ts";
import { findLastChange, listJudged } from "./agreement.queries.ts";

/** What was measured last of a case; it holds until its history goes on. */
type Kept<Figures> = { lastChange: number; figures: Promise<Figures> };
type KeptByCase<Figures> = Map<string, Kept<Figures>>;

const ofCases = new WeakMap<Db, KeptByCase<CaseAgreement>>();
const ofReviewers = new WeakMap<Db, KeptByCase<ReviewerAgreement[]>>();

/** How far the reviewers of a case agree. @throws Refusal `AGREEMENT_TOO_SLOW` */
export function measureCase(db: Db, caseId: string): Promise<CaseAgreement> {
  return keep(ofCases, db, caseId, async () => measureCaseApart(await listJudged(db, caseId)));
}

/** The same of each reviewer of the case. @throws Refusal `AGREEMENT_TOO_SLOW` */
export function measureReviewers(db: Db, caseId: string): Promise<ReviewerAgreement[]> {
  return keep(ofReviewers, db, caseId, async () => {
    const pairs = await listJudged(db, caseId);
    const ids = new Set(
      pairs.flatMap(({ reviews }) => reviews.map(({ reviewerId }) => reviewerId)),
    );
    return measureReviewersApart(pairs, [...ids]);
  });
}

async function keep<Figures>(
  on: WeakMap<Db, KeptByCase<Figures>>,
  db: Db,
  caseId: string,
  measure: () => Promise<Figures>,
): Promise<Figures> {
  const kept = on.get(db) ?? new Map<string, Kept<Figures>>();
  on.set(db, kept);
  const lastChange = await findLastChange(db, caseId);
  const known = kept.get(caseId);
  if (known?.lastChange === lastChange) return known.figures;
  const fresh = { lastChange, figures: measure() };
  kept.set(caseId, fresh);
  // Whoever waits for it hears of the failure; the next one asks anew.
  fresh.figures.catch(() => kept.get(caseId) === fresh && kept.delete(caseId));
  return fresh.figures;
}
