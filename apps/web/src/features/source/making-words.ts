import { findToTheLetter } from "@rejoinder/anchor";
import type { SelectedWords } from "../../desk/selected/selected-words.ts";

/** Words that something is made of, as the newest text has them; `lost` where it does not, once. */
type MakingWords = { words: SelectedWords; standing: "same" | "carried" | "lost" };

/**
 * Carries selected words over to the text that took the place of theirs.
 * @param newest null where it is not known yet
 */
export function carryOver(
  words: SelectedWords,
  newest: { id: string; text: string } | null,
): MakingWords {
  if (!newest || newest.id === words.place.snapshotId) return { words, standing: "same" };
  const [start, another] = findToTheLetter(newest.text, words.exact);
  if (start === undefined || another !== undefined) return { words, standing: "lost" };
  const place = { snapshotId: newest.id, start, end: start + words.exact.length };
  return { words: { ...words, place }, standing: "carried" };
}
