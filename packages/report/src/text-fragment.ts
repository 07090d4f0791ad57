import type { ReportPart } from "./report.ts";
import { webLink } from "./web-link.ts";

/** Longest quotation, in UTF-16 code units, that a link spells out; of a longer one both ends. */
const WHOLE_MAX = 200;
/** Least letters at each end of a quotation that is not spelled out, in UTF-16 code units. */
const END_MIN = 40;

/**
 * A link that leads to quoted words within a page: the address with a text fragment, which browsers
 * that know none pass over.
 *
 * @param address as it is on record.
 * @returns the address alone where the words are known not to stand there as they are quoted; null
 *   where the address is no web address.
 * Source: https://wicg.github.io/scroll-to-text-fragment/
 */
export function passageLink(
  address: string,
  { text, language, anchor }: Pick<ReportPart, "text" | "language" | "anchor">,
): string | null {
  const link = webLink(address);
  if (link === null) return null;
  const stands = anchor === null || anchor === "exact" || anchor === "normalised";
  if (!stands || link.includes(":~:")) return link;
  const directive = `:~:text=${textDirective(text, language)}`;
  return link.includes("#") ? `${link}${directive}` : `${link}#${directive}`;
}

/** The whole text, or its first and last words: a match of the whole cannot go beyond a paragraph. */
function textDirective(text: string, language: string): string {
  const lines = text
    .split(/[\n\r\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter(Boolean);
  const [first = "", ...others] = lines;
  if (others.length === 0 && first.length <= WHOLE_MAX) return encode(first);
  const words = wordSegments(language);
  const start = beginning([...words.segment(first)].map(({ segment }) => segment));
  const last = [...words.segment(others.at(-1) ?? first)].map(({ segment }) => segment);
  const end = beginning(last.toReversed()).toReversed();
  return `${encode(start.join(""))},${encode(end.join(""))}`;
}

/** As many segments as make up an end that is told from others. */
function beginning(segments: readonly string[]): string[] {
  const kept: string[] = [];
  let length = 0;
  for (const segment of segments) {
    if (length >= END_MIN) break;
    kept.push(segment);
    length += segment.length;
  }
  return kept;
}

function wordSegments(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: "word" });
  } catch {
    return new Intl.Segmenter("en", { granularity: "word" });
  }
}

/** A hyphen would part a prefix from the words, a comma their ends, an ampersand one text from another. */
function encode(text: string): string {
  return encodeURIComponent(text.trim().toWellFormed()).replaceAll("-", "%2D");
}
