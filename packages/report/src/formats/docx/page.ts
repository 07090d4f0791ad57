import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from "docx";
import { docxSentences } from "../../locales/docx.ts";
import { sentences } from "../../locales/sentences.ts";
import type { ReportContent } from "../../report.ts";
import { colour, space } from "./look.ts";
import { runs, words } from "./words.ts";

const MARGIN = convertMillimetersToTwip(20);

/** A4 with margins of 20 mm and room for a head; the first page has no head but its title. */
export const page: ISectionOptions["properties"] = {
  titlePage: true,
  page: {
    size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
    margin: {
      top: convertMillimetersToTwip(25),
      bottom: convertMillimetersToTwip(22),
      left: MARGIN,
      right: MARGIN,
      header: convertMillimetersToTwip(12),
      footer: convertMillimetersToTwip(10),
    },
  },
};

const right = { type: TabStopType.RIGHT, position: convertMillimetersToTwip(170) };
const rule = { style: BorderStyle.SINGLE, size: 4, space: 4, color: colour("line") };

/** The report's title and kind over every page but the first. @param content null for the first. */
export function pageHeader(content: ReportContent | null): Header {
  if (!content) return new Header({ children: [new Paragraph({ style: "Header" })] });
  const { locale, title } = content;
  return new Header({
    children: [
      new Paragraph({
        style: "Header",
        border: { bottom: rule },
        tabStops: [right],
        children: [
          ...words(shortened(title), locale),
          new TextRun("\t"),
          ...words(sentences[locale].kind, locale),
        ],
      }),
    ],
  });
}

/** A title that leaves room for what stands beside it. */
function shortened(title: string): string {
  const letters = [...title];
  return letters.length <= 70 ? title : `${letters.slice(0, 69).join("").trimEnd()}…`;
}

/** Who published it and which edition it is, and the number of the page. */
export function pageFooter({ locale, edition }: ReportContent): Footer {
  const said = docxSentences[locale];
  const imprint = edition
    ? [...words(edition.publisher.name, locale), ...runs(said.edition(edition.number), locale)]
    : words("Rejoinder", locale);
  const [before, between] = said.page;
  return new Footer({
    children: [
      new Paragraph({
        style: "Footer",
        alignment: AlignmentType.LEFT,
        spacing: { before: space(4) },
        tabStops: [right],
        children: [
          ...imprint,
          new TextRun("\t"),
          new TextRun({
            children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
}
