import { PAGE_MAX } from "@rejoinder/schema";
import type { PairPage } from "../../desk/pair-list.ts";

/**
 * The place of the last listed pair before a place. Lists are read forwards only, so stretches
 * before it are looked through, each longer than the last.
 *
 * @param list a page of the list that starts after a position.
 * @param at a position, from 1.
 * @returns a position, or null where there is none.
 */
export async function findPrevious(
  list: (after: number) => Promise<PairPage>,
  at: number,
): Promise<number | null> {
  // The first stretch takes one page, with the place itself at its end.
  for (let reach = PAGE_MAX - 1; ; reach *= 8) {
    const start = Math.max(0, at - 1 - reach);
    const found = await findLast(list, start, at);
    if (found !== null || start === 0) return found;
  }
}

async function findLast(
  list: (after: number) => Promise<PairPage>,
  start: number,
  at: number,
): Promise<number | null> {
  let last: number | null = null;
  for (let after: number | null = start; after !== null; ) {
    const page: PairPage = await list(after);
    const before = page.pairs.filter(({ position }) => position < at);
    last = before.at(-1)?.position ?? last;
    after = before.length < page.pairs.length ? null : page.after;
  }
  return last;
}
