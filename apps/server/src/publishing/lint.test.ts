import { beforeAll, expect, it } from "vitest";
import { countLeavingFlags } from "../own-words/lint.ts";
import { draftedDesk } from "../testing-published.ts";

let drafted: Awaited<ReturnType<typeof draftedDesk>>;
beforeAll(async () => {
  drafted = await draftedDesk();
  await drafted.save();
});

/** What the linter tells of the pair in the draft, and how often. */
async function told(code: string) {
  const { ana, desk, pairId } = drafted;
  const { problems } = await ana.edition.lint({ caseId: desk.caseId });
  return problems
    .filter((each) => each.code === code && each.pair?.id === pairId)
    .map(({ locale, count }) => [locale, count]);
}

it("flags are counted in the words of the transaction's moment, not in newer ones", async () => {
  const { ana, desk, pairId } = drafted;
  const { prisma } = desk.db;
  const source = await prisma.source.findFirstOrThrow({
    where: { caseId: desk.caseId, kind: { not: "confidential" } },
  });
  const flagged = async (tx: Parameters<typeof countLeavingFlags>[0]["prisma"]) =>
    (await countLeavingFlags({ prisma: tx }, desk.caseId, [])).ofPairs.get(pairId) ?? 0;
  await prisma.$transaction(
    async (tx) => {
      expect(await flagged(tx)).toBe(0);
      await ana.note.add({
        pairId,
        kind: "context",
        visibility: "public",
        text: "Pavel Durov is guilty of the crime.",
        citations: [{ sourceId: source.id, locator: null }],
        supersedesId: null,
      });
      expect(await flagged(tx)).toBe(0);
    },
    { isolationLevel: "RepeatableRead" },
  );
  expect(await flagged(prisma)).toBe(1);
});

it("who spoke, who reported and who published in English alone keep a French edition back", async () => {
  const { desk, pairId } = drafted;
  const { prisma } = desk.db;
  const one = { en: "Somebody" };
  await prisma.statement.updateMany({
    where: { pair: { id: pairId } },
    data: {
      speakerId: null,
      reportedById: null,
      speakerWords: one,
      reportedByWords: one,
      publishedBy: one,
    },
  });
  expect(await told("blank_text")).toEqual([["fr", 3]]);
});

it("words of one side that are summed up in English alone are told as untranslated in a French edition", async () => {
  const { desk, pairId } = drafted;
  const { prisma } = desk.db;
  const before = await told("untranslated");
  const { allegationId } = await prisma.pair.findUniqueOrThrow({ where: { id: pairId } });
  await prisma.statementPart.create({
    data: {
      statementId: allegationId,
      position: 99,
      wording: "paraphrase",
      text: "He closed the port.",
      language: "en",
      translations: {},
      locator: { en: "page 2", fr: "page 2" },
    },
  });
  const countIn = (all: typeof before) => Number(all.find(([locale]) => locale === "fr")?.[1] ?? 0);
  expect(countIn(await told("untranslated"))).toBe(countIn(before) + 1);
});
