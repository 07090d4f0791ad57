import type { Db, Tx } from "@rejoinder/db";
import { Refusal } from "@rejoinder/domain";
import type { PartyKind } from "@rejoinder/schema";
import { recordEvent } from "../../history/record.ts";
import type { By } from "../../pair-way/on-way.ts";

/** @throws Refusal `PARTY_NOT_FOUND` */
export async function getPartyPlace({ prisma }: Db, partyId: string) {
  const found = await prisma.party.findUnique({
    where: { id: partyId },
    select: { id: true, caseId: true },
  });
  if (!found) throw new Refusal("PARTY_NOT_FOUND", { partyId });
  return found;
}

/**
 * Says what a party is, only if it is still at the version the caller saw. The same again changes nothing.
 *
 * @throws Refusal `PARTY_CHANGED`, carrying what stands
 */
export async function setPartyKind(
  tx: Tx,
  by: By,
  { partyId, kind, version }: { partyId: string; kind: PartyKind | null; version: number },
) {
  const { caseId, name, ...current } = await tx.party.findUniqueOrThrow({
    where: { id: partyId },
    select: { caseId: true, name: true, kind: true, version: true },
  });
  if (current.version === version && current.kind === kind) return current;
  const { count } = await tx.party.updateMany({
    where: { id: partyId, version },
    data: { kind, version: version + 1 },
  });
  if (count === 0) throw new Refusal("PARTY_CHANGED", { partyId }, current);
  await recordEvent(tx, {
    caseId,
    pairId: null,
    actorId: by.actorId,
    kind: "party_changed",
    before: { partyId, name, kind: current.kind },
    after: { partyId, name, kind },
    at: by.now,
  });
  return { kind, version: version + 1 };
}
