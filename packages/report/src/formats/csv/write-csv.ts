import Papa from "papaparse";
import type { Cell } from "../../tables/table.ts";
import { defused } from "./defused.ts";

/**
 * Of a file's first row. Excel reads a CSV file without a byte order mark in the machine's old code
 * page, and French with it becomes unreadable; RFC 4180 and readers of UTF-8 do not mind one.
 */
export const BYTE_ORDER_MARK = "\uFEFF";

/**
 * Rows of a CSV file by RFC 4180: commas, quotation marks where a cell needs them, each row ended by
 * CR LF. An empty cell is null.
 */
export function csvRows(rows: readonly (readonly Cell[])[]): string {
  if (rows.length === 0) return "";
  const cells = rows.map((row) =>
    row.map((cell) => (typeof cell === "string" ? defused(cell) : cell)),
  );
  return `${Papa.unparse(cells, { header: false, newline: "\r\n" })}\r\n`;
}
