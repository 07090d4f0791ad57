/** A place in a text, in UTF-16 code units, end exclusive. */
type Selection = { start: number; end: number };

/**
 * Puts words in the place of a selection, with a space to what stands beside them where there is none.
 * @returns the text, and where the caret is after the words
 */
export function insertWords(
  text: string,
  words: string,
  { start, end }: Selection,
): { text: string; caret: number } {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  const lead = before === "" || /\s$/.test(before) ? "" : " ";
  const tail = after === "" || /^[\s.,;:!?)]/.test(after) ? "" : " ";
  const put = `${before}${lead}${words}`;
  return { text: `${put}${tail}${after}`, caret: put.length };
}
