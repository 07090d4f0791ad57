import type { Db, Snapshot } from "@rejoinder/db";
import { publicStanding } from "@rejoinder/domain";
import { type ReportContent, type ReportPair, withhold } from "@rejoinder/report";
import {
  csvHeader,
  csvOf,
  type Frame,
  jsonEnd,
  jsonFrame,
  jsonItems,
  type PairTable,
} from "@rejoinder/report/streaming";
import type { EvidenceStatus, Locale, ReportFormat } from "@rejoinder/schema";
import {
  frameOf,
  type Reading,
  readingBy,
  reportSource,
  type SourceRow,
} from "./report.content.ts";
import { reportPair } from "./report.pair.ts";
import {
  type CaseJson,
  caseRow,
  type PairJson,
  type Parties,
  pairRow,
  type StatementJson,
  statementRow,
} from "./report.rows.ts";
import * as sql from "./report.sql.ts";

/** Things that are read, told and sent in one go. */
const AT_ONCE = 200;

/** The formats that are written as they are read, in a memory that does not grow with the case. */
const streamed = {
  csv: (asked: Asked) => csvFile(asked, "pairs"),
  "csv-evidence": (asked: Asked) => csvFile(asked, "evidence"),
  "csv-notes": (asked: Asked) => csvFile(asked, "notes"),
  json: jsonFile,
} satisfies Partial<Record<ReportFormat, (asked: Asked) => AsyncGenerator<string>>>;

export type StreamedFormat = keyof typeof streamed;

export const isStreamed = (format: ReportFormat): format is StreamedFormat =>
  Object.hasOwn(streamed, format);

/**
 * The file of a case as it stands, piece by piece: all of it as at one moment, and the same that the
 * renderer makes of `getReportContent`. Whoever stops reading ends the query.
 *
 * @param now whether a deadline has passed is told as of then
 */
export async function* streamReport(
  db: Db,
  caseId: string,
  format: StreamedFormat,
  locale: Locale,
  now: Date,
): AsyncGenerator<string> {
  const snapshot = await db.snapshot();
  try {
    yield* streamed[format]({ snapshot, caseId, locale, now });
  } finally {
    await snapshot.close();
  }
}

/** Which case is told, and how. */
type Asked = { snapshot: Snapshot; caseId: string; locale: Locale; now: Date };

type CaseReading = Asked & {
  parties: Parties;
  reading: Reading;
  frame: Frame;
  /** What may be told of some of it. */
  withheld: (some: Partial<ReportContent>) => ReportContent;
};

async function readCase({ snapshot, caseId }: Asked): Promise<CaseJson> {
  const [found] = await snapshot.sql<{ row: CaseJson }>(sql.caseRow, [caseId]);
  if (!found) throw new Error("the case is gone");
  return found.row;
}

async function readingFor(asked: Asked, found: CaseJson): Promise<CaseReading> {
  const { snapshot, caseId, locale, now } = asked;
  const shifts = await snapshot.sql<Shift>(sql.shiftRows, [caseId]);
  const secret = await snapshot.sql<{ row: SourceRow }>(sql.confidentialRows, [caseId]);
  const parties = new Map(found.parties.map((party) => [party.id, party]));
  const reading = readingBy(numberBy(shifts), found.timeZone, locale, now);
  const frame = frameOf(caseRow(found, parties), shownWith(found), reading);
  const confidential = secret.map(({ row }) => reportSource(row, reading));
  const empty = { ...frame, pairs: [], statements: [], sources: [] };
  return {
    ...asked,
    parties,
    reading,
    frame,
    withheld: ({ sources = [], ...some }) =>
      withhold({ ...empty, ...some, sources: [...sources, ...confidential] }),
  };
}

/** How many pairs are shown with a status. */
const shownWith =
  ({ standings }: CaseJson) =>
  (status: EvidenceStatus) =>
    standings
      .filter((standing) => publicStanding(standing).status === status)
      .reduce((sum, { pairs }) => sum + pairs, 0);

/** From a position on, by how much the numbers of sources lie behind their positions. */
type Shift = { from: number; shift: number };

/** @param shifts in the order of their positions */
function numberBy(shifts: readonly Shift[]) {
  return (position: string) => {
    const at = Number(position);
    return at - (shifts.findLast(({ from }) => from <= at)?.shift ?? 0);
  };
}

async function* csvFile(asked: Asked, table: PairTable): AsyncGenerator<string> {
  yield csvHeader(table);
  const of = await readingFor(asked, await readCase(asked));
  for await (const rows of read<PairJson>(of, sql.pairRowsWithSources)) {
    const byNumber = new Map(
      rows
        .flatMap(({ sources }) => sources ?? [])
        .map((row) => reportSource(row, of.reading))
        .map((source) => [source.number, source]),
    );
    const told = of.withheld({ pairs: pairsOf(rows, of), sources: [...byNumber.values()] });
    yield csvOf(table, told);
  }
}

async function* jsonFile(asked: Asked): AsyncGenerator<string> {
  const found = await readCase(asked);
  yield headOf(asked, found);
  const of = await readingFor(asked, found);
  const [, afterPairs = "", afterSources = "", tail = ""] = jsonFrame(of.frame);
  yield* jsonList(
    of,
    sql.pairRows,
    (rows: PairJson[]) => of.withheld({ pairs: pairsOf(rows, of) }).pairs,
  );
  yield afterPairs;
  yield* jsonList(of, sql.sourceRows, (rows: SourceRow[]) =>
    of
      .withheld({ sources: rows.map((row) => reportSource(row, of.reading)) })
      .sources.slice(0, rows.length),
  );
  yield afterSources;
  yield* jsonList(
    of,
    sql.unpairedRows,
    (rows: StatementJson[]) =>
      of.withheld({
        statements: rows.map((row) => of.reading.statement(statementRow(row, of.parties))),
      }).statements,
  );
  yield tail;
}

/** What stands before the pairs: it names no source, and does not wait until they are numbered. */
function headOf({ locale, now }: Asked, found: CaseJson): string {
  const row = { ...caseRow(found, new Map()), steps: [] };
  const unnumbered = readingBy(() => 0, found.timeZone, locale, now);
  return jsonFrame(frameOf(row, shownWith(found), unnumbered))[0] ?? "";
}

async function* jsonList<Row>(
  of: CaseReading,
  statement: { text: string },
  tell: (rows: Row[]) => readonly unknown[],
): AsyncGenerator<string> {
  let follows = false;
  for await (const rows of read<Row>(of, statement)) {
    yield jsonItems(tell(rows), follows);
    follows = true;
  }
  yield jsonEnd(follows);
}

const pairsOf = (rows: readonly PairJson[], { parties, reading }: CaseReading): ReportPair[] =>
  rows.map((row) => reportPair(pairRow(row, parties), reading));

async function* read<Row>(
  { snapshot, caseId }: CaseReading,
  statement: { text: string },
): AsyncGenerator<Row[]> {
  for await (const rows of snapshot.stream<{ row: Row }>(statement, [caseId], AT_ONCE))
    yield rows.map(({ row }) => row);
}
