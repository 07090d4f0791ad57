import { parse } from "csv-parse/sync";
import { BYTE_ORDER_MARK } from "./write-csv.ts";

/** The rows of a file by a strict reader of RFC 4180, each cell the text that it was made of. */
export function readCsv(file: string): (string | null)[][] {
  const rows: string[][] = parse(file.replace(BYTE_ORDER_MARK, ""), {
    record_delimiter: "\r\n",
    relax_quotes: false,
  });
  return rows.map((row) => row.map((cell) => (cell === "" ? null : cell.replace(/^'/, ""))));
}
