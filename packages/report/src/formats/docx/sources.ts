import { Bookmark, type Paragraph, TextRun } from "docx";
import { sentences } from "../../locales/sentences.ts";
import { preservedParticulars, sourceParticulars } from "../../phrases.ts";
import type { ReportSource } from "../../report.ts";
import { addressLink } from "./address-link.ts";
import { heading, item, labelled, line, paragraph } from "./blocks.ts";
import { sourceBookmark } from "./references.ts";
import { particulars } from "./statement.ts";
import { words } from "./words.ts";
import type { Writing } from "./writing.ts";

/** Every source by number, with all that is known of it and its addresses in full. */
export function sourceList({ content, locale }: Writing): Paragraph[] {
  const said = sentences[locale];
  return [
    heading(1, words(said.sources, locale)),
    ...(content.sources.length === 0 ? [line("Remark", said.noSources, locale)] : []),
    ...content.sources.flatMap((source) => entry(source, locale)),
  ];
}

function entry(source: ReportSource, locale: Writing["locale"]): Paragraph[] {
  const said = sentences[locale];
  const { number, title, address, archivedAddress, language } = source;
  const mark = new Bookmark({
    id: sourceBookmark(number),
    children: [new TextRun({ text: `[${number}]`, bold: true })],
  });
  if (title === null)
    return [
      paragraph("SourceTitle", [mark, new TextRun(" "), words(said.confidentialSource, locale)]),
      line("Remark", said.sourceWithheld, locale),
      ...particulars(sourceParticulars(source, locale), locale, 0),
    ];
  return [
    paragraph("SourceTitle", [mark, new TextRun(" "), words(title, locale, { language })]),
    item(0, [
      labelled(
        said.address,
        address
          ? addressLink(address, locale)
          : words(said.addressUnknown, locale, { style: "Unknown" }),
        locale,
      ),
    ]),
    ...(archivedAddress === null
      ? []
      : [item(0, [labelled(said.archivedAddress, addressLink(archivedAddress, locale), locale)])]),
    ...particulars(sourceParticulars(source, locale), locale, 0),
    ...particulars(preservedParticulars(source, locale), locale, 0),
  ];
}
