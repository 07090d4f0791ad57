import { xlsxSentences } from "../locales/xlsx.ts";
import type { ReportContent } from "../report.ts";
import { aboutHeader, aboutRows } from "../tables/about-columns.ts";
import { pairTables } from "../tables/pair-tables.ts";
import { sourceColumns } from "../tables/source-columns.ts";
import { statementColumns } from "../tables/statement-columns.ts";
import { columnsOf, headerOf, rowOf, type Table } from "../tables/table.ts";
import { sheetPart, workbookParts } from "./xlsx/parts.ts";
import { sheetXml } from "./xlsx/sheet-xml.ts";
import { zipOf } from "./xlsx/zip.ts";

const otherStatementColumns = [
  ...statementColumns,
  ...columnsOf(
    "original",
    statementColumns,
    ({ original }: ReportContent["statements"][number]) => original,
  ),
];

/** Sheets of a workbook in their order, each made when its turn comes. */
const sheets: Record<keyof typeof xlsxSentences.en, (content: ReportContent) => Table> = {
  pairs: (content) => ({ header: pairTables.pairs.header, rows: pairTables.pairs.rows(content) }),
  evidence: (content) => ({
    header: pairTables.evidence.header,
    rows: pairTables.evidence.rows(content),
  }),
  notes: (content) => ({ header: pairTables.notes.header, rows: pairTables.notes.rows(content) }),
  statements: ({ statements }) => ({
    header: headerOf(otherStatementColumns),
    rows: statements.map((statement) => rowOf(otherStatementColumns, statement)),
  }),
  sources: ({ sources }) => ({
    header: headerOf(sourceColumns),
    rows: sources.map((source) => rowOf(sourceColumns, source)),
  }),
  about: (content) => ({ header: aboutHeader, rows: aboutRows(content) }),
};

/** A sheet for pairs, evidence, notes, other statements and sources each, and one for all the rest. */
export async function xlsx(content: ReportContent): Promise<Uint8Array> {
  return zipOf(workbook(content));
}

function* workbook(content: ReportContent): Generator<[string, Iterable<string>]> {
  const { edition, locale, title } = content;
  const names = Object.keys(sheets).map(
    (name) => xlsxSentences[locale][name as keyof typeof sheets],
  );
  const parts = workbookParts(names, {
    title,
    language: locale,
    publisher: edition?.publisher.name ?? null,
    createdAt: edition?.publishedAt ?? null,
  });
  for (const [name, xml] of parts) yield [name, [xml]];
  for (const [index, table] of Object.values(sheets).entries())
    yield [sheetPart(index + 1), sheetXml(table(content))];
}
