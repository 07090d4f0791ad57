import { cellText } from "./cell-text.ts";

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Places in the list of cell formats below. */
export const style = { plain: 0, header: 1, quoted: 2 } as const;

const styles =
  `${XML}<styleSheet xmlns="${MAIN}">` +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border/></borders>' +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="3"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/><xf xfId="0" quotePrefix="1"/></cellXfs>' +
  "</styleSheet>";

export type Properties = {
  title: string;
  language: string;
  /** Null where nobody published it. */
  publisher: string | null;
  /** ISO 8601; null where nobody published it. */
  createdAt: string | null;
};

/** The parts of a workbook but its sheets, each by its name in the file. The sheets' names are theirs, in order. */
export function workbookParts(
  sheets: readonly string[],
  properties: Properties,
): Map<string, string> {
  const numbers = sheets.map((name, index) => ({ name, number: index + 1 }));
  const override = (part: string, type: string) =>
    `<Override PartName="/${part}" ContentType="${type}"/>`;
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`;
  const relations = (all: string[]) =>
    `${XML}<Relationships xmlns="${PACKAGE}/relationships">${all.join("")}</Relationships>`;
  return new Map([
    [
      "[Content_Types].xml",
      `${XML}<Types xmlns="${PACKAGE}/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        override("xl/workbook.xml", `${TYPES}.sheet.main+xml`) +
        override("xl/styles.xml", `${TYPES}.styles+xml`) +
        override(
          "docProps/core.xml",
          "application/vnd.openxmlformats-package.core-properties+xml",
        ) +
        numbers
          .map(({ number }) => override(sheetPart(number), `${TYPES}.worksheet+xml`))
          .join("") +
        "</Types>",
    ],
    [
      "_rels/.rels",
      relations([
        relation(1, `${OFFICE}/officeDocument`, "xl/workbook.xml"),
        relation(2, `${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"),
      ]),
    ],
    ["docProps/core.xml", coreXml(properties)],
    [
      "xl/workbook.xml",
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>` +
        numbers
          .map(
            ({ name, number }) =>
              `<sheet name="${cellText(name)}" sheetId="${number}" r:id="rId${number}"/>`,
          )
          .join("") +
        "</sheets></workbook>",
    ],
    [
      "xl/_rels/workbook.xml.rels",
      relations([
        ...numbers.map(({ number }) =>
          relation(number, `${OFFICE}/worksheet`, sheetPart(number).slice("xl/".length)),
        ),
        relation(numbers.length + 1, `${OFFICE}/styles`, "styles.xml"),
      ]),
    ],
    ["xl/styles.xml", styles],
  ]);
}

/** @param number from 1 */
export const sheetPart = (number: number) => `xl/worksheets/sheet${number}.xml`;

function coreXml({ title, language, publisher, createdAt }: Properties): string {
  const created =
    createdAt && `<dcterms:created xsi:type="dcterms:W3CDTF">${createdAt}</dcterms:created>`;
  return (
    `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
    `<dc:title>${cellText(title)}</dc:title>` +
    (publisher === null ? "" : `<dc:creator>${cellText(publisher)}</dc:creator>`) +
    `<dc:language>${language}</dc:language>${created ?? ""}</cp:coreProperties>`
  );
}
