import type { Line } from "./pdf-line.ts";

const BULLET = /^[•▪◦‣●○■□]/;
const LIST_MARK = /^(?:[•▪◦‣●○■□–—-]|\(?\p{L}\)|\(?\d{1,3}[.)])\s/u;
const SENTENCE_END = /[.!?…:;]["'”’»)\]]*$/;

/**
 * Lines of a page put together to paragraphs, as far as their places tell: a paragraph ends where the
 * distance or the size changes, where the next word would still have had room, and where an indent or
 * a list mark begins another. At the head of a column only an ended sentence ends it.
 */
export function paragraphsOf(lines: readonly Line[]): Line[][] {
  return blocksOf(lines).flatMap((block) => {
    const right = rightsOf(block);
    const paragraphs: Line[][] = [];
    for (const [index, line] of block.entries()) {
      const paragraph = paragraphs.at(-1);
      const goesOn = paragraph && continues(paragraph, line, right[index] ?? 0);
      if (goesOn) paragraph.push(line);
      else paragraphs.push([line]);
    }
    return paragraphs;
  });
}

/** Lines between two gaps, changes of size, or ends of columns at which a sentence ends. */
function blocksOf(lines: readonly Line[]): Line[][] {
  const leading = leadingBySize(lines);
  const blocks: Line[][] = [];
  for (const line of lines) {
    const block = blocks.at(-1);
    const before = block?.at(-1);
    if (block && before && !isApart(before, line, leading)) block.push(line);
    else blocks.push([line]);
  }
  return blocks;
}

const sizeOf = (line: Line) => Math.round(line.size * 2) / 2;

/** The usual distance of baselines for each size of type: the lower quartile, which gaps do not move. */
function leadingBySize(lines: readonly Line[]): Map<number, number> {
  const gaps = new Map<number, number[]>();
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (!before || sizeOf(before) !== sizeOf(line) || before.y <= line.y) continue;
    const known = gaps.get(sizeOf(line)) ?? [];
    known.push(before.y - line.y);
    gaps.set(sizeOf(line), known);
  }
  return new Map(
    [...gaps].map(([size, known]) => {
      const sorted = known.toSorted((one, other) => one - other);
      return [size, sorted[Math.floor(sorted.length / 4)] ?? size * 1.2];
    }),
  );
}

const isNextColumn = (before: Line, line: Line) => line.y > before.y + before.size / 2;

function isApart(before: Line, line: Line, leading: Map<number, number>): boolean {
  if (Math.abs(before.size - line.size) > 0.12 * Math.max(before.size, line.size)) return true;
  if (isNextColumn(before, line)) return SENTENCE_END.test(before.text);
  const usual = leading.get(sizeOf(line)) ?? line.size * 1.3;
  return before.y - line.y > Math.max(usual * 1.25, usual + 1.5);
}

/** For each line of a block how far to the right its column reaches. */
function rightsOf(block: readonly Line[]): number[] {
  const columns: { end: number; right: number }[] = [];
  for (const [index, line] of block.entries()) {
    const before = block[index - 1];
    const column = columns.at(-1);
    if (!column || (before && isNextColumn(before, line))) {
      columns.push({ end: index + 1, right: line.right });
    } else {
      column.end = index + 1;
      column.right = Math.max(column.right, line.right);
    }
  }
  let column = 0;
  return block.map((_line, index) => {
    if (index === columns[column]?.end) column += 1;
    return columns[column]?.right ?? 0;
  });
}

/** @param right how far to the right the line's column reaches. */
function continues(paragraph: readonly Line[], line: Line, right: number): boolean {
  const before = paragraph.at(-1);
  if (!before || BULLET.test(line.text)) return false;
  if (isNextColumn(before, line)) return true;
  if (hadRoom(before, line, right)) return false;
  const indent = line.x - before.x;
  if (indent > line.size * 0.8) return LIST_MARK.test(before.text);
  return indent > -line.size * 0.8 || paragraph.length === 1;
}

/** Whether the first word of a line would have fitted the line before: letters differ in width, so with some to spare. */
function hadRoom(before: Line, line: Line, right: number): boolean {
  const [word = ""] = line.text.split(" ", 1);
  const width = ((line.right - line.x) * word.length) / line.text.length;
  const spare = line.size * (SENTENCE_END.test(before.text) ? 0.5 : 3);
  return before.right + width * 1.3 + spare < right;
}
