/**
 * Places of a preserved text in the page and in the text. Every piece of the text stands in an element
 * with `data-at`, where it begins in UTF-16 code units; one that shows something else in the place of a
 * hidden character has `data-length` too. What stands between them is no part of the text.
 */

/** A stretch of a text, in UTF-16 code units, end exclusive. */
export type TextRange = { start: number; end: number };

type Point = { node: Node; offset: number };

/**
 * The stretch that a range of the page covers, without the white space at its ends, in whole characters.
 * @param root what holds the text; a range that leaves it ends with it
 * @returns null where it covers no words
 */
export function readRange(root: Element, range: AbstractRange, text: string): TextRange | null {
  const leaves = leavesOf(root);
  const at = (node: Node, offset: number) =>
    placeInLeaf(root, { node, offset }) ?? firstBehind({ node, offset }, leaves, text.length);
  const start = at(range.startContainer, range.startOffset);
  const end = at(range.endContainer, range.endOffset);
  return trimmed(text, {
    start: splitsPair(text, start) ? start - 1 : start,
    end: splitsPair(text, end) ? end + 1 : end,
  });
}

/** A stretch without the white space at its ends; null where nothing else is in it. */
export function trimmed(text: string, { start, end }: TextRange): TextRange | null {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = start + words.trimEnd().length;
  return from < to ? { start: from, end: to } : null;
}

/** @returns null where the text is not on the page, or is another one */
export function rangeOf(root: Element, { start, end }: TextRange): Range | null {
  const leaves = leavesOf(root);
  const first = leaves.findLast((leaf) => atOf(leaf) <= start);
  const last = leaves.findLast((leaf) => atOf(leaf) < end);
  if (!first || !last || start >= end || end > atOf(last) + lengthOf(last)) return null;
  const range = root.ownerDocument.createRange();
  if (isControl(first)) range.setStartBefore(first);
  else range.setStart(first.firstChild ?? first, start - atOf(first));
  if (isControl(last)) range.setEndAfter(last);
  else range.setEnd(last.firstChild ?? last, end - atOf(last));
  return range;
}

const leavesOf = (root: Element) => [...root.querySelectorAll<HTMLElement>("[data-at]")];
const atOf = (leaf: HTMLElement) => Number(leaf.dataset["at"]);
const isControl = (leaf: HTMLElement) => leaf.dataset["length"] !== undefined;
const lengthOf = (leaf: HTMLElement) =>
  Number(leaf.dataset["length"] ?? leaf.textContent?.length ?? 0);

/** @returns null for a point that is not inside words of the text */
function placeInLeaf(root: Element, { node, offset }: Point): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const leaf = element?.closest<HTMLElement>("[data-at]");
  if (!leaf || isControl(leaf) || !root.contains(leaf)) return null;
  if (node !== leaf) return atOf(leaf) + offset;
  return atOf(leaf) + (offset === 0 ? 0 : lengthOf(leaf));
}

/** Where the first piece begins that does not begin before a point of the page. */
function firstBehind(point: Point, leaves: readonly HTMLElement[], textLength: number): number {
  let from = 0;
  let to = leaves.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const leaf = leaves[middle];
    if (leaf && isBehind(leaf, point)) to = middle;
    else from = middle + 1;
  }
  const found = leaves[from];
  return found ? atOf(found) : textLength;
}

function isBehind(leaf: HTMLElement, { node, offset }: Point): boolean {
  const follows = (other: Node) =>
    (other.compareDocumentPosition(leaf) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  // Inside the sign of a hidden character, which is taken whole.
  if (leaf.contains(node)) return offset === 0;
  const child = node.childNodes[offset];
  if (child) return child === leaf || follows(child);
  return follows(node) && !node.contains(leaf);
}

function splitsPair(text: string, at: number): boolean {
  return /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at));
}
