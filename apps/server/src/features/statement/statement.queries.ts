import type { Db } from "@rejoinder/db";
import { Refusal } from "@rejoinder/domain";
import type { AddStatementInput } from "@rejoinder/schema";

/**
 * Every party that a statement names must be one of its case, and so must the pair that it answers.
 * @throws Refusal `PARTY_NOT_FOUND`, `PAIR_NOT_FOUND`
 */
export async function mustBeNamedInCase(db: Db, caseId: string, input: AddStatementInput) {
  const links = [input.speaker, input.reportedBy];
  const parties = new Set([
    ...input.against,
    ...links.flatMap((link) => (link && "partyId" in link ? [link.partyId] : [])),
  ]);
  const known = await db.prisma.party.count({ where: { caseId, id: { in: [...parties] } } });
  if (known < parties.size) throw new Refusal("PARTY_NOT_FOUND", { caseId });
  if (input.pairId === null) return;
  const pair = await db.prisma.pair.count({ where: { id: input.pairId, caseId } });
  if (pair === 0) throw new Refusal("PAIR_NOT_FOUND", { pairId: input.pairId });
}
