import type { Tx } from "@rejoinder/db";
import type { AddStageInput } from "@rejoinder/schema";

/** Saves a step behind the last one of its case. @returns its id, and its position from 1 */
export async function saveStep(tx: Tx, input: AddStageInput) {
  await tx.$queryRaw`SELECT id FROM "Case" WHERE id = ${input.caseId}::uuid FOR NO KEY UPDATE`;
  const last = await tx.proceduralStep.findFirst({
    where: { caseId: input.caseId },
    orderBy: { position: "desc" },
    select: { position: true },
  });
  return tx.proceduralStep.create({
    data: { ...input, position: (last?.position ?? 0) + 1 },
    select: { id: true, position: true },
  });
}

/**
 * Holds the pairs whose allegation is against a party until the transaction ends: whoever decides one of
 * them meanwhile is done first, or waits.
 * @returns those that were ever decided
 * @param partyId null for the pairs of the whole case
 */
export async function holdDecidedAgainst(
  tx: Tx,
  caseId: string,
  partyId: string | null,
): Promise<string[]> {
  const concerned = await tx.pair.findMany({
    where: {
      caseId,
      ...(partyId !== null && { allegation: { against: { some: { partyId } } } }),
    },
    select: { id: true },
  });
  const ids = concerned.map(({ id }) => id);
  const held = await tx.$queryRaw<{ id: string; decidedStatus: string | null }[]>`
    SELECT id, "decidedStatus" FROM "Pair" WHERE id = ANY (${ids}::uuid[])
    ORDER BY id FOR NO KEY UPDATE`;
  return held.filter(({ decidedStatus }) => decidedStatus !== null).map(({ id }) => id);
}
