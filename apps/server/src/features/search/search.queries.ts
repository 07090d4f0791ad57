import type { Db, Tx } from "@rejoinder/db";
import { Refusal } from "@rejoinder/domain";
import type { LogSearchInput } from "@rejoinder/schema";

/** @returns the search's id */
export async function saveSearch(
  tx: Tx,
  loggedById: string,
  input: LogSearchInput,
  now: Date,
): Promise<string> {
  const { id } = await tx.search.create({
    data: { ...input, loggedById, at: now },
    select: { id: true },
  });
  return id;
}

/** @throws Refusal `SEARCH_NOT_FOUND` */
export async function getSearch(db: Db, searchId: string) {
  const search = await db.prisma.search.findUnique({
    where: { id: searchId },
    select: {
      id: true,
      pairId: true,
      isForContrary: true,
      places: true,
      searchedOn: true,
      found: true,
      loggedById: true,
      pair: { select: { caseId: true } },
    },
  });
  if (!search) throw new Refusal("SEARCH_NOT_FOUND", { searchId });
  return search;
}

/** @throws Refusal `SEARCH_MOVED_ON` when it was withdrawn since the caller saw it */
export async function withdrawSearch(tx: Tx, searchId: string, version: number, now: Date) {
  const { count } = await tx.search.updateMany({
    where: { id: searchId, version, withdrawnAt: null },
    data: { withdrawnAt: now, version: version + 1 },
  });
  if (count === 0) throw new Refusal("SEARCH_MOVED_ON", { searchId });
}
