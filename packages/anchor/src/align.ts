import {
  type AlignmentTable,
  bandStart,
  fillTable,
  ONLY_FROM,
  ONLY_TO,
  PAIR,
} from "./alignment-table.ts";
import { areNearlySame, type Token, weightOf } from "./token.ts";

/** A token of one list against one of the other; null where the other has none for it. */
export type Step = { from: Token | null; to: Token | null };

export type Alignment = {
  steps: Step[];
  /** How much of both is the same, weighed by length, from 0 to 1. */
  likeness: number;
};

/** More table cells than this are not filled: such lists are taken for wholly different. */
const MOST_CELLS = 1_000_000;
/** How far, in tokens, the two may drift apart beyond their difference in length. */
const DRIFT = 16;

export const areSame = ({ from, to }: Step) => from?.text === to?.text;

/**
 * The cheapest way to turn one list of tokens into the other. Time and room grow with the product
 * of the lengths of what differs, never beyond a bound.
 */
export function align(from: readonly Token[], to: readonly Token[]): Alignment {
  const shorter = Math.min(from.length, to.length);
  let head = 0;
  while (head < shorter && from[head]?.text === to[head]?.text) head += 1;
  let tail = 0;
  while (tail < shorter - head && from.at(-1 - tail)?.text === to.at(-1 - tail)?.text) tail += 1;
  const steps = [
    ...pairsOf(from.slice(0, head), to),
    ...alignBetween(from.slice(head, from.length - tail), to.slice(head, to.length - tail), false),
    ...pairsOf(from.slice(from.length - tail), to.slice(to.length - tail)),
  ];
  return { steps, likeness: likenessOf(steps) };
}

/** The same where `to` may go on before and after what answers to `from`; the steps leave that out. */
export function alignWithin(from: readonly Token[], to: readonly Token[]): Step[] {
  return alignBetween(from, to, true);
}

const pairsOf = (from: readonly Token[], to: readonly Token[]): Step[] =>
  from.map((token, at) => ({ from: token, to: to[at] ?? null }));

function alignBetween(from: readonly Token[], to: readonly Token[], free: boolean): Step[] {
  const width = bandWidth(from.length, to.length);
  if (from.length === 0 || to.length === 0 || width === null)
    return free ? [] : allDifferent(from, to);
  return walkBack(from, to, fillTable(from, to, width, free));
}

/** @returns how many cells of each row are filled; null when the table would be too large. */
export function bandWidth(rows: number, columns: number): number | null {
  const band = DRIFT + Math.abs(columns - rows) + Math.ceil(rows / 8);
  const width = Math.min(columns + 1, 2 * band + 1);
  return (rows + 1) * width > MOST_CELLS ? null : width;
}

function allDifferent(from: readonly Token[], to: readonly Token[]): Step[] {
  return [
    ...from.map((token) => ({ from: token, to: null })),
    ...to.map((token) => ({ from: null, to: token })),
  ];
}

function walkBack(
  from: readonly Token[],
  to: readonly Token[],
  { moves, width, endColumn }: AlignmentTable,
): Step[] {
  const steps: Step[] = [];
  let row = from.length;
  let column = endColumn;
  for (;;) {
    const cell = column - bandStart(row, from.length, to.length, width);
    const move = moves[row * width + cell];
    if (move === PAIR) {
      row -= 1;
      column -= 1;
      steps.push({ from: from[row] ?? null, to: to[column] ?? null });
    } else if (move === ONLY_FROM) {
      row -= 1;
      steps.push({ from: from[row] ?? null, to: null });
    } else if (move === ONLY_TO) {
      column -= 1;
      steps.push({ from: null, to: to[column] ?? null });
    } else return steps.reverse();
  }
}

function likenessOf(steps: readonly Step[]): number {
  let same = 0;
  let all = 0;
  for (const { from, to } of steps) {
    const weight = (from ? weightOf(from) : 0) + (to ? weightOf(to) : 0);
    all += weight;
    if (from && to)
      same += weight * (from.text === to.text ? 1 : areNearlySame(from, to) ? 0.5 : 0);
  }
  return all === 0 ? 0 : same / all;
}
