import { Prisma, type Tx } from "@rejoinder/db";
import { rightToSource } from "@rejoinder/domain";
import { foldForSearch, type LocalizedText } from "@rejoinder/schema";
import { loseAnchors } from "./erase-anchors.ts";
import type { Erased, Place } from "./erasure.ts";
import { ERASED } from "./records.ts";

/**
 * Erases what a statement says and how it describes those who said it, also where pairs are found by
 * its words. @returns null where there is none such, or nothing of it any more
 */
export async function eraseStatement(tx: Tx, { caseId, id }: Place): Promise<Erased | null> {
  const statement = await tx.statement.findFirst({
    where: { id, caseId, parts: { some: { text: { not: ERASED } } } },
    include: { source: { select: { kind: true } } },
  });
  if (!statement) return null;
  const parts = await tx.statementPart.findMany({
    where: { statementId: id },
    select: { anchorId: true },
  });
  const translations = await tx.statement.findMany({
    where: { translationOfId: id },
    select: { id: true },
  });
  await tx.statementPart.updateMany({
    where: { statementId: id },
    data: { text: ERASED, translations: {} },
  });
  await tx.statementPart.updateMany({
    where: { statementId: id, anchorId: null },
    data: { locator: { en: ERASED } },
  });
  await tx.statement.update({
    where: { id },
    data: {
      speakerWords: Prisma.DbNull,
      reportedByWords: Prisma.DbNull,
      publishedBy: Prisma.DbNull,
    },
  });
  const anchorIds = parts.flatMap(({ anchorId }) => anchorId ?? []);
  await loseAnchors(tx, anchorIds);
  await foldPairsAnew(tx, [id, ...translations.map((each) => each.id)]);
  return {
    pairId: null,
    right: rightToSource(statement.source),
    anchorIds,
    heldBy: translations.map((each) => ({ kind: "statement" as const, id: each.id })),
  };
}

/** What search finds a pair by is made anew of its title and of what its statements say now. */
async function foldPairsAnew(tx: Tx, statementIds: string[]): Promise<void> {
  const pairs = await tx.pair.findMany({
    where: {
      OR: [
        { allegationId: { in: statementIds } },
        { responses: { some: { statementId: { in: statementIds } } } },
      ],
    },
    select: { id: true, title: true },
  });
  for (const { id, title } of pairs) {
    const inPair = [{ pair: { id } }, { responds: { some: { pairId: id } } }];
    // The first wordings of translated ones are searched too.
    const said = await tx.statement.findMany({
      where: { OR: [...inPair, { translations: { some: { OR: inPair } } }] },
      orderBy: { position: "asc" },
      select: { parts: { select: { text: true, translations: true } } },
    });
    const words = [
      ...Object.values(title as LocalizedText),
      ...said.flatMap(({ parts }) =>
        parts.flatMap(({ text, translations }) => [
          text,
          ...Object.values(translations as LocalizedText),
        ]),
      ),
    ];
    await tx.pair.update({
      where: { id },
      data: { searchText: foldForSearch(words.join("\n")) },
    });
  }
}
