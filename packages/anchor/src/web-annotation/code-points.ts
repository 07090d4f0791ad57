/**
 * Offsets in the desk count UTF-16 code units, offsets in W3C interchange count Unicode code
 * points: they part at every character beyond the Basic Multilingual Plane, such as an emoji.
 */

/** How many code points stand before an offset in UTF-16 code units; a lone surrogate counts as one. */
export function toCodePoints(text: string, at: number): number {
  let points = 0;
  for (let unit = 0; unit < at; points += 1) unit += widthAt(text, unit);
  return points;
}

/**
 * The offset in UTF-16 code units before which so many code points stand.
 * @returns null when the text has not so many.
 */
export function fromCodePoints(text: string, points: number): number | null {
  let unit = 0;
  for (let point = 0; point < points; point += 1) {
    if (unit >= text.length) return null;
    unit += widthAt(text, unit);
  }
  return unit;
}

const widthAt = (text: string, unit: number) => ((text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1);
