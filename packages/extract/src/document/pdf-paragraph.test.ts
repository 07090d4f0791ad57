import { expect, it } from "vitest";
import type { Line } from "./pdf-line.ts";
import { paragraphsOf } from "./pdf-paragraph.ts";

const full = "words that run to the end of the line";

/** Lines of ten points, twelve apart, each as wide as it has letters, at the places given for each. */
function lines(...texts: [text: string, place?: Partial<Line>][]): Line[] {
  return texts.map(([text, place], index) => {
    const x = place?.x ?? 100;
    return { text, x, right: x + text.length * 5, y: 700 - index * 12, size: 10, ...place };
  });
}

const textsOf = (paragraphs: Line[][]) =>
  paragraphs.map((paragraph) => paragraph.map(({ text }) => text).join(" / "));

it.each<[string, Line[], string[]]>([
  ["goes on where nothing sets lines apart", lines([full], [full]), [`${full} / ${full}`]],
  [
    "ends where the next is indented",
    lines([full], [full, { x: 120, right: 285 }], [full]),
    [full, `${full} / ${full}`],
  ],
  [
    "ends where an indented block ends",
    lines([full], [full], [full, { x: 70, right: 285 }]),
    [`${full} / ${full}`, full],
  ],
  [
    "goes on under a hanging list mark",
    lines(["(a) words that run to the end of it"], [full, { x: 120 }]),
    [`(a) words that run to the end of it / ${full}`],
  ],
  ["ends before a bullet", lines([full], [`• ${full}`]), [full, `• ${full}`]],
  [
    "ends where the size of type changes",
    lines([full], [full, { size: 14, right: 285 }]),
    [full, full],
  ],
  [
    "ends where the distance grows",
    lines([full], [full], [full, { y: 650 }]),
    [`${full} / ${full}`, full],
  ],
  [
    "ends after a sentence with room to spare",
    lines([full], ["It ended."], [full]),
    [`${full} / It ended.`, full],
  ],
  [
    "goes on after a line that was broken early",
    lines([full], ["words that run to its ending"], [full]),
    [`${full} / words that run to its ending / ${full}`],
  ],
  ["goes on in the next column", lines([full], [full, { x: 400, y: 720 }]), [`${full} / ${full}`]],
  [
    "ends with a sentence and its column",
    lines([`${full}.`], [full, { x: 400, y: 720 }]),
    [`${full}.`, full],
  ],
])("a paragraph %s", (_what, page, paragraphs) => {
  expect(textsOf(paragraphsOf(page))).toEqual(paragraphs);
});
