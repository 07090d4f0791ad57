import { isInsideWord } from "./word-edge.ts";

/** W3C Web Annotation selectors of one quotation. Offsets in UTF-16 code units, end exclusive. */
export type QuotationSelectors = {
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
  end: number;
};

/** How much of the text around a quotation its selectors keep, in UTF-16 code units. */
const CONTEXT = 32;

/**
 * Every place where a text holds a quotation to the letter, in order; overlapping ones too. A place
 * inside a longer word is none: “growing pains” does not stand in “outgrowing pains”.
 * @returns offsets in UTF-16 code units; none for an empty quotation.
 */
export function findToTheLetter(text: string, exact: string): number[] {
  const places: number[] = [];
  if (exact === "") return places;
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1))
    if (!isInsideWord(text, at) && !isInsideWord(text, at + exact.length)) places.push(at);
  return places;
}

/**
 * The selectors of a range of a text. The context never cuts a surrogate pair in two.
 * @throws RangeError when the range is empty or lies outside the text.
 * Source: W3C Web Annotation Data Model, TextQuoteSelector and TextPositionSelector.
 */
export function selectorsOf(text: string, start: number, end: number): QuotationSelectors {
  if (start < 0 || end > text.length || start >= end) throw new RangeError("no such range");
  return {
    exact: text.slice(start, end),
    prefix: text.slice(wholeCharacter(text, Math.max(0, start - CONTEXT)), start),
    suffix: text.slice(end, wholeCharacter(text, Math.min(text.length, end + CONTEXT))),
    start,
    end,
  };
}

/** Moves an offset that stands inside a surrogate pair behind it. */
function wholeCharacter(text: string, at: number): number {
  const inside =
    /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at));
  return inside ? at + 1 : at;
}

/**
 * The selectors of a quotation that stands in a text exactly once.
 * @returns null when the text does not hold it, or holds it more than once: a wrong place is worse than none.
 */
export function selectorsOfOnly(text: string, exact: string): QuotationSelectors | null {
  const [place, another] = findToTheLetter(text, exact);
  if (place === undefined || another !== undefined) return null;
  return selectorsOf(text, place, place + exact.length);
}
