import type { Db } from "@rejoinder/db";
import { Refusal } from "@rejoinder/domain";

/** A source with every quotation taken from it, in their order in it, each once. */
export type QuotedSource = { title: string; wholeSha256: string | null; quotations: string[] };

/**
 * Every quotation of a case by its source: those of statements and of evidence that stands.
 * @throws Refusal `CASE_NOT_FOUND`
 */
export async function getQuotations(db: Db, slug: string): Promise<QuotedSource[]> {
  const found = await db.prisma.case.findUnique({
    where: { slug },
    select: {
      sources: {
        orderBy: { position: "asc" },
        select: {
          title: true,
          snapshots: {
            orderBy: { id: "desc" },
            take: 1,
            select: {
              wholeSha256: true,
              anchors: {
                where: {
                  OR: [{ parts: { some: {} } }, { evidence: { some: { withdrawnAt: null } } }],
                },
                orderBy: { start: "asc" },
                select: { exact: true },
              },
            },
          },
        },
      },
    },
  });
  if (!found) throw new Refusal("CASE_NOT_FOUND");
  return found.sources
    .map(({ title, snapshots: [snapshot] }) => ({
      title,
      wholeSha256: snapshot?.wholeSha256 ?? null,
      quotations: [...new Set(snapshot?.anchors.map(({ exact }) => exact))],
    }))
    .filter(({ quotations }) => quotations.length > 0);
}
