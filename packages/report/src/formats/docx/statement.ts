import { type Locale, quotationMarks, wordingInfo } from "@rejoinder/schema";
import type { Paragraph, ParagraphChild } from "docx";
import { sentences } from "../../locales/sentences.ts";
import { anchorMeaning, chainParticulars, type Particular, wordingPhrase } from "../../phrases.ts";
import type { ReportEvidence, ReportPart, ReportPassage, ReportStatement } from "../../report.ts";
import { item, labelled, line, paragraphs } from "./blocks.ts";
import type { Side } from "./styles.ts";
import { runs, words } from "./words.ts";
import type { Writing } from "./writing.ts";

/** What was said, part by part, the chain it came through, and its original under a translation. */
export function statementBlocks(
  statement: ReportStatement,
  writing: Writing,
  side: Side,
  more: readonly Paragraph[] = [],
): Paragraph[] {
  const { locale, content, references } = writing;
  const { original, source } = sentences[locale];
  const chain = chainParticulars(statement, locale, {
    isAllegation: side === "Allegation",
    source: content.sourceByNumber.get(statement.source),
  });
  return [
    ...statement.parts.flatMap((part) => passage(part, locale, side)),
    ...particulars(chain, locale, 0),
    item(0, [labelled(source, references.to(statement.source), locale)]),
    ...more,
    ...(statement.original
      ? [line("Sides", original, locale), ...statementBlocks(statement.original, writing, side)]
      : []),
  ];
}

export function particulars(
  rows: readonly Particular[],
  locale: Locale,
  level: number,
): Paragraph[] {
  return rows.map(({ term, text, unknown }) => {
    const value = words(text, locale, unknown ? { style: "Unknown" } : {});
    return item(level, [labelled(term, value, locale)]);
  });
}

/**
 * A quotation stands upright between its marks behind the bar of its side; a paraphrase in italics
 * after its word. A passage of evidence is an item of a list.
 */
export function passage(
  part: ReportPart | ReportEvidence,
  locale: Locale,
  side: Side | "Evidence",
): Paragraph[] {
  const isItem = side === "Evidence";
  const [wording, remark] = isItem
    ? (["ItemWording", "ItemRemark"] as const)
    : (["Wording", "Remark"] as const);
  if (part.text === null) {
    const text = sentences[locale].passageWithheld;
    return isItem ? [item(0, [words(text, locale)], "Point")] : [line("Remark", text, locale)];
  }
  const { quoted, label } = wordingInfo[part.wording];
  const setting = { language: part.language };
  const phrase = wordingPhrase(part, locale);
  const meaning = anchorMeaning(part, locale);
  const [opening, closing] = quotationMarks(part.language);
  return [
    ...(quoted
      ? paragraphs(opening + part.text + closing, `Quotation${side}`, { locale, setting, isItem })
      : paragraphs(part.text, `Paraphrase${side}`, {
          locale,
          setting,
          isItem,
          before: paraphraseWord(label[locale], locale),
        })),
    ...(phrase === "" ? [] : [line(wording, `(${phrase})`, locale)]),
    ...(meaning === null ? [] : [line(remark, meaning, locale)]),
    ...deskTranslation(part, locale),
  ];
}

/** The small upright word that no quotation has before it. */
function paraphraseWord(label: string, locale: Locale): ParagraphChild[] {
  const word = label.charAt(0).toUpperCase() + label.slice(1) + sentences[locale].colon;
  return runs(word, locale, { style: "Tag" });
}

function deskTranslation(part: ReportPassage, locale: Locale): Paragraph[] {
  if (!("translation" in part) || part.translation === null) return [];
  const before = labelled(sentences[locale].deskTranslation, [], locale);
  return paragraphs(part.translation, "Translation", { locale, before });
}
