import type { Tx } from "@rejoinder/db";
import type { AddSourceInput } from "@rejoinder/schema";

export const sourceColumns = {
  id: true,
  caseId: true,
  position: true,
  kind: true,
  title: true,
  publisher: true,
  author: true,
  publishedOn: true,
  address: true,
  archivedAddress: true,
  language: true,
  reliability: true,
  originGroupId: true,
  version: true,
} as const;

/** Adds sources behind the last one of their case, in their order. */
export async function saveSources(
  tx: Tx,
  caseId: string,
  sources: Omit<AddSourceInput, "caseId">[],
) {
  await tx.$queryRaw`SELECT id FROM "Case" WHERE id = ${caseId}::uuid FOR NO KEY UPDATE`;
  const last = await tx.source.findFirst({
    where: { caseId },
    orderBy: { position: "desc" },
    select: { position: true },
  });
  const behind = (last?.position ?? 0) + 1;
  return tx.source.createManyAndReturn({
    data: sources.map((source, index) => ({ ...source, caseId, position: behind + index })),
    select: sourceColumns,
  });
}

/** A source's particulars as the history keeps them. */
export function recordOfSource<
  S extends { id: string; caseId: string; position: number; version: number },
>(source: S) {
  const { id: sourceId, caseId: _caseId, position: _position, version: _, ...particulars } = source;
  return { sourceId, ...particulars };
}
