import { coverageOf } from "@rejoinder/domain";
import type { Markup } from "../formats/html/markup.ts";
import { sentences } from "../locales/sentences.ts";
import { responseTypes, unansweredPhrase } from "../phrases.ts";
import type { ReportContent, ReportPair } from "../report.ts";
import { wrap } from "./lettering.ts";
import type { Colour } from "./palette.ts";
import type { Picture } from "./picture.ts";
import { fill, LINE_HEIGHT, picture, round, stroke, svg, textLines } from "./svg.ts";

/** Least width of a response's column; more than fit beside one another stand in a band of their own. */
const RESPONSE_WIDTH = 104;
const PADDING = 8;
/** An element that nothing answers stands by a bar of this width. */
const BAR = 3;
/** Most lines of an element, and of a cell. */
const LINES_MAX = 8;
const SIZE = 12;
const BAND_GAP = 16;

type Response = ReportPair["responses"][number] & { number: number };
type Element = ReportPair["elements"][number];
/** A cell's lines, each with its weight. */
type Line = { text: string; bold: boolean; flag?: boolean };

/**
 * Elements of an allegation against the responses: under each element, column by column, how each
 * response takes it. One that nothing answers stands out by a bar, a wash and a sentence; a response
 * that predates the allegation is flagged in its head.
 * @param width in px.
 * @returns null where the allegation has no element.
 */
export function coverageMatrix(
  pair: ReportPair,
  { locale }: ReportContent,
  width = 640,
): Picture | null {
  if (pair.elements.length === 0) return null;
  const words = sentences[locale];
  const responses = pair.responses.map((response, index) => ({ ...response, number: index + 1 }));
  const most = Math.max(Math.floor(width / RESPONSE_WIDTH), 1);
  const columns = Math.min(Math.max(responses.length, 1), most);
  const grid = { width, column: width / columns };
  const shapes: Markup[] = [];
  let height = 0;
  for (const band of bandsOf(responses, columns)) {
    if (height > 0) height += BAND_GAP;
    for (const row of rowsOf(band, pair, { locale, ...grid })) {
      shapes.push(...drawRow(row, height, grid));
      height += heightOf(row);
    }
  }
  const alternative = pair.elements.map((element) => inWords(element, responses, locale));
  return picture(
    {
      title: words.coverageOf(pair.title),
      alternative: [...alternative, ...predating(responses, locale)].join("\n"),
      width,
      height: height + 1,
    },
    shapes,
  );
}

function bandsOf(responses: readonly Response[], columns: number): Response[][] {
  const count = Math.max(Math.ceil(responses.length / columns), 1);
  return Array.from({ length: count }, (_, band) =>
    responses.slice(band * columns, (band + 1) * columns),
  );
}

/** `across` takes the whole width, over the cells. */
type Row = { across: Line[]; cells: Line[][]; isHead: boolean; isUnanswered: boolean };
type Grid = { width: number; column: number };
type Locale = ReportContent["locale"];

function rowsOf(
  band: readonly Response[],
  pair: ReportPair,
  { locale, width, column }: Grid & { locale: Locale },
): Row[] {
  const words = sentences[locale];
  const head: Row = {
    across: band.length > 0 ? [] : lettered(words.noResponses, width, { bold: true }),
    cells: band.map((response) => headOf(response, column, locale)),
    isHead: true,
    isUnanswered: false,
  };
  const rows = pair.elements.map((element) => {
    const isUnanswered = isUnansweredBy(element, pair.responses);
    const sentence = unansweredPhrase(element.unanswered, locale);
    return {
      across: [
        ...lettered(`${element.number}. ${element.text}`, width, {}),
        ...(isUnanswered ? lettered(sentence, width, { bold: true }) : []),
      ],
      cells: band.map((response) => lettered(takes(response, element, locale), column, {})),
      isHead: false,
      isUnanswered,
    };
  });
  return [head, ...rows];
}

function headOf(
  { number, statement, chronology }: Response,
  column: number,
  locale: Locale,
): Line[] {
  const words = sentences[locale];
  return [
    ...lettered(words.response(number), column, { bold: true }),
    ...lettered(statement.speaker ?? words.nobodySpeaks, column, { most: 2 }),
    ...(chronology === "before" ? lettered(words.before, column, { bold: true, flag: true }) : []),
  ];
}

function lettered(
  text: string,
  width: number,
  {
    bold = false,
    flag = false,
    most = LINES_MAX,
  }: { bold?: boolean; flag?: boolean; most?: number },
): Line[] {
  const room = width - 2 * PADDING;
  return wrap(text, room, { size: SIZE, bold, most }).map((line) => ({ text: line, bold, flag }));
}

function isUnansweredBy({ number }: Element, responses: ReportPair["responses"]): boolean {
  const answers = responses.flatMap(({ answers }) =>
    answers.filter(({ element }) => element === number),
  );
  return coverageOf(answers) === "unanswered";
}

/** How a response takes an element; a dash where it does not touch it. */
function takes({ answers }: Response, { number }: Element, locale: Locale): string {
  const answer = answers.find(({ element }) => element === number);
  return answer ? responseTypes(answer, locale) : "–";
}

function inWords(element: Element, responses: readonly Response[], locale: Locale): string {
  const words = sentences[locale];
  const taken = responses.filter(({ answers }) =>
    answers.some((each) => each.element === element.number),
  );
  const answers = taken.map(
    (response) => words.response(response.number) + words.colon + takes(response, element, locale),
  );
  if (isUnansweredBy(element, responses))
    answers.push(unansweredPhrase(element.unanswered, locale));
  return `${element.number}. ${element.text} ${answers.join(words.semicolon)}`;
}

function predating(responses: readonly Response[], locale: Locale): string[] {
  const words = sentences[locale];
  return responses
    .filter(({ chronology }) => chronology === "before")
    .map(({ number }) => `${words.response(number)}${words.colon}${words.before}`);
}

function heightOf({ across, cells }: Row): number {
  const beneath = Math.max(...cells.map((lines) => lines.length), 0);
  return (across.length + beneath) * LINE_HEIGHT + 2 * PADDING;
}

function drawRow(row: Row, top: number, { width, column }: Grid): Markup[] {
  const height = heightOf(row);
  const baseline = top + PADDING + SIZE;
  const beneath = baseline + row.across.length * LINE_HEIGHT;
  return [
    ...(row.isUnanswered
      ? [
          svg`<rect x="0" y="${top}" width="${width}" height="${height}"${fill("allegation-wash")}/>`,
          svg`<rect x="0" y="${top}" width="${BAR}" height="${height}"${fill("allegation")}/>`,
        ]
      : []),
    ...drawLines(row.across, PADDING, baseline),
    ...row.cells.flatMap((lines, index) =>
      drawLines(lines, PADDING + index * column, beneath, row.isHead ? "ink" : "response"),
    ),
    svg`<path d="M0 ${top + height}.5H${width}"${stroke(row.isHead ? "ink-2" : "line")}/>`,
  ];
}

function drawLines(
  lines: readonly Line[],
  x: number,
  baseline: number,
  colour: Colour = "ink",
): Markup[] {
  const texts = lines.flatMap(({ text, bold, flag }, index) =>
    textLines([text], {
      x: flag ? x + PADDING : x,
      y: baseline + index * LINE_HEIGHT,
      size: SIZE,
      bold,
      colour,
    }),
  );
  const flagged = lines.findIndex(({ flag }) => flag);
  if (flagged < 0) return texts;
  const top = baseline - SIZE + flagged * LINE_HEIGHT;
  const length = (lines.length - flagged) * LINE_HEIGHT - 2;
  return [
    ...texts,
    svg`<path d="M${round(x + 2)} ${top}v${length}"${stroke("ink")} stroke-width="2"/>`,
  ];
}
