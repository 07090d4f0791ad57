import type { Cell, Table } from "../../tables/table.ts";
import { beginsAsFormula } from "../csv/defused.ts";
import { CELL_MAX, cellText, splitText } from "./cell-text.ts";
import { style } from "./parts.ts";

/** Rows of a sheet that are put into words in one go. */
const CHUNK = 500;

const OPEN =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
  '<sheetFormatPr defaultRowHeight="15" defaultColWidth="18"/><sheetData>';
const CLOSE = "</sheetData></worksheet>";

/**
 * A sheet's XML, piece by piece. What is too long for a cell goes on in columns of its own beside it,
 * `name_2`, `name_3` …, which are there only where some cell needs them.
 */
export function* sheetXml({ header, rows }: Table): Generator<string> {
  const widths = header.map((_, column) => widthOf(rows, column));
  yield OPEN;
  yield rowXml(
    1,
    header.flatMap((name, column) => continuations(name, widths[column] ?? 1)),
    style.header,
  );
  for (let from = 0; from < rows.length; from += CHUNK)
    yield rows
      .slice(from, from + CHUNK)
      .map((row, index) => rowXml(from + index + 2, spread(row, widths)))
      .join("");
  yield CLOSE;
}

/** Cells that the longest text of a column takes. */
function widthOf(rows: Table["rows"], column: number): number {
  let longest = 1;
  for (const { [column]: cell } of rows)
    if (typeof cell === "string" && cell.length > CELL_MAX)
      longest = Math.max(longest, splitText(cell).length);
  return longest;
}

const continuations = (name: string, width: number) =>
  Array.from({ length: width }, (_, index) => (index === 0 ? name : `${name}_${index + 1}`));

function spread(row: readonly Cell[], widths: readonly number[]): Cell[] {
  if (widths.every((width) => width === 1)) return [...row];
  return row.flatMap((cell, column) => {
    const pieces = typeof cell === "string" ? splitText(cell) : [cell];
    return Array.from({ length: widths[column] ?? 1 }, (_, index) => pieces[index] ?? null);
  });
}

function rowXml(number: number, cells: readonly Cell[], of: number = style.plain): string {
  const written = cells.map((cell, column) => cellXml(cell, `${letters(column)}${number}`, of));
  return `<row r="${number}">${written.join("")}</row>`;
}

/** Text is always text: none is a formula, and none becomes one when somebody edits the cell. */
function cellXml(cell: Cell, place: string, of: number): string {
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${place}"><v>${cell}</v></c>`;
  const by = beginsAsFormula(cell) ? style.quoted : of;
  const styled = by === style.plain ? "" : ` s="${by}"`;
  return `<c r="${place}"${styled} t="inlineStr"><is><t xml:space="preserve">${cellText(cell)}</t></is></c>`;
}

/** A, B … Z, AA, AB … */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
