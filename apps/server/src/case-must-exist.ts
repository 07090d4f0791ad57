import type { Db } from "@rejoinder/db";
import { Refusal } from "@rejoinder/domain";

/** Tells an empty list from a case that is none. @throws Refusal `CASE_NOT_FOUND` */
export async function caseMustExist(db: Db, caseId: string): Promise<void> {
  const found = await db.prisma.case.count({ where: { id: caseId } });
  if (found === 0) throw new Refusal("CASE_NOT_FOUND", { caseId });
}
