import { selectorsOf } from "../quotation.ts";
import { isInsideCharacter } from "../word-edge.ts";
import { toCodePoints } from "./code-points.ts";

/** One quotation as W3C Web Annotation JSON-LD; offsets in Unicode code points, end exclusive. */
export type WebAnnotation = {
  "@context": "http://www.w3.org/ns/anno.jsonld";
  id: string;
  type: "Annotation";
  body?: { type: "TextualBody"; value: string; format: "text/plain" };
  target: {
    source: string;
    selector: [
      { type: "TextQuoteSelector"; exact: string; prefix: string; suffix: string },
      { type: "TextPositionSelector"; start: number; end: number },
    ];
  };
};

/**
 * The annotation of a range of a text.
 *
 * @param range in UTF-16 code units, end exclusive
 * @param about `id` the annotation's own IRI, `source` the IRI of the text, `note` what is said of it
 * @throws RangeError when the range is empty, lies outside the text or cuts a character in two
 * Source: W3C Web Annotation Data Model, 4.2.4 and 4.2.5.
 */
export function toWebAnnotation(
  text: string,
  range: { start: number; end: number },
  about: { id: string; source: string; note?: string },
): WebAnnotation {
  const { exact, prefix, suffix, start, end } = selectorsOf(text, range.start, range.end);
  if (isInsideCharacter(text, start) || isInsideCharacter(text, end))
    throw new RangeError("a range cuts no character in two");
  const first = toCodePoints(text, start);
  return {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: about.id,
    type: "Annotation",
    ...(about.note !== undefined && {
      body: { type: "TextualBody", value: about.note, format: "text/plain" },
    }),
    target: {
      source: about.source,
      selector: [
        { type: "TextQuoteSelector", exact, prefix, suffix },
        {
          type: "TextPositionSelector",
          start: first,
          end: first + toCodePoints(exact, exact.length),
        },
      ],
    },
  };
}
