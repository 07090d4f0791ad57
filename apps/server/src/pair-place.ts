import type { Db } from "@rejoinder/db";
import { Refusal } from "@rejoinder/domain";

/** A pair and the case it belongs to. @throws Refusal `PAIR_NOT_FOUND` */
export async function getPairPlace(db: Db, pairId: string) {
  const pair = await db.prisma.pair.findUnique({
    where: { id: pairId },
    select: { id: true, caseId: true },
  });
  if (!pair) throw new Refusal("PAIR_NOT_FOUND", { pairId });
  return pair;
}
