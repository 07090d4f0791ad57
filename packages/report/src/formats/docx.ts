import { Document, type FileChild, Packer } from "docx";
import { estimatePageNumbersWith } from "docx/layout";
import { indexSources } from "../indexed.ts";
import { sentences } from "../locales/sentences.ts";
import { statusBar, timeline } from "../pictures/index.ts";
import type { ReportContent } from "../report.ts";
import { heading, item } from "./docx/blocks.ts";
import { numbering } from "./docx/look.ts";
import {
  contentsBlocks,
  countBlocks,
  introductionBlocks,
  methodBlocks,
  partyBlocks,
  proceedingsBlocks,
  titleBlocks,
} from "./docx/opening.ts";
import { page, pageFooter, pageHeader } from "./docx/page.ts";
import { pairBlocks } from "./docx/pair.ts";
import { fitsPage, pictureBlock } from "./docx/pictures.ts";
import { References } from "./docx/references.ts";
import { settle } from "./docx/settle.ts";
import { sourceList } from "./docx/sources.ts";
import { statementBlocks } from "./docx/statement.ts";
import { stylesIn } from "./docx/styles.ts";
import { printable, words } from "./docx/words.ts";
import type { Writing } from "./docx/writing.ts";

/** Most pairs whose pages are counted, which takes some ten times as long as all the rest. */
const PAGES_COUNTED_MAX = 100;
/** Of what was never published. */
const NO_DATE = "1980-01-01T00:00:00Z";

/** A Word file: headings, lists and notes are Word's own, and every quotation has its language. */
export async function docx(content: ReportContent): Promise<Uint8Array> {
  const { locale, edition } = content;
  const indexed = indexSources(content);
  const writing = { content: indexed, locale, references: new References(indexed) };
  const publisher = printable(edition?.publisher.name ?? "Rejoinder");
  const file = new Document({
    title: printable(content.title),
    subject: sentences[locale].kind,
    description: printable(content.summary),
    creator: publisher,
    lastModifiedBy: publisher,
    styles: stylesIn(locale),
    numbering,
    ...(content.pairs.length > PAGES_COUNTED_MAX
      ? {}
      : { pageNumbers: estimatePageNumbersWith({ guess: true }) }),
    sections: [
      {
        properties: page,
        headers: { default: pageHeader(content), first: pageHeader(null) },
        footers: { default: pageFooter(content), first: pageFooter(content) },
        children: await reportBlocks(writing),
      },
    ],
  });
  return settle(await Packer.toBuffer(file), edition?.publishedAt ?? NO_DATE);
}

async function reportBlocks(writing: Writing): Promise<FileChild[]> {
  const { content, locale } = writing;
  const said = sentences[locale];
  return [
    ...titleBlocks(writing),
    ...contentsBlocks(writing, { hasPages: content.pairs.length <= PAGES_COUNTED_MAX }),
    ...introductionBlocks(writing),
    ...partyBlocks(writing),
    ...proceedingsBlocks(writing),
    ...(await timelineBlocks(writing)),
    ...methodBlocks(writing),
    heading(1, [words(said.statuses, locale)]),
    ...(await pictureBlock(said.statuses, statusBar(content))),
    ...countBlocks(writing),
    ...content.pairs.flatMap((pair) => pairBlocks(pair, writing)),
    ...statements(writing),
    ...sourceList(writing),
  ];
}

/** The timeline as a picture; one that no page holds, in words. */
async function timelineBlocks({ content, locale }: Writing): Promise<FileChild[]> {
  const title = sentences[locale].timeline;
  const picture = timeline(content);
  if (!picture) return [];
  return [
    heading(1, [words(title, locale)]),
    ...(fitsPage(picture)
      ? await pictureBlock(title, picture)
      : picture.alternative.split("\n").map((text) => item(0, [words(text, locale)]))),
  ];
}

function statements(writing: Writing): FileChild[] {
  const { content, locale, references } = writing;
  const said = sentences[locale];
  if (content.statements.length === 0) return [];
  references.beginSection();
  return [
    heading(1, [words(said.statements, locale)]),
    ...content.statements.flatMap((statement, index) => [
      heading(2, [words(said.statement(index + 1), locale)]),
      ...statementBlocks(statement, writing, "Neither"),
    ]),
  ];
}
