import type { FrontMatter } from "../../front-matter.ts";
import { sentences } from "../../locales/sentences.ts";
import type { ReportContent } from "../../report.ts";
import { type Markdown, md, paragraphs } from "./markdown.ts";
import { addressLink } from "./source.ts";
import { labelled } from "./statement.ts";

/** The head of a report: of an edition, who publishes and signs it, which and when it is. */
export function masthead(
  { title, summary, edition, locale }: ReportContent,
  front: FrontMatter | null,
): (Markdown | null)[] {
  const words = sentences[locale];
  return [
    md`${words.kind}`,
    md`# ${title}`,
    paragraphs(summary),
    front && md`${front.line}`,
    front?.signed ? md`${front.signed}` : null,
    edition && labelled(words.editionAddress, addressLink(edition.address), locale),
  ];
}

/** What the editors wrote before the report, and what is changed since the edition before. */
export function frontBlocks(
  { introduction, change }: FrontMatter,
  locale: ReportContent["locale"],
): (Markdown | null)[] {
  const words = sentences[locale];
  const section = (heading: Markdown, texts: readonly string[]) =>
    texts.length > 0 ? [heading, ...texts.map((text) => paragraphs(text))] : [];
  return [
    change && md`## ${words.change}`,
    ...section(md`### ${words.whatChanged}`, change?.what ?? []),
    ...section(md`### ${words.whyChanged}`, change?.why ?? []),
    ...section(md`## ${words.introduction}`, introduction),
  ];
}
