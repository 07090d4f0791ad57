import type { Db } from "@rejoinder/db";
import type { Actor } from "@rejoinder/domain";
import type { SourceBrief } from "../../wire.ts";
import { sourceFor } from "../../withheld.ts";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Every id that stands under a key of that kind, however deep; each once. */
function idsUnder(value: unknown, isMeant: (key: string) => boolean): string[] {
  if (typeof value !== "object" || value === null) return [];
  const found = Object.entries(value).flatMap(([key, each]) =>
    typeof each === "string" && uuid.test(each) && isMeant(key) ? [each] : idsUnder(each, isMeant),
  );
  return [...new Set(found)];
}

/** The sources of a case that events name, as the actor may know them. */
export async function briefSources(
  db: Db,
  actor: Actor,
  caseId: string,
  kept: unknown,
): Promise<SourceBrief[]> {
  const ids = idsUnder(kept, (key) => key === "sourceId");
  if (ids.length === 0) return [];
  const sources = await db.prisma.source.findMany({
    where: { id: { in: ids }, caseId },
    select: { id: true, title: true, kind: true, publishedOn: true, reliability: true },
  });
  return sources.map((source) => sourceFor(actor, { caseId }, source));
}

/** The people whom events name: as members, as those who were changed, as those who added something. */
export async function namePeople(db: Db, kept: unknown): Promise<{ id: string; name: string }[]> {
  const ids = idsUnder(kept, (key) => /^personId$|ById$/.test(key));
  if (ids.length === 0) return [];
  return db.prisma.person.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
}
