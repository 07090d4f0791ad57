import type { Tx } from "@rejoinder/db";
import { governingRole } from "@rejoinder/domain";

/** Members of a case who are here and who say who its members are, by their role in it or else on the desk. */
export function countCaseOwners(tx: Tx, caseId: string): Promise<number> {
  return tx.caseMember.count({
    where: {
      caseId,
      person: { deactivatedAt: null },
      OR: [{ role: governingRole }, { role: null, person: { role: governingRole } }],
    },
  });
}
