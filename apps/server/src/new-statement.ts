import type { Prisma, Tx } from "@rejoinder/db";
import { type AddStatementInput, foldForSearch, type LocalizedText } from "@rejoinder/schema";
import { anchorAll, anchorSelection, holdNewestText } from "./anchoring.ts";

/** What a statement is made of, but the pairs that it answers. */
export type NewStatement = Omit<AddStatementInput, "pairId" | "place"> & {
  /** Null takes all words of the text. */
  place: AddStatementInput["place"] | null;
};

type Link = NewStatement["speaker"];
const partyOf = (link: Link) => (link && "partyId" in link ? link.partyId : null);
const wordsOf = (link: Link) => (link && "words" in link ? link.words : null);

/**
 * Saves a statement of the words selected in the newest text of its source; as the last response of each
 * pair that it answers, linked by the desk.
 *
 * @returns its id, its words as they are kept, selected or what sums them up, and where they stand
 * @throws Refusal `QUOTATION_NOT_FOUND`, `SOURCE_MOVED_ON`
 */
export async function saveStatement(
  tx: Tx,
  caseId: string,
  input: NewStatement,
  pairIds: readonly string[],
) {
  const { passage, sourceId } = input;
  const newest = await holdNewestText(tx, sourceId);
  const selected = input.place ? anchorSelection(newest, input.place) : anchorAll(newest);
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
  // In one order, so that two changes never wait for one another.
  for (const pairId of [...pairIds].sort())
    await answerPair(tx, pairId, id, text, input.translations ?? {});
  const { snapshotId, start, end } = selected;
  return { id, text, place: { snapshotId, start, end } };
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
