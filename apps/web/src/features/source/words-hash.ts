import type { TextRange } from "./text-place.ts";

/** Words of a text in the address of its page: `words-120-180`. */
export const hashOf = ({ start, end }: TextRange) => `words-${start}-${end}`;

/** @returns null for an address that names no words */
export function rangeIn(hash: string): TextRange | null {
  const [, start, end] = /^words-(\d{1,9})-(\d{1,9})$/.exec(hash) ?? [];
  return start !== undefined && end !== undefined && Number(start) < Number(end)
    ? { start: Number(start), end: Number(end) }
    : null;
}
