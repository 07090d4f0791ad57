import type { Locale } from "@rejoinder/schema";
import { HeadingLevel, Paragraph, type ParagraphChild, TextRun } from "docx";
import { sentences } from "../../locales/sentences.ts";
import { bullets } from "./look.ts";
import type { ParagraphStyle } from "./styles.ts";
import { printable, runs, type Setting, startsRightToLeft, words } from "./words.ts";

type Child = ParagraphChild | readonly ParagraphChild[];
/** A paragraph of a style. */
export function paragraph(style: ParagraphStyle, children: readonly Child[]): Paragraph {
  return new Paragraph({ style, children: children.flat() });
}

const headings = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;

export function heading(level: keyof typeof headings, children: readonly Child[]): Paragraph {
  return new Paragraph({ heading: headings[level], children: children.flat() });
}

/** An item of a list. @param level 0 or 1. */
export function item(
  level: number,
  children: readonly Child[],
  style: ParagraphStyle = "Particular",
): Paragraph {
  return new Paragraph({
    style,
    children: children.flat(),
    numbering: { reference: bullets, level },
  });
}

/** "Speaker: …" with the colon of the language. */
export function labelled(label: string, value: readonly Child[], locale: Locale): ParagraphChild[] {
  return [...runs(label + sentences[locale].colon, locale, { style: "Label" }), ...value.flat()];
}

type Texts = {
  locale: Locale;
  setting?: Setting;
  /** What stands before the first line and after the last: quotation marks, a word. */
  before?: readonly ParagraphChild[];
  after?: readonly ParagraphChild[];
  /** Whether the first paragraph is an item of a list at level 0. */
  isItem?: boolean;
};

/**
 * Text of several lines: its line breaks are kept, its empty lines part paragraphs. A paragraph whose
 * first letter is read from the right stands to the right.
 */
export function paragraphs(
  text: string,
  style: ParagraphStyle,
  { locale, setting = {}, before = [], after = [], isItem = false }: Texts,
): Paragraph[] {
  const each = printable(text)
    .split(/\n[^\S\n]*\n/)
    .map((lines) =>
      lines
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .filter((lines) => lines.length > 0);
  const filled = each.length > 0 ? each : [[""]];
  return filled.map((lines, index) => {
    const children = [
      ...(index === 0 ? before : []),
      ...lines.flatMap((line, number) => [
        ...(number > 0 ? [new TextRun({ break: 1 })] : []),
        ...runs(line, locale, setting),
      ]),
      ...(index === filled.length - 1 ? after : []),
    ];
    return new Paragraph({
      style,
      children,
      ...(startsRightToLeft(lines.join("\n")) ? { bidirectional: true } : {}),
      ...(isItem && index === 0 ? { numbering: { reference: bullets, level: 0 } } : {}),
    });
  });
}

/** One line of the desk's own words. */
export function line(style: ParagraphStyle, text: string, locale: Locale): Paragraph {
  return paragraph(style, [words(text, locale)]);
}
