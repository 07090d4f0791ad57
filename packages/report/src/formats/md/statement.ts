import { quotationMarks, wordingInfo } from "@rejoinder/schema";
import type { IndexedContent } from "../../indexed.ts";
import { sentences } from "../../locales/sentences.ts";
import { anchorMeaning, chainParticulars, type Particular, wordingPhrase } from "../../phrases.ts";
import type {
  ReportContent,
  ReportEvidence,
  ReportPart,
  ReportPassage,
  ReportStatement,
} from "../../report.ts";
import { blockquote, blocks, list, Markdown, md, paragraphs } from "./markdown.ts";

type Locale = ReportContent["locale"];

/** "[3]" with its footnote, which names the source. */
export function reference(source: number): Markdown {
  return md`\\[${source}\\][^${source}]`;
}

/** "Speaker: …" with the colon of the language. */
export function labelled(label: string, value: string | Markdown, locale: Locale): Markdown {
  return md`${label}${new Markdown(sentences[locale].colon)}${value}`;
}

export function particulars(rows: readonly Particular[], locale: Locale): Markdown[] {
  return rows.map(({ term, text }) => labelled(term, text, locale));
}

/** What was said, part by part, the chain it came through, and its original under a translation. */
export function statementBlocks(
  statement: ReportStatement,
  content: IndexedContent,
  { isAllegation, more = [] }: { isAllegation: boolean; more?: readonly Markdown[] },
): Markdown {
  const { locale } = content;
  const words = sentences[locale];
  const source = content.sourceByNumber.get(statement.source);
  const chain = chainParticulars(statement, locale, { isAllegation, source });
  return blocks([
    ...statement.parts.map((part) => passage(part, locale)),
    list([
      ...particulars(chain, locale),
      labelled(words.source, reference(statement.source), locale),
      ...more,
    ]),
    statement.original && md`**${words.original}**`,
    statement.original && statementBlocks(statement.original, content, { isAllegation }),
  ]);
}

/** A quotation is a block between its marks; a paraphrase an italic paragraph after its word. */
export function passage(part: ReportPart | ReportEvidence, locale: Locale): Markdown {
  if (part.text === null) return md`${sentences[locale].passageWithheld}`;
  const [opening, closing] = quotationMarks(part.language);
  const { quoted, label } = wordingInfo[part.wording];
  const italic = paragraphs(part.text, (line) => md`*${line}*`);
  const phrase = wordingPhrase(part, locale);
  const meaning = anchorMeaning(part, locale);
  return blocks([
    quoted
      ? blockquote(paragraphs(`${opening}${part.text}${closing}`))
      : labelled(capitalised(label[locale]), italic, locale),
    phrase === "" ? null : md`(${phrase})`,
    meaning === null ? null : md`${meaning}`,
    deskTranslation(part, locale),
  ]);
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function deskTranslation(part: ReportPassage, locale: Locale): Markdown | null {
  if (!("translation" in part) || part.translation === null) return null;
  return labelled(sentences[locale].deskTranslation, paragraphs(part.translation), locale);
}
