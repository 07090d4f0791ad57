import { formatEdtf, sourceKindInfo } from "@rejoinder/schema";
import { FootnoteReferenceRun, InternalHyperlink, type ParagraphChild, TextRun } from "docx";
import type { IndexedContent } from "../../indexed.ts";
import { sentences } from "../../locales/sentences.ts";
import type { ReportSource } from "../../report.ts";
import { paragraph } from "./blocks.ts";
import { words } from "./words.ts";

/** Bookmark of a source's entry: Word allows no hyphen in one. */
export function sourceBookmark(number: number): string {
  return `source_${number}`;
}

/**
 * References to sources. Each is the source's number, which leads to its entry; the first within a
 * section has a footnote that names the source.
 */
export class References {
  readonly #content: IndexedContent;
  readonly #named = new Set<number>();

  constructor(content: IndexedContent) {
    this.#content = content;
  }

  /** From here on every source is named anew. */
  beginSection(): void {
    this.#named.clear();
  }

  /** "[3]", with a footnote where the section has not named the source yet. */
  to(number: number): ParagraphChild[] {
    const source = this.#content.sourceByNumber.get(number);
    if (!source) return [new TextRun(`[${number}]`)];
    const reference = linkTo(number);
    if (this.#named.has(number)) return [reference];
    this.#named.add(number);
    return [reference, new FootnoteReferenceRun({ children: [this.#footnote(source)] })];
  }

  #footnote(source: ReportSource) {
    const { locale } = this.#content;
    const { list, confidentialSource } = sentences[locale];
    const { number, kind, title, publisher, publishedOn, language } = source;
    if (title === null)
      return paragraph("FootnoteText", [
        new TextRun(" "),
        linkTo(number),
        new TextRun(" "),
        words(confidentialSource, locale),
      ]);
    const rest = [
      ...(publisher === null ? [] : [publisher]),
      sourceKindInfo[kind].label[locale],
      formatEdtf(publishedOn, locale),
    ];
    return paragraph("FootnoteText", [
      new TextRun(" "),
      linkTo(number),
      new TextRun(" "),
      words(title, locale, { language, italics: true }),
      rest.flatMap((text) => [new TextRun(list), ...words(text, locale)]),
    ]);
  }
}

function linkTo(number: number): ParagraphChild {
  return new InternalHyperlink({
    anchor: sourceBookmark(number),
    children: [new TextRun(`[${number}]`)],
  });
}
