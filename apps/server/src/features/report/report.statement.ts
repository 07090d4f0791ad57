import type { Prisma } from "@rejoinder/db";
import type { ReportAnchor, ReportStatement } from "@rejoinder/report";
import { type AnchorState, type Locale, type LocalizedText, wordsIn } from "@rejoinder/schema";
import type { withOriginal } from "./report.columns.ts";

type StatementRow = Prisma.StatementGetPayload<{ select: typeof withOriginal }>;
/** What is read of a statement; `translationOf` is its first wording. */
export type PlainStatementRow = Omit<StatementRow, "id" | "translationOf"> & {
  translationOf?: PlainStatementRow | null;
};

type AnchorRow = { state: AnchorState; confirmedById: string | null };

export const anchorFor = (anchor: AnchorRow | null): ReportAnchor | null =>
  anchor && (anchor.confirmedById === null ? anchor.state : "confirmed");

/** A statement, in its first wording too, in one language. @param source the number of a source by its id */
export function reportStatement(
  row: PlainStatementRow,
  locale: Locale,
  source: (id: string) => number,
): ReportStatement {
  const words = (text: unknown) => wordsIn(text as LocalizedText, locale);
  const link = (party: { name: unknown } | null, described: unknown) =>
    party ? words(party.name) : described ? words(described) : null;
  // Keys in the order of the alphabet, as the report's JSON has them.
  return {
    against: row.against.map(({ party }) => words(party.name)),
    original: row.translationOf ? reportStatement(row.translationOf, locale, source) : null,
    parts: row.parts.map(({ wording, text, language, translations, locator, anchor }) => {
      const translation = (translations as LocalizedText)[locale] ?? null;
      const paraphrased = wording === "paraphrase" && translation !== null;
      return {
        anchor: anchorFor(anchor),
        language: paraphrased ? locale : language,
        locator: locator ? words(locator) : null,
        text: paraphrased ? translation : text,
        translation: wording === "paraphrase" || language === locale ? null : translation,
        wording,
      };
    }),
    publishedBy: row.publishedBy ? words(row.publishedBy) : null,
    reportedBy: link(row.reportedBy, row.reportedByWords),
    saidOn: row.saidOn,
    source: source(row.sourceId),
    speaker: link(row.speaker, row.speakerWords),
    speakerKind: row.speaker?.kind ?? null,
  };
}
