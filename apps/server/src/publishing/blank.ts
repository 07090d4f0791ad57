import type { Prisma, Tx } from "@rejoinder/db";
import { rightToSource } from "@rejoinder/domain";
import type { Locale, LocalizedText } from "@rejoinder/schema";
import type { Draft } from "./draft.ts";

/** How many texts say nothing in a language: a report in it would say them in another. */
export const countBlank = (texts: readonly unknown[], locale: Locale) =>
  texts.filter((text) => !(text as LocalizedText)[locale]).length;

const said = {
  source: { select: { kind: true } },
  speakerId: true,
  speakerWords: true,
  reportedById: true,
  reportedByWords: true,
  publishedBy: true,
  parts: { select: { locator: true } },
} as const satisfies Prisma.StatementSelect;

const saidFirst = { ...said, translationOf: { select: said } } as const;

const columns = {
  id: true,
  title: true,
  elements: { select: { text: true } },
  allegation: { select: saidFirst },
  responses: { select: { statement: { select: saidFirst } } },
} as const satisfies Prisma.PairSelect;

/** Pairs whose words are read in one go. */
const CHUNK = 500;

/**
 * By pair: how many of its texts that are kept in languages say nothing in each language of a draft. They
 * are its title, its elements, and of both sides who spoke, who reported it, who published it, and where.
 */
export async function readBlank(tx: Tx, { pairIds, locales }: Pick<Draft, "pairIds" | "locales">) {
  const blank = new Map<string, Partial<Record<Locale, number>>>();
  for (let from = 0; from < pairIds.length; from += CHUNK) {
    const rows = await tx.pair.findMany({
      where: { id: { in: pairIds.slice(from, from + CHUNK) } },
      select: columns,
    });
    for (const { id, title, elements, allegation, responses } of rows) {
      const statements = [allegation, ...responses.map(({ statement }) => statement)];
      const texts = [
        title,
        ...elements.map(({ text }) => text),
        ...statements.flatMap(({ translationOf, ...statement }) => [
          ...textsOf(statement),
          ...(translationOf ? textsOf(translationOf) : []),
        ]),
      ];
      blank.set(
        id,
        Object.fromEntries(locales.map((locale) => [locale, countBlank(texts, locale)])),
      );
    }
  }
  return blank;
}

type Said = Prisma.StatementGetPayload<{ select: typeof said }>;

/** Where a confidential source has it, no report tells. */
function textsOf({ source, publishedBy, parts, ...of }: Said): unknown[] {
  const where = rightToSource(source) === null ? [publishedBy, ...parts.map(at)] : [];
  return [
    of.speakerId === null ? of.speakerWords : null,
    of.reportedById === null ? of.reportedByWords : null,
    ...where,
  ].filter((text) => text !== null);
}

const at = ({ locator }: Said["parts"][number]) => locator;
