import { setTimeout } from "node:timers/promises";
import type { TestDb } from "@rejoinder/db/testing";

/**
 * Lets everybody come as far as a chain's end, or as what keeps them from it, before anybody is done:
 * what nothing holds back is then done by all. Each sets out once the one before is as far as that.
 *
 * @param chain the id of a case, or `DESK_CHAIN`
 */
export async function raceTo<T>(
  { owner }: TestDb,
  chain: string,
  racers: readonly (() => Promise<T>)[],
): Promise<PromiseSettledResult<T>[]> {
  const results: Promise<PromiseSettledResult<T>[]>[] = [];
  await owner.prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 AS held FROM pg_advisory_xact_lock(hashtextextended(${chain}, 20261124))`;
    for (const race of racers) {
      results.push(Promise.allSettled([race()]));
      while ((await countWaiting()) < results.length) await setTimeout(20);
    }
  });
  return (await Promise.all(results)).flat();

  async function countWaiting(): Promise<number> {
    const [row] = await owner.sql<{ waiting: number }>(
      {
        text: `SELECT count(*)::int AS waiting FROM pg_stat_activity
          WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      },
      [],
    );
    return row?.waiting ?? 0;
  }
}
