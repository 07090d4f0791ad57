import type { Db } from "@rejoinder/db";

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
 * A keyset page of a pair's history, newest first.
 * @param before the id of the last event already seen, or undefined for the first page.
 */
export async function listPairEvents(db: Db, pairId: string, before: string | undefined) {
  const rows = await db.prisma.event.findMany({
    where: { pairId, ...(before !== undefined && { id: { lt: before } }) },
    orderBy: { id: "desc" },
    take: HISTORY_PAGE + 1,
    select: eventColumns,
  });
  const events = rows.slice(0, HISTORY_PAGE);
  return { events, before: rows.length > HISTORY_PAGE ? (events.at(-1)?.id ?? null) : null };
}
