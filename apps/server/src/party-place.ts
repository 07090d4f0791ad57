import type { Db } from "@rejoinder/db";
import { Refusal } from "@rejoinder/domain";
import type { LocalizedText } from "@rejoinder/schema";

/** @returns the name of a party of the case @throws Refusal `PARTY_NOT_FOUND` */
export async function getPartyName(
  db: Db,
  caseId: string,
  partyId: string,
): Promise<LocalizedText> {
  const found = await db.prisma.party.findFirst({
    where: { id: partyId, caseId },
    select: { name: true },
  });
  if (!found) throw new Refusal("PARTY_NOT_FOUND", { partyId });
  return found.name as LocalizedText;
}

/** Pairs of the case, each named once. @throws Refusal `PAIR_NOT_FOUND` */
export async function mustBePairsOfCase(
  db: Db,
  caseId: string,
  pairIds: readonly string[],
): Promise<void> {
  const found = await db.prisma.pair.count({ where: { id: { in: [...pairIds] }, caseId } });
  if (found < pairIds.length) throw new Refusal("PAIR_NOT_FOUND", { caseId });
}

/** The pair of a history that tells of several; null where it is not of one alone. */
export const onlyPairOf = ([first, second]: readonly string[]): string | null =>
  second === undefined ? (first ?? null) : null;
