import type { Part, Run } from "../page/part.ts";
import { nearest } from "../page/part-walk.ts";

const ITEMS = new Set(["li", "dt", "dd"]);
const CELLS = new Set(["td", "th"]);

/** The text of paragraphs: an empty line between two, items of lists on lines, cells of a row by tabs. */
export function layOut(runs: readonly Run[]): string {
  let text = "";
  let before: Run | null = null;
  for (const run of runs) {
    if (before) text += between(before, run);
    text += run.text;
    before = run;
  }
  return text;
}

function between(one: Run, other: Run): string {
  const [cell, next] = [cellOf(one), cellOf(other)];
  if (cell && next) {
    if (cell.parent === next.parent) return "\t";
    if (cell.parent?.parent === next.parent?.parent) return "\n";
  }
  return listOf(one) !== null && listOf(one) === listOf(other) ? "\n" : "\n\n";
}

/** The list that a run is an item of. */
const listOf = ({ part }: Run) => nearest(part, ITEMS, 2)?.parent ?? null;

/** The cell whose only words these are: tables also lay out pages, in cells of many paragraphs. */
function cellOf({ part }: Run): Part | null {
  const cell = nearest(part, CELLS, 2);
  return cell?.children.length === 1 ? cell : null;
}
