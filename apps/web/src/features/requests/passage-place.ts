/** Where a passage stands in a text, in UTF-16 code units, end exclusive; else why it cannot be said. */
export type PassagePlace = { start: number; end: number } | "absent" | "ambiguous";

/**
 * Where words that were typed or pasted stand in a text: to the letter, but that a field ends every line
 * by a line feed whatever the text ends it by. White space around them does not count.
 */
export function placePassage(text: string, words: string): PassagePlace {
  const wanted = words.trim();
  if (wanted === "") return "absent";
  const pattern = wanted
    .split(/\r\n|\r|\n/)
    .map(RegExp.escape)
    .join("(?:\r\n|\r|\n)");
  const found = new RegExp(pattern, "gu");
  const first = found.exec(text);
  if (!first) return "absent";
  found.lastIndex = first.index + 1;
  if (found.exec(text)) return "ambiguous";
  return { start: first.index, end: first.index + first[0].length };
}
