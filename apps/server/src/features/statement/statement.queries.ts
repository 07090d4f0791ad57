import type { Db, Prisma, Tx } from "@rejoinder/db";
import { Refusal } from "@rejoinder/domain";
import { type AddStatementInput, foldForSearch, type LocalizedText } from "@rejoinder/schema";
import { anchorSelection, holdNewestText } from "../../anchoring.ts";

/**
 * Every party that a statement names must be one of its case, and so must the pair that it answers.
 * @throws Refusal `PARTY_NOT_FOUND`, `PAIR_NOT_FOUND`
 */
export async function mustBeNamedInCase(db: Db, caseId: string, input: AddStatementInput) {
  const links = [input.speaker, input.reportedBy];
  const parties = new Set([
    ...input.against,
    ...links.flatMap((link) => (link && "partyId" in link ? [link.partyId] : [])),
  ]);
  const known = await db.prisma.party.count({ where: { caseId, id: { in: [...parties] } } });
  if (known < parties.size) throw new Refusal("PARTY_NOT_FOUND", { caseId });
  if (input.pairId === null) return;
  const pair = await db.prisma.pair.count({ where: { id: input.pairId, caseId } });
  if (pair === 0) throw new Refusal("PAIR_NOT_FOUND", { pairId: input.pairId });
}

type Link = AddStatementInput["speaker"];
const partyOf = (link: Link) => (link && "partyId" in link ? link.partyId : null);
const wordsOf = (link: Link) => (link && "words" in link ? link.words : null);

/**
 * Saves a statement of the words selected in the newest text of its source; where it answers a pair, as
 * the last of that pair's responses, linked by the desk.
 *
 * @returns its id, and its words as they are kept: selected, or what sums them up
 * @throws Refusal `QUOTATION_NOT_FOUND`, `SOURCE_MOVED_ON`
 */
export async function saveStatement(tx: Tx, caseId: string, input: AddStatementInput) {
  const { passage, sourceId, pairId } = input;
  const selected = anchorSelection(await holdNewestText(tx, sourceId), input.place);
  const text = passage.wording === "paraphrase" ? passage.text : selected.exact;
  const anchorId =
    passage.wording === "paraphrase"
      ? null
      : (await tx.anchor.create({ data: selected, select: { id: true } })).id;
  const { id } = await tx.statement.create({
    data: {
      caseId,
      sourceId,
      position: await nextPosition(tx, caseId),
      role: input.role,
      speakerId: partyOf(input.speaker),
      ...present({ speakerWords: wordsOf(input.speaker) }),
      reportedById: partyOf(input.reportedBy),
      ...present({ reportedByWords: wordsOf(input.reportedBy) }),
      ...present({ publishedBy: input.publishedBy }),
      saidOn: input.saidOn,
      against: { create: input.against.map((partyId) => ({ partyId })) },
    },
    select: { id: true },
  });
  await tx.statementPart.create({
    data: {
      statementId: id,
      position: 1,
      wording: passage.wording,
      text,
      language: input.language,
      translations: input.translations ?? {},
      anchorId,
      ...(passage.wording === "paraphrase" && { locator: passage.locator }),
    },
  });
  if (pairId !== null) await answerPair(tx, pairId, id, text, input.translations ?? {});
  return { id, text };
}

async function nextPosition(tx: Tx, caseId: string): Promise<number> {
  await tx.$queryRaw`SELECT id FROM "Case" WHERE id = ${caseId}::uuid FOR NO KEY UPDATE`;
  const last = await tx.statement.findFirst({
    where: { caseId },
    orderBy: { position: "desc" },
    select: { position: true },
  });
  return (last?.position ?? 0) + 1;
}

async function answerPair(
  tx: Tx,
  pairId: string,
  statementId: string,
  text: string,
  translations: LocalizedText,
): Promise<void> {
  const last = await tx.pairResponse.findFirst({
    where: { pairId },
    orderBy: { position: "desc" },
    select: { position: true },
  });
  await tx.pairResponse.create({
    data: { pairId, statementId, position: (last?.position ?? 0) + 1, basis: "desk" },
  });
  const found = foldForSearch([text, ...Object.values(translations)].join("\n"));
  await tx.$executeRaw`
    UPDATE "Pair" SET "searchText" = "searchText" || E'\n' || ${found}, version = version + 1
    WHERE id = ${pairId}::uuid`;
}

/** Leaves out a JSON column that has nothing to hold, so that it stays NULL in the database. */
function present<K extends string>(field: Record<K, LocalizedText | null>) {
  return Object.fromEntries(Object.entries(field).filter(([, words]) => words !== null)) as Partial<
    Record<K, Prisma.InputJsonObject>
  >;
}
