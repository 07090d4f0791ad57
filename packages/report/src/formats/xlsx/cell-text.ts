/** Most characters (UTF-16 code units) of a cell; Excel calls a file with more broken. */
export const CELL_MAX = 32_767;

/** What XML 1.0 cannot hold or does not keep, and what would be read as the sign for such a thing. */
const toEscape = /_(?=x[0-9A-Fa-f]{4}_)|[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/**
 * A text in a cell's XML. `_xHHHH_` stands for a code unit that XML does not keep.
 * Source: ECMA-376 part 1, 22.9.2.19 (ST_Xstring).
 */
export function cellText(text: string): string {
  return text
    .replace(
      toEscape,
      (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
    )
    .replace(/[&<>]/g, (sign) => entities[sign] ?? sign);
}

/** Cells that hold a text one after the other: one, unless it is too long for that. */
export function splitText(text: string): string[] {
  if (text.length <= CELL_MAX) return [text];
  const isInPair = /[\uD800-\uDBFF]/.test(text.charAt(CELL_MAX - 1));
  const at = isInPair ? CELL_MAX - 1 : CELL_MAX;
  return [text.slice(0, at), ...splitText(text.slice(at))];
}
