import type { Prisma, Tx } from "@rejoinder/db";
import type { PairAtGate } from "@rejoinder/domain";
import { allegationColumns, listAllegationSources } from "./allegation-sources.ts";

const sourceOfOrigin = {
  select: {
    id: true,
    kind: true,
    originGroup: { select: { id: true, sources: { select: { id: true, kind: true } } } },
  },
} as const satisfies Prisma.SourceDefaultArgs;

const columns = {
  allegation: { select: allegationColumns },
  evidence: {
    where: { withdrawnAt: null },
    orderBy: { id: "asc" },
    select: {
      id: true,
      wording: true,
      stanceAllegation: true,
      stanceResponse: true,
      withdrawnAt: true,
      anchor: { select: { state: true, confirmedById: true } },
      source: sourceOfOrigin,
    },
  },
  searches: { where: { withdrawnAt: null }, select: { isForContrary: true, withdrawnAt: true } },
  reasons: {
    where: { kind: "one_origin", withdrawnAt: null },
    take: 1,
    select: { text: true },
  },
} as const satisfies Prisma.PairSelect;

/** What of a pair the gate looks at, as it stands now. */
export async function loadAtGate(tx: Pick<Tx, "pair">, pairId: string): Promise<PairAtGate> {
  return atGateOf(await tx.pair.findUniqueOrThrow({ where: { id: pairId }, select: columns }));
}

/** The same of several pairs, by their ids; one that is not there is left out. */
export async function loadManyAtGate(
  tx: Pick<Tx, "pair">,
  pairIds: readonly string[],
): Promise<Map<string, PairAtGate>> {
  const rows = await tx.pair.findMany({
    where: { id: { in: [...pairIds] } },
    select: { id: true, ...columns },
  });
  return new Map(rows.map((row) => [row.id, atGateOf(row)]));
}

function atGateOf(row: Prisma.PairGetPayload<{ select: typeof columns }>): PairAtGate {
  const { allegation, evidence, searches, reasons } = row;
  return {
    allegationSourceIds: listAllegationSources(allegation),
    evidence,
    searches,
    oneOriginReason: reasons[0]?.text ?? null,
  };
}
