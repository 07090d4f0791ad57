import type { Db } from "@rejoinder/db";
import { type Actor, blindKinds } from "@rejoinder/domain";

/** Events in one page of a pair's history. */
const HISTORY_PAGE = 20;

const eventColumns = {
  id: true,
  kind: true,
  before: true,
  after: true,
  at: true,
  actor: { select: { id: true, name: true } },
} as const;

/**
 * A keyset page of a pair's history, newest first, without what the reader must not see yet.
 * @param before the id of the last event already seen, or undefined for the first page.
 */
export async function listPairEvents(
  db: Db,
  actor: Actor,
  pairId: string,
  before: string | undefined,
) {
  const rows = await db.prisma.event.findMany({
    where: {
      pairId,
      ...(before !== undefined && { id: { lt: before } }),
      OR: [{ kind: { notIn: [...blindKinds] } }, { actorId: actor.id }],
    },
    orderBy: { id: "desc" },
    take: HISTORY_PAGE + 1,
    select: eventColumns,
  });
  const events = rows.slice(0, HISTORY_PAGE);
  return { events, before: rows.length > HISTORY_PAGE ? (events.at(-1)?.id ?? null) : null };
}
