import type { Cell } from "./table.ts";

/**
 * Several things in one cell. Each thing stands on a line of its own (`lines`); of what has several
 * parts, as a statement, the parts stand on one line with ` | ` between them (`parts`). In an item `\`
 * stands before `\` and `|`, line breaks are `\n` and `\r`, nothing known is `\N`, and an empty text is
 * `\E`. No item is an empty cell.
 */
export function parts(items: readonly Cell[]): string | null {
  return items.length === 0 ? null : items.map(item).join(" | ");
}

/** @param cells each an `item` or its `parts`; null where it has none */
export function lines(cells: readonly (string | null)[]): string | null {
  return cells.length === 0 ? null : cells.map((cell) => cell ?? item(null)).join("\n");
}

const escapes: Record<string, string> = { "\\": "\\\\", "|": "\\|", "\n": "\\n", "\r": "\\r" };

export function item(value: Cell): string {
  if (value === null) return "\\N";
  if (value === "") return "\\E";
  return String(value).replace(/[\\|\n\r]/g, (sign) => escapes[sign] ?? sign);
}
