import type { RenderText } from "../report.ts";
import { type PairsOf, type PairTable, pairTables } from "../tables/pair-tables.ts";
import { BYTE_ORDER_MARK, csvRows } from "./csv/write-csv.ts";

/** The first row of a table's file. */
export const csvHeader = (table: PairTable) =>
  BYTE_ORDER_MARK + csvRows([pairTables[table].header]);

/** The rows of some pairs, in the file of a table. */
export const csvOf = (table: PairTable, of: PairsOf) => csvRows(pairTables[table].rows(of));

const file =
  (table: PairTable): RenderText =>
  (content) =>
    csvHeader(table) + csvOf(table, content);

/** A row for each pair. */
export const csv = file("pairs");

/** A row for each piece of evidence. */
export const csvEvidence = file("evidence");

/** A row for each public note. */
export const csvNotes = file("notes");
