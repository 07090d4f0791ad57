import type { Tx } from "@rejoinder/db";
import { governingRole } from "@rejoinder/domain";
import { roleInfo } from "@rejoinder/schema";
import { countCaseOwners } from "../../case-owners.ts";

const roles = Object.keys(roleInfo);

/**
 * A confidential case whose last owner may own it no more goes to that of its members who may do most
 * in it; to nobody outside it, nor to whoever ended that owner, so that nobody opens a case by that.
 * One without other members waits for its owner to come back.
 *
 * @returns the memberships that were changed, in the order of their cases
 */
export async function passCasesOn(tx: Tx, actorId: string, personId: string) {
  const left = await tx.caseMember.findMany({
    where: { personId, case: { isConfidential: true } },
    orderBy: { caseId: "asc" },
    select: { caseId: true },
  });
  const passed = [];
  for (const { caseId } of left) {
    await tx.$queryRaw`SELECT id FROM "Case" WHERE id = ${caseId}::uuid FOR NO KEY UPDATE`;
    if ((await countCaseOwners(tx, caseId)) > 0) continue;
    const members = await tx.caseMember.findMany({
      where: { caseId, personId: { not: actorId }, person: { deactivatedAt: null } },
      orderBy: { personId: "asc" },
      select: {
        role: true,
        rights: true,
        version: true,
        person: { select: { id: true, name: true, role: true } },
      },
    });
    const rank = ({ role, person }: (typeof members)[number]) => roles.indexOf(role ?? person.role);
    const [heir] = members.toSorted((a, b) => rank(b) - rank(a));
    if (!heir) continue;
    await tx.caseMember.update({
      where: { caseId_personId: { caseId, personId: heir.person.id } },
      data: { role: governingRole, version: { increment: 1 } },
      select: { version: true },
    });
    const { rights, role, person } = heir;
    const ofHeir = { personId: person.id, name: person.name, rights };
    passed.push({ caseId, before: { ...ofHeir, role }, after: { ...ofHeir, role: governingRole } });
  }
  return passed;
}
