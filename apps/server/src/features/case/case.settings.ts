import type { Tx } from "@rejoinder/db";
import { Refusal, wantedReviews } from "@rejoinder/domain";
import type { SetCaseSettingsInput } from "@rejoinder/schema";
import type { NewEvent } from "../../history/record.ts";
import type { By } from "../../pair-way/on-way.ts";
import { settlePairs } from "../../pair-way/resting.ts";
import { listReviewers } from "../../pair-way/reviewers.ts";

const columns = { wantedReviews: true, timeZone: true, needsSignOff: true } as const;

/**
 * Saves the settings of a case only if it is still at the version the caller saw, and settles the pairs
 * whose reviews are enough by the new number.
 *
 * @returns the case as it now is, and what its history is to be told
 * @throws Refusal `CASE_NOT_FOUND`; `CASE_MOVED_ON`, carrying what stands
 */
export async function saveSettings(
  tx: Tx,
  by: By,
  { caseId, version, ...settings }: SetCaseSettingsInput,
) {
  const found = await tx.case.findUnique({
    where: { id: caseId },
    select: { ...columns, version: true },
  });
  if (!found) throw new Refusal("CASE_NOT_FOUND", { caseId });
  const { count } = await tx.case.updateMany({
    where: { id: caseId, version },
    data: { ...settings, version: version + 1 },
  });
  if (count === 0) throw new Refusal("CASE_MOVED_ON", { caseId }, await getSettings(tx, caseId));
  const { version: _, ...before } = found;
  const waiting = await listEnough(tx, caseId, before.wantedReviews, settings.wantedReviews);
  const settled = await settlePairs(tx, by, waiting);
  const told: NewEvent = {
    caseId,
    pairId: null,
    actorId: by.actorId,
    kind: "case_settings_changed",
    before,
    after: settings,
    at: by.now,
  };
  return { answer: { ...settings, version: version + 1 }, events: [told, ...settled] };
}

function getSettings(tx: Tx, caseId: string) {
  return tx.case.findUnique({ where: { id: caseId }, select: { ...columns, version: true } });
}

/**
 * The pairs that leave to their case how many reviews they want, and may have enough by its new number.
 * One that is raised brings about nothing.
 */
async function listEnough(tx: Tx, caseId: string, before: number | null, after: number | null) {
  const reviewers = (await listReviewers(tx, caseId)).length;
  const by = (ofCase: number | null) => wantedReviews({ ofPair: null, ofCase }, reviewers);
  if (by(after) >= by(before)) return [];
  const pairs = await tx.pair.findMany({
    where: {
      caseId,
      wantedReviews: null,
      state: { in: ["in_review", "disputed"] },
      reviews: { some: { supersededAt: null } },
    },
    select: { id: true },
  });
  return pairs.map(({ id }) => id);
}
