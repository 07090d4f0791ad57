import { coverageOf } from "@rejoinder/domain";
import type { Locale } from "@rejoinder/schema";
import {
  BorderStyle,
  type FileChild,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  WidthType,
} from "docx";
import { docxSentences } from "../../locales/docx.ts";
import { sentences } from "../../locales/sentences.ts";
import { responseTypes, unansweredPhrase } from "../../phrases.ts";
import type { ReportPair } from "../../report.ts";
import { line, paragraph } from "./blocks.ts";
import { colour } from "./look.ts";
import { runs, words } from "./words.ts";

type Response = ReportPair["responses"][number] & { number: number };
type Element = ReportPair["elements"][number];

/** Responses beside one another; more stand in a further table. */
const BAND = 5;
/** Of the text, in twentieths of a point. */
const WIDTH = 9638;

/**
 * Elements of an allegation against the responses, as a table of Word's own: how each response takes
 * each element. One that nothing answers stands out by a wash and a sentence.
 * @returns nothing where there is no element, or no response to hold against them.
 */
export function coverageTable(pair: ReportPair, locale: Locale): FileChild[] {
  if (pair.elements.length === 0 || pair.responses.length === 0) return [];
  const responses = pair.responses.map((response, index) => ({ ...response, number: index + 1 }));
  const bands = Array.from({ length: Math.ceil(responses.length / BAND) }, (_, band) =>
    responses.slice(band * BAND, (band + 1) * BAND),
  );
  return bands.flatMap((band) => [
    paragraph("TableCaption", [words(sentences[locale].coverageOf(pair.title), locale)]),
    tableOf(pair, band, locale),
    paragraph("AfterTable", []),
  ]);
}

function tableOf(pair: ReportPair, band: readonly Response[], locale: Locale): Table {
  const widths = [WIDTH * 0.3, ...band.map(() => (WIDTH * 0.7) / band.length)].map(Math.round);
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
  return new Table({
    rows: [
      headRow(band, locale),
      ...pair.elements.map((element) => elementRow(element, pair, band, locale)),
    ],
    columnWidths: widths,
    width: { size: WIDTH, type: WidthType.DXA },
    borders: {
      top: none,
      left: none,
      right: none,
      insideVertical: none,
      insideHorizontal: { style: BorderStyle.SINGLE, size: 4, color: colour("line") },
      bottom: { style: BorderStyle.SINGLE, size: 4, color: colour("line") },
    },
  });
}

function headRow(band: readonly Response[], locale: Locale): TableRow {
  const said = sentences[locale];
  const head = (text: string) =>
    paragraph("Cell", [words(text, locale, { bold: true, color: colour("ink-2") })]);
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: [
      new TableCell({ children: [head(docxSentences[locale].element)] }),
      ...band.map(
        ({ number, statement, chronology }) =>
          new TableCell({
            children: [
              head(said.response(number)),
              line("Cell", statement.speaker ?? said.speakerUnknown, locale),
              ...(chronology === "before" ? [line("Cell", said.before, locale)] : []),
            ],
          }),
      ),
    ],
  });
}

function elementRow(
  element: Element,
  pair: ReportPair,
  band: readonly Response[],
  locale: Locale,
): TableRow {
  const toElement = ({ answers }: { answers: Response["answers"] }) =>
    answers.filter((answer) => answer.element === element.number);
  const isUnanswered = coverageOf(pair.responses.flatMap(toElement)) === "unanswered";
  const shading = isUnanswered
    ? { shading: { type: ShadingType.CLEAR, color: "auto", fill: colour("allegation-wash") } }
    : {};
  const why = words(unansweredPhrase(element.unanswered, locale), locale, { bold: true });
  return new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        ...shading,
        children: [
          paragraph("Cell", [runs(`${element.number} `, locale), words(element.text, locale)]),
          ...(isUnanswered ? [paragraph("Cell", [why])] : []),
        ],
      }),
      ...band.map((response) => {
        const taken = toElement(response).map((answer) => responseTypes(answer, locale));
        return new TableCell({ ...shading, children: [line("Cell", taken.join() || "–", locale)] });
      }),
    ],
  });
}
