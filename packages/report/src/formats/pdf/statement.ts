import { quotationMarks, wordingInfo } from "@rejoinder/schema";
import type { IndexedContent } from "../../indexed.ts";
import { sentences } from "../../locales/sentences.ts";
import { anchorMeaning, chainParticulars, wordingPhrase } from "../../phrases.ts";
import type { ReportEvidence, ReportPart, ReportPassage, ReportStatement } from "../../report.ts";
import type { Block, Side } from "./document.ts";
import { canBeItalic } from "./lettered.ts";
import { type Row, rowsOf, small, sourceLine } from "./particulars.ts";
import { alone, aloneIn, dim, within } from "./words.ts";

type Within = {
  side: Side;
  /** Particulars that follow the chain. */
  more?: readonly Row[];
};

/** What was said, part by part, the chain it came through, and its original under a translation. */
export function statementBlocks(
  statement: ReportStatement,
  content: IndexedContent,
  { side, more = [] }: Within,
  isOriginal = false,
): Block[] {
  const { locale } = content;
  const words = sentences[locale];
  const chain = chainParticulars(statement, locale, {
    isAllegation: side === "allegation",
    source: content.sourceByNumber.get(statement.source),
  });
  const { original } = statement;
  return [
    ...statement.parts.flatMap((part) =>
      passageBlocks(part, content, { side, isSmall: isOriginal }),
    ),
    small([...rowsOf(chain, locale), ...more]),
    sourceLine(statement.source, content),
    ...(original
      ? [
          { k: "h", level: 3, of: "small", i: [words.original] } satisfies Block,
          ...statementBlocks(original, content, { side }, true),
        ]
      : []),
  ];
}

/** A quotation stands upright between its marks behind a bar; a paraphrase in italics after its word. */
export function passageBlocks(
  part: ReportPart | ReportEvidence,
  { locale }: IndexedContent,
  { side, isSmall }: { side: Side; isSmall: boolean },
): Block[] {
  if (part.text === null) return [{ k: "open", i: [sentences[locale].passageWithheld] }];
  const { quoted, label } = wordingInfo[part.wording];
  const meaning = anchorMeaning(part, locale);
  const [opening, closing] = quotationMarks(part.language);
  const said: Block = quoted
    ? {
        k: "quotation",
        side,
        isSmall,
        ...aloneIn(opening + part.text + closing, part.language, locale),
      }
    : {
        k: "paraphrase",
        tag: label[locale],
        isUpright: !canBeItalic(part.text),
        ...aloneIn(part.text, part.language, locale),
      };
  const phrase = wordingPhrase(part, locale);
  return [
    said,
    ...(phrase === "" ? [] : [{ k: "line", i: [dim(within(phrase))] } satisfies Block]),
    ...(meaning === null ? [] : [{ k: "open", i: [meaning] } satisfies Block]),
    ...deskTranslation(part, locale),
  ];
}

function deskTranslation(part: ReportPassage, locale: IndexedContent["locale"]): Block[] {
  if (!("translation" in part) || part.translation === null) return [];
  const { i, ...tongue } = alone(part.translation);
  return [
    {
      k: "note",
      ...tongue,
      i: [{ t: sentences[locale].deskTranslation, as: "tag" }, " ", ...i],
    },
  ];
}
