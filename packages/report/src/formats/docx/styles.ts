import { type Locale, localeTags } from "@rejoinder/schema";
import { BorderStyle, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from "docx";
import { colour, SANS, SERIF, size, space } from "./look.ts";

/** Bar colours follow the side: an allegation's, a response's, or neither's. */
export type Side = "Allegation" | "Response" | "Neither";

type Set = Pick<IParagraphStyleOptions, "run" | "paragraph" | "basedOn">;

const serif = { font: SERIF, size: size(11) };
const aside = { size: size(9), color: colour("ink-2") };
const quoted = { size: size(13) };
const summed = { size: size(12), italics: true };

const bar = (name: "allegation" | "response" | "line") => ({
  border: { left: { style: BorderStyle.SINGLE, size: 18, space: 9, color: colour(name) } },
});

const indented = { indent: { left: space(12) }, spacing: { after: space(4) } };

/** Under an item of a list. */
const within = { indent: { left: space(24) }, spacing: { after: space(4) } };

/** Styles of the report's own beside Word's; a quotation is one to Word too. */
const sets = {
  Kicker: {
    run: { ...aside, color: colour("accent"), bold: true },
    paragraph: { spacing: { after: space(4) } },
  },
  Summary: {
    run: { ...serif, size: size(13) },
    paragraph: { spacing: { after: space(10), line: 300, lineRule: LineRuleType.AUTO } },
  },
  Imprint: { run: aside, paragraph: { spacing: { after: space(4) } } },
  ContentsHeading: {
    run: { bold: true, size: size(12) },
    paragraph: { keepNext: true, spacing: { before: space(14), after: space(4) } },
  },
  Standing: { run: { size: size(10.5) }, paragraph: { spacing: { after: space(6) } } },
  Quote: {
    run: { font: SERIF },
    paragraph: {
      indent: { left: space(12) },
      spacing: { before: space(6), after: space(3), line: 290, lineRule: LineRuleType.AUTO },
    },
  },
  QuotationAllegation: { basedOn: "Quote", run: quoted, paragraph: bar("allegation") },
  QuotationResponse: { basedOn: "Quote", run: quoted, paragraph: bar("response") },
  QuotationNeither: { basedOn: "Quote", run: quoted, paragraph: bar("line") },
  QuotationEvidence: {
    basedOn: "Quote",
    run: { size: size(12) },
    paragraph: { keepNext: true },
  },
  ParaphraseAllegation: { basedOn: "Quote", run: summed, paragraph: bar("allegation") },
  ParaphraseResponse: { basedOn: "Quote", run: summed, paragraph: bar("response") },
  ParaphraseNeither: { basedOn: "Quote", run: summed, paragraph: bar("line") },
  ParaphraseEvidence: {
    basedOn: "Quote",
    run: { size: size(11.5), italics: true },
    paragraph: { keepNext: true },
  },
  Wording: { run: aside, paragraph: indented },
  Translation: { run: serif, paragraph: indented },
  Remark: { run: { size: size(9.5) }, paragraph: indented },
  Particular: {
    basedOn: "ListParagraph",
    run: { size: size(9.5) },
    paragraph: { spacing: { after: space(2) } },
  },
  Point: {
    basedOn: "ListParagraph",
    run: { size: size(10.5) },
    paragraph: { keepNext: true, spacing: { before: space(6), after: space(2) } },
  },
  ItemWording: { run: aside, paragraph: within },
  ItemRemark: {
    run: { size: size(9.5) },
    paragraph: within,
  },
  Note: { run: serif, paragraph: within },
  Flag: {
    run: { bold: true, color: colour("accent") },
    paragraph: { keepNext: true, spacing: { after: space(2) } },
  },
  Sides: {
    run: { bold: true, size: size(10) },
    paragraph: { keepNext: true, spacing: { before: space(8), after: space(2) } },
  },
  SourceTitle: {
    run: serif,
    paragraph: { keepNext: true, spacing: { before: space(10), after: space(2) } },
  },
  Cell: { run: { size: size(9) }, paragraph: { spacing: { before: space(2), after: space(2) } } },
  TableCaption: {
    run: aside,
    paragraph: { keepNext: true, spacing: { before: space(10), after: space(3) } },
  },
  AfterTable: { run: { size: size(4) }, paragraph: { spacing: { after: 0 } } },
  Picture: { paragraph: { spacing: { before: space(6), after: space(6) } } },
  Header: { run: aside },
  Footer: { run: aside },
} as const satisfies Record<string, Set>;

export type ParagraphStyle =
  | keyof typeof sets
  | "Normal"
  | "Title"
  | "Heading1"
  | "Heading2"
  | "Heading3"
  | "FootnoteText";

const named = (id: string, { basedOn = "Normal", ...set }: Set): IParagraphStyleOptions => ({
  id,
  name: id.replace(/(?<=[a-z])(?=[A-Z])/g, " "),
  basedOn,
  ...set,
});

const heading = (points: number, before: number, font: string, ink: "ink" | "ink-2" = "ink") => ({
  run: { font, size: size(points), bold: true, color: colour(ink) },
  paragraph: { keepNext: true, spacing: { before: space(before), after: space(4) } },
});

/** @param locale its language is that of every word which names no other. */
export function stylesIn(locale: Locale): IStylesOptions {
  const language = { value: localeTags[locale], eastAsia: "zh-CN", bidirectional: "ar-SA" };
  return {
    default: {
      document: {
        run: { font: SANS, size: size(10.5), color: colour("ink"), language },
        paragraph: { spacing: { after: space(6), line: 264, lineRule: LineRuleType.AUTO } },
      },
      title: heading(24, 0, SERIF),
      heading1: heading(17, 26, SERIF),
      heading2: heading(12, 14, SANS),
      heading3: heading(10.5, 10, SANS, "ink-2"),
      listParagraph: { paragraph: { spacing: { after: space(2) } } },
      hyperlink: { run: { color: colour("ink"), underline: {} } },
      footnoteText: { run: { size: size(8.5) }, paragraph: { spacing: { after: space(2) } } },
    },
    paragraphStyles: Object.entries(sets).map(([id, set]) => named(id, set)),
    characterStyles: [
      { id: "Sign", name: "Sign", run: { font: SERIF } },
      { id: "Label", name: "Label", run: { color: colour("ink-2") } },
      {
        id: "Tag",
        name: "Tag",
        run: { font: SANS, size: size(9), italics: false, color: colour("ink-2") },
      },
      { id: "Unknown", name: "Unknown", run: { color: colour("ink-2"), italics: true } },
    ],
  };
}
