import { isRun, type Part, type Run } from "./part.ts";

export type Parts = ReadonlySet<Part>;

const NONE: Parts = new Set();

/** Visits parts from the outside in, in their order; those within one are passed over where `visit` says false. */
export function walkParts(root: Part, visit: (part: Part) => boolean): void {
  const open = [root];
  for (let part = open.pop(); part; part = open.pop()) {
    if (!visit(part)) continue;
    for (let at = part.children.length - 1; at >= 0; at--) {
      const child = part.children[at];
      if (child && !isRun(child)) open.push(child);
    }
  }
}

/** The runs of a part and of all within it, in their order, but for those of the parts `without`. */
export function runsOf(root: Part, without: Parts = NONE): Run[] {
  const runs: Run[] = [];
  const open: { part: Part; next: number }[] = [{ part: root, next: 0 }];
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const child = top.part.children[top.next++];
    if (child === undefined) open.pop();
    else if (isRun(child)) runs.push(child);
    else if (!without.has(child)) open.push({ part: child, next: 0 });
  }
  return runs;
}

/**
 * A number for a part and for each within it: what `ofRun` gives for its own runs and what came of the
 * parts in it, `ofPart` having the last word. Nothing is kept of the parts `without`.
 */
export function sumUp(
  root: Part,
  without: Parts,
  ofRun: (run: Run) => number,
  ofPart: (sum: number, part: Part) => number = (sum) => sum,
): (part: Part) => number {
  const order: Part[] = [];
  walkParts(root, (part) => {
    if (without.has(part)) return false;
    order.push(part);
    return true;
  });
  const sums = new Float64Array((order.at(-1)?.at ?? 0) + 1);
  const sumOf = ({ at }: Part) => sums[at] ?? 0;
  for (const part of order.reverse()) {
    let sum = 0;
    for (const child of part.children) sum += isRun(child) ? ofRun(child) : sumOf(child);
    sums[part.at] = ofPart(sum, part);
  }
  return sumOf;
}

/** The part itself or the nearest of the few around it that is an element of one of these names. */
export function nearest(start: Part, tagNames: ReadonlySet<string>, levels: number): Part | null {
  let part: Part | null = start;
  for (let level = 0; part && level < levels; part = part.parent, level++)
    if (tagNames.has(part.element.tagName)) return part;
  return null;
}
