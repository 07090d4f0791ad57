import { compareQuotation } from "./compare.ts";

/**
 * Whether words can be those of a quotation, changed: at least half of the words of either stand in the
 * other too, in the same order. For what a person points at, who may see what no measure does.
 */
export function isAlike(quotation: string, words: string): boolean {
  const changed = compareQuotation(quotation, words).reduce(
    (sum, { from }) => sum + countWords(from),
    0,
  );
  const kept = countWords(quotation) - changed;
  return kept > 0 && kept * 2 >= Math.max(countWords(quotation), countWords(words));
}

const countWords = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
