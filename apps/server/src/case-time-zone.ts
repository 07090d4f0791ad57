import type { Db } from "@rejoinder/db";
import { Refusal } from "@rejoinder/domain";

/**
 * @returns IANA name of the zone in which a case counts its deadlines
 * @throws Refusal `CASE_NOT_FOUND`
 */
export async function getTimeZone(db: Db, caseId: string): Promise<string> {
  const found = await db.prisma.case.findUnique({
    where: { id: caseId },
    select: { timeZone: true },
  });
  if (!found) throw new Refusal("CASE_NOT_FOUND", { caseId });
  return found.timeZone;
}
