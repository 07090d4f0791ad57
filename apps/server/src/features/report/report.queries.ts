import type { Db, Tx } from "@rejoinder/db";
import { Refusal } from "@rejoinder/domain";
import type { ReportContent, ReportPair } from "@rejoinder/report";
import type { Locale } from "@rejoinder/schema";
import { pairColumns, sourcesShown, withOriginal } from "./report.columns.ts";
import { contentOf, readingOf } from "./report.content.ts";
import { reportPair } from "./report.pair.ts";

/** What a report is read from: the desk's database, or a transaction of it. */
type ReportDb = { prisma: Tx };

/** Pairs read in one go. */
const CHUNK = 200;

function readPairs(db: ReportDb, caseId: string, after: number) {
  return db.prisma.pair.findMany({
    where: { caseId, position: { gt: after } },
    orderBy: { position: "asc" },
    take: CHUNK,
    select: pairColumns,
  });
}

/** @throws Refusal `CASE_NOT_FOUND` */
export async function getCaseId(db: Db, slug: string): Promise<string> {
  const found = await db.prisma.case.findUnique({ where: { slug }, select: { id: true } });
  if (!found) throw new Refusal("CASE_NOT_FOUND");
  return found.id;
}

/**
 * A case as a report, in one language: what may leave the desk, and nothing else. What of a
 * confidential source may not, the renderers leave out.
 * @param now whether a deadline has passed is told as of then
 * @throws Refusal `CASE_NOT_FOUND`
 */
export async function getReportContent(
  db: ReportDb,
  slug: string,
  locale: Locale,
  now: Date,
): Promise<ReportContent> {
  const found = await db.prisma.case.findUnique({
    where: { slug },
    select: {
      id: true,
      slug: true,
      title: true,
      summary: true,
      timeZone: true,
      parties: { orderBy: { position: "asc" }, select: { name: true, role: true } },
      steps: {
        orderBy: { position: "asc" },
        select: { stage: true, on: true, sourceId: true, party: { select: { name: true } } },
      },
      sources: {
        where: sourcesShown,
        orderBy: { position: "asc" },
        include: {
          snapshots: {
            orderBy: { id: "desc" },
            take: 1,
            select: { extent: true, sha256: true, wholeSha256: true },
          },
        },
      },
    },
  });
  if (!found) throw new Refusal("CASE_NOT_FOUND");

  const reading = readingOf(found, locale, now);
  const pairs: ReportPair[] = [];
  for (let after = 0; ; ) {
    const rows = await readPairs(db, found.id, after);
    pairs.push(...rows.map((row) => reportPair(row, reading)));
    const last = rows.at(-1);
    if (!last || rows.length < CHUNK) break;
    after = last.position;
  }
  return contentOf(found, pairs, await readUnpaired(db, found.id), reading);
}

/** Statements of no pair, but those shown as the original of a pair's allegation or response. */
function readUnpaired(db: ReportDb, caseId: string) {
  const paired = { OR: [{ pair: { isNot: null } }, { responds: { some: {} } }] };
  return db.prisma.statement.findMany({
    where: { caseId, NOT: { OR: [...paired.OR, { translations: { some: paired } }] } },
    orderBy: { position: "asc" },
    select: withOriginal,
  });
}
