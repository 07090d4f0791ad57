import { areNearlySame, type Token, weightOf } from "./token.ts";

/** How one token of either list was dealt with on the cheapest way to a cell; 0 where a way begins. */
export const PAIR = 1;
export const ONLY_FROM = 2;
export const ONLY_TO = 3;

/** The last move into each cell of a band of the table, row by row, and where the cheapest way ends. */
export type AlignmentTable = { moves: Uint8Array; width: number; endColumn: number };

/** First column of the band in a row: the band follows the diagonal from corner to corner. */
export function bandStart(row: number, rows: number, columns: number, width: number): number {
  const middle = rows === 0 ? 0 : Math.round((row * columns) / rows);
  return Math.max(0, Math.min(columns + 1 - width, middle - (width >> 1)));
}

/**
 * Fills the table of an alignment of two lists of tokens, rows for `from` and columns for `to`.
 *
 * @param width of the band in cells, at most one more than `to` has tokens
 * @param free whether tokens of `to` before and after the way cost nothing
 */
export function fillTable(
  from: readonly Token[],
  to: readonly Token[],
  width: number,
  free: boolean,
): AlignmentTable {
  const ids = new Map<string, number>();
  const rows = from.map((token) => measure(token, ids));
  const columns = to.map((token) => measure(token, ids));
  const moves = new Uint8Array((rows.length + 1) * width);
  let above = new Float64Array(width);
  let costs = new Float64Array(width);
  let aboveStart = 0;
  for (let row = 0; row <= rows.length; row += 1) {
    const start = bandStart(row, rows.length, columns.length, width);
    const one = rows[row - 1];
    for (let cell = 0; cell < width; cell += 1) {
      const column = start + cell;
      const other = columns[column - 1];
      const over = column - aboveStart;
      let cost = row === 0 && (free || column === 0) ? 0 : Number.POSITIVE_INFINITY;
      let move = 0;
      if (one && other && over >= 1 && over <= width) {
        const paired = (above[over - 1] ?? 0) + costOfPair(one, other);
        if (paired < cost) {
          cost = paired;
          move = PAIR;
        }
      }
      if (one && over < width && (above[over] ?? 0) + one.weight < cost) {
        cost = (above[over] ?? 0) + one.weight;
        move = ONLY_FROM;
      }
      if (other && cell > 0 && (costs[cell - 1] ?? 0) + other.weight < cost) {
        cost = (costs[cell - 1] ?? 0) + other.weight;
        move = ONLY_TO;
      }
      costs[cell] = cost;
      moves[row * width + cell] = move;
    }
    [above, costs] = [costs, above];
    aboveStart = start;
  }
  return { moves, width, endColumn: free ? aboveStart + cheapestOf(above) : to.length };
}

const cheapestOf = (costs: Float64Array) =>
  costs.reduce((best, cost, cell) => (cost < (costs[best] ?? 0) ? cell : best), 0);

/** What the innermost loop needs of a token: comparing numbers is what makes it fast. */
type Measure = {
  id: number;
  weight: number;
  isMark: boolean;
  first: number;
  last: number;
  token: Token;
};

function measure(token: Token, ids: Map<string, number>): Measure {
  const { text, form } = token;
  const id = ids.get(text) ?? ids.size;
  ids.set(text, id);
  return {
    id,
    weight: weightOf(token),
    isMark: form === "mark",
    first: text.charCodeAt(0),
    last: text.charCodeAt(text.length - 1),
    token,
  };
}

function costOfPair(one: Measure, other: Measure): number {
  if (one.id === other.id) return 0;
  if (one.isMark !== other.isMark) return Number.POSITIVE_INFINITY;
  const cost = one.weight > other.weight ? one.weight : other.weight;
  const mayBeNear = one.first === other.first || one.last === other.last;
  // A pair costs a little less than two tokens apart, so that what was replaced stands together.
  return mayBeNear && areNearlySame(one.token, other.token) ? cost * 0.5 : cost * 0.95;
}
