import {
  evidenceStatusInfo,
  formatEdtf,
  partyRoleInfo,
  proceduralStageInfo,
  statusSignInfo,
} from "@rejoinder/schema";
import { type Paragraph, TableOfContents, TextRun } from "docx";
import { type FrontMatter, frontMatter } from "../../front-matter.ts";
import { sentences } from "../../locales/sentences.ts";
import { addressLink } from "./address-link.ts";
import { heading, item, labelled, line, paragraph, paragraphs } from "./blocks.ts";
import { colour } from "./look.ts";
import { runs, words } from "./words.ts";
import type { Writing } from "./writing.ts";

/** Title, summary, and what makes an edition one. */
export function titleBlocks({ content, locale }: Writing): Paragraph[] {
  const said = sentences[locale];
  const front = frontMatter(content);
  return [
    line("Kicker", said.kind, locale),
    paragraph("Title", [words(content.title, locale)]),
    ...paragraphs(content.summary, "Summary", { locale }),
    ...(front ? imprint(front, content.edition?.address ?? "", locale) : []),
  ];
}

function imprint(front: FrontMatter, address: string, locale: Writing["locale"]): Paragraph[] {
  return [
    line("Imprint", front.line, locale),
    ...(front.signed === null ? [] : [line("Imprint", front.signed, locale)]),
    paragraph("Imprint", [
      labelled(sentences[locale].editionAddress, addressLink(address, locale), locale),
    ]),
  ];
}

/** The contents, filled in from the headings of the file; with or without the numbers of their pages. */
export function contentsBlocks(
  { locale }: Writing,
  { hasPages }: { hasPages: boolean },
): (Paragraph | TableOfContents)[] {
  const { contents } = sentences[locale];
  return [
    line("ContentsHeading", contents, locale),
    new TableOfContents(contents, {
      hyperlink: true,
      headingStyleRange: "1-1",
      beginDirty: false,
      ...(hasPages ? {} : { pageNumbersEntryLevelsRange: "1-1" }),
    }),
  ];
}

/** What the editors wrote before the report, and what is changed since the edition before. */
export function introductionBlocks({ content, locale }: Writing): Paragraph[] {
  const said = sentences[locale];
  const front = frontMatter(content);
  if (!front) return [];
  const { introduction, change } = front;
  const texts = (each: readonly string[]) =>
    each.flatMap((text) => paragraphs(text, "Normal", { locale }));
  const changes = change && [
    heading(1, words(said.change, locale)),
    ...(change.what.length > 0
      ? [heading(2, words(said.whatChanged, locale)), ...texts(change.what)]
      : []),
    ...(change.why.length > 0
      ? [heading(2, words(said.whyChanged, locale)), ...texts(change.why)]
      : []),
  ];
  return [
    ...(changes ?? []),
    ...(introduction.length > 0
      ? [heading(1, words(said.introduction, locale)), ...texts(introduction)]
      : []),
  ];
}

export function partyBlocks({ content: { parties }, locale }: Writing): Paragraph[] {
  const said = sentences[locale];
  return [
    heading(1, words(said.parties, locale)),
    ...(parties.length === 0 ? [line("Remark", said.noParties, locale)] : []),
    ...parties.map(({ name, role }) =>
      item(0, [
        words(name, locale, { bold: true }),
        runs(` (${partyRoleInfo[role].label[locale]})`, locale),
      ]),
    ),
  ];
}

export function proceedingsBlocks({
  content: { steps },
  locale,
  references,
}: Writing): Paragraph[] {
  const said = sentences[locale];
  references.beginSection();
  return [
    heading(1, words(said.proceedings, locale)),
    ...(steps.length === 0 ? [line("Remark", said.noSteps, locale)] : []),
    ...steps.map(({ stage, party, on, source }) => {
      const { label, caution } = proceduralStageInfo[stage];
      const warned = party && caution ? ` (${caution[locale]})` : "";
      return item(0, [
        labelled(
          formatEdtf(on, locale),
          [
            ...words(label[locale], locale, { bold: true }),
            ...runs(said.list, locale),
            ...words(party ?? said.nobodyNamed, locale),
            ...runs(`${warned} `, locale),
            ...references.to(source),
          ],
          locale,
        ),
      ]);
    }),
  ];
}

export function methodBlocks({ content, locale }: Writing): Paragraph[] {
  const said = sentences[locale];
  const texts = frontMatter(content)?.method ?? said.methodText;
  return [
    heading(1, words(said.method, locale)),
    ...texts.flatMap((text) => paragraphs(text, "Normal", { locale })),
  ];
}

/** Pairs by status, every status named, with what it means. */
export function countBlocks({ content: { counts, pairs }, locale }: Writing): Paragraph[] {
  const said = sentences[locale];
  return [
    ...(pairs.length === 0 ? [line("Remark", said.noPairs, locale)] : []),
    ...counts.map(({ status, pairs: count }) => {
      const { sign, label, meaning } = evidenceStatusInfo[status];
      const setting = { bold: true, color: colour(status) };
      return item(0, [
        words(statusSignInfo[sign].character, locale, { ...setting, style: "Sign" }),
        runs(` ${label[locale]}${said.colon}`, locale, setting),
        new TextRun({ text: String(count), bold: true }),
        runs(` (${meaning[locale]})`, locale),
      ]);
    }),
  ];
}
