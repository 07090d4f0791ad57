import type { Db } from "@rejoinder/db";
import { type Actor, canReadSource } from "@rejoinder/domain";

/** Most sources of a case that are set as references. */
const REFERENCES_MAX = 2_000;

/** The sources of a case that are the actor's to read, in their order, as references name them. */
export function listCited(db: Db, actor: Actor, caseId: string) {
  return db.prisma.source.findMany({
    where: {
      caseId,
      ...(!canReadSource(actor, { caseId, kind: "confidential" }) && {
        kind: { not: "confidential" as const },
      }),
    },
    orderBy: { position: "asc" },
    take: REFERENCES_MAX,
    select: {
      id: true,
      kind: true,
      title: true,
      publisher: true,
      author: true,
      publishedOn: true,
      address: true,
      archivedAddress: true,
      language: true,
    },
  });
}

/**
 * The titles and addresses that sources of a case have already, of those that are asked about; of
 * sources that are not the actor's to read nothing is told.
 */
export async function findKnown(
  db: Db,
  actor: Actor,
  caseId: string,
  references: readonly { title: string; address: string | null }[],
): Promise<{ titles: ReadonlySet<string>; addresses: ReadonlySet<string> }> {
  const asked = references.flatMap(({ address }) => (address === null ? [] : [address]));
  const sources = await db.prisma.source.findMany({
    where: {
      caseId,
      OR: [{ title: { in: references.map(({ title }) => title) } }, { address: { in: asked } }],
    },
    select: { title: true, address: true, kind: true },
  });
  const readable = sources.filter(({ kind }) => canReadSource(actor, { caseId, kind }));
  return {
    titles: new Set(readable.map(({ title }) => title)),
    addresses: new Set(readable.flatMap(({ address }) => (address === null ? [] : [address]))),
  };
}
