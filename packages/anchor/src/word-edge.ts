const ENDS_IN_WORD = /[\p{L}\p{M}\p{N}]$/u;
const BEGINS_WITH_WORD = /^[\p{L}\p{M}\p{N}]/u;
/** What belongs to the character before it: marks, joiners, variation and skin tone of emoji. */
const BEGINS_WITH_REST = /^(?:\p{M}|\u200D|\p{Emoji_Modifier})/u;

/** Whether letters or digits stand on both sides of an offset. */
export function isInsideWord(text: string, at: number): boolean {
  return (
    ENDS_IN_WORD.test(text.slice(Math.max(0, at - 2), at)) &&
    BEGINS_WITH_WORD.test(text.slice(at, at + 2))
  );
}

/** Whether an offset cuts what is read as one character: a surrogate pair, a letter and its marks. */
export function isInsideCharacter(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const cutsPair =
    /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at));
  return (
    cutsPair || BEGINS_WITH_REST.test(text.slice(at, at + 2)) || text.charAt(at - 1) === "\u200D"
  );
}
