import type { Db } from "@rejoinder/db";
import { type Actor, canReadSource, type OfCase, Refusal } from "@rejoinder/domain";
import type { SourceKind } from "@rejoinder/schema";
import { mayRead } from "./permission.ts";

/** A source and the case it belongs to. */
export type SourcePlace = { id: string; caseId: string; kind: SourceKind };

/**
 * A source that is the actor's to read.
 * @throws Refusal `SOURCE_NOT_FOUND`, also where it does not exist for the actor
 */
export async function getReadableSource(
  db: Db,
  actor: Actor,
  sourceId: string,
): Promise<SourcePlace> {
  const source = await db.prisma.source.findUnique({
    where: { id: sourceId },
    select: { id: true, caseId: true, kind: true },
  });
  if (!source) throw new Refusal("SOURCE_NOT_FOUND", { sourceId });
  mayReadSource(actor, source, "SOURCE_NOT_FOUND");
  return source;
}

/**
 * A source of the case that is the actor's to read.
 * @throws Refusal `SOURCE_NOT_FOUND`, also where it does not exist for the actor;
 *   `SOURCE_OF_ANOTHER_CASE`
 */
export async function getSourceOfCase(
  db: Db,
  actor: Actor,
  caseId: string,
  sourceId: string,
): Promise<SourcePlace> {
  const source = await db.prisma.source.findUnique({
    where: { id: sourceId },
    select: { id: true, caseId: true, kind: true },
  });
  return mustBeOfCase(actor, caseId, sourceId, source ?? undefined);
}

/** The same of many, in the order of the ids. @throws Refusal as `getSourceOfCase` */
export async function getSourcesOfCase(
  db: Db,
  actor: Actor,
  caseId: string,
  sourceIds: readonly string[],
): Promise<SourcePlace[]> {
  const found = await db.prisma.source.findMany({
    where: { id: { in: [...sourceIds] } },
    select: { id: true, caseId: true, kind: true },
  });
  const byId = new Map(found.map((source) => [source.id, source]));
  return sourceIds.map((id) => mustBeOfCase(actor, caseId, id, byId.get(id)));
}

function mustBeOfCase(
  actor: Actor,
  caseId: string,
  sourceId: string,
  source: SourcePlace | undefined,
): SourcePlace {
  if (!source || !canReadSource(actor, source)) throw new Refusal("SOURCE_NOT_FOUND", { sourceId });
  if (source.caseId !== caseId) throw new Refusal("SOURCE_OF_ANOTHER_CASE", { sourceId });
  return source;
}

/**
 * To somebody for whom a source does not exist, neither does what is in it.
 * @throws Refusal `code`; `NOT_ALLOWED` where the actor may read nothing at all
 */
export function mayReadSource(
  actor: Actor,
  source: OfCase & { kind: SourceKind },
  code: "SOURCE_NOT_FOUND" | "CAPTURE_NOT_FOUND" | "ANCHOR_NOT_FOUND",
): void {
  mayRead(actor, source, code);
  if (!canReadSource(actor, source)) throw new Refusal(code, { caseId: source.caseId });
}
