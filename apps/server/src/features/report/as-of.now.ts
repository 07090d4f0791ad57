import type { Tx } from "@rejoinder/db";
import { Refusal } from "@rejoinder/domain";
import { pairColumnsOfAllTime, statementColumns } from "./as-of.columns.ts";

/**
 * A case as it stands, with all that ever was in its report.
 * @throws Refusal `CASE_NOT_FOUND`
 */
export async function readNow(tx: Tx, slug: string) {
  const found = await tx.case.findUnique({
    where: { slug },
    select: {
      id: true,
      slug: true,
      title: true,
      summary: true,
      timeZone: true,
      parties: {
        orderBy: { position: "asc" },
        select: { id: true, name: true, role: true, kind: true },
      },
      steps: {
        orderBy: { position: "asc" },
        select: {
          id: true,
          stage: true,
          on: true,
          sourceId: true,
          party: { select: { name: true } },
        },
      },
      sources: {
        orderBy: { position: "asc" },
        include: {
          snapshots: {
            orderBy: { id: "desc" },
            select: {
              id: true,
              extent: true,
              sha256: true,
              wholeSha256: true,
              captures: { select: { finishedAt: true } },
            },
          },
        },
      },
    },
  });
  if (!found) throw new Refusal("CASE_NOT_FOUND");
  const caseId = found.id;
  const pairs = await tx.pair.findMany({
    where: { caseId },
    orderBy: { position: "asc" },
    select: pairColumnsOfAllTime,
  });
  const unpaired = await tx.statement.findMany({
    where: { caseId, isPaired: false },
    orderBy: { position: "asc" },
    select: statementColumns,
  });
  const statements = await tx.statement.findMany({
    where: { caseId },
    select: { id: true, sourceId: true },
  });
  const places = await tx.anchorPlace.findMany({
    where: { snapshot: { source: { caseId } } },
    select: { anchorId: true, snapshotId: true, state: true, isConfirmed: true },
  });
  return { found, pairs, unpaired, statements, places };
}

export type CaseNow = Awaited<ReturnType<typeof readNow>>;
export type PairNow = CaseNow["pairs"][number];
export type StatementNow = CaseNow["unpaired"][number];
