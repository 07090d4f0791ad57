import { canPublishEdition, mayPublish, Refusal } from "@rejoinder/domain";
import { loadActor } from "../actor.ts";
import { may } from "../permission.ts";
import { type Frozen, freezeDraft } from "./freeze.ts";
import type { Publication, PublishingDesk } from "./publish.ts";
import { isTakenBack } from "./taken-back.ts";

/**
 * What was frozen may be published although more came to the case meanwhile, but not over a hold, a
 * decision that fell or words that were taken back, nor for somebody who may publish no more.
 *
 * @returns the number of the last event that it was held against
 * @throws Refusal `NOT_ALLOWED`, `DRAFT_CHANGED`, `EDITION_BLOCKED` with the problems, `EDITION_OVERTAKEN`
 */
export async function mustStillStand(
  desk: Pick<PublishingDesk, "db" | "newsroom">,
  { caseId, askedById, draftVersion }: Publication,
  { history, record }: Frozen,
): Promise<number> {
  const { db, newsroom } = desk;
  const actor = await loadActor(db, askedById);
  may(actor !== null && canPublishEdition(actor, { caseId }), { caseId });
  const moved = await db.prisma.event.count({
    where: { chain: caseId, sequence: { gt: history.sequence } },
  });
  if (moved === 0) return history.sequence;
  const now = new Date(record.publishedAt);
  const again = await freezeDraft(db, caseId, newsroom(), now);
  if (again.draft.version !== draftVersion) throw new Refusal("DRAFT_CHANGED");
  if (!mayPublish(again.problems)) throw new Refusal("EDITION_BLOCKED", { caseId }, again.problems);
  if (isTakenBack(record, again.record)) throw new Refusal("EDITION_OVERTAKEN", { caseId });
  return again.history.sequence;
}
