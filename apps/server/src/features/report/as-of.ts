import type { Db } from "@rejoinder/db";
import { rewind } from "@rejoinder/domain";
import type { ReportContent } from "@rejoinder/report";
import type { Locale } from "@rejoinder/schema";
import { caseThen } from "./as-of.case.ts";
import { readHistory } from "./as-of.history.ts";
import { readNow } from "./as-of.now.ts";
import { pairThen } from "./as-of.pair.ts";
import { recordsNow } from "./as-of.records.ts";
import { newestThen, statementThen } from "./as-of.statement.ts";
import { mendByTimes } from "./as-of.times.ts";
import { isOf, leaveOut, type Untold } from "./as-of.untold.ts";
import { contentOf, readingOf } from "./report.content.ts";
import { reportPair } from "./report.pair.ts";

/**
 * A case's report as it would have read at a moment: what stands now, with all that its history tells
 * of later taken back. What the history cannot tell any more is left out of the content, and named.
 *
 * @param at also the moment as of which it is told whether a deadline had passed
 * @throws Refusal `CASE_NOT_FOUND`, `CASE_NOT_YET`
 */
export async function getReportContentAsOf(
  db: Db,
  slug: string,
  locale: Locale,
  at: Date,
): Promise<{ content: ReportContent; untold: Untold[] }> {
  const { now, since } = await db.prisma.$transaction(
    async (tx) => {
      const read = await readNow(tx, slug);
      return { now: read, since: await readHistory(tx, read.found.id, at) };
    },
    { isolationLevel: "RepeatableRead", timeout: READ_WITHIN_MS },
  );
  const rewound = rewind(recordsNow(now), since.undoable);
  const records = since.erased.length > 0 ? mendByTimes(now, rewound, at) : rewound;
  const { ids: leftOut, untold } = leaveOut(now, records, since);
  const then = { records, leftOut, newest: newestThen(now, records) };
  const pairs = now.pairs
    .filter(({ id }) => !leftOut.has(id))
    .map((pair) => pairThen(pair, since.kindsBefore.get(pair.id) ?? [], then));
  const unpaired = now.unpaired
    .filter((statement) => records.statements.has(statement.id) && !isOf(statement, leftOut))
    .map((statement) => statementThen(statement, then));
  const found = caseThen(now, pairs, then);
  const reading = readingOf(found, locale, at);
  const told = pairs.map((pair) => reportPair(pair, reading));
  return { content: contentOf(found, told, unpaired, reading), untold };
}

/** A case of 10,000 pairs, read whole. */
const READ_WITHIN_MS = 60_000;
