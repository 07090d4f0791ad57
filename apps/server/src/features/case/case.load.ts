import { createHash, randomUUIDv7 } from "node:crypto";
import { selectorsOfOnly } from "@rejoinder/anchor";
import type { Db, Prisma, Tx } from "@rejoinder/db";
import { type CaseFile, caseFile, foldForSearch, type LocalizedText } from "@rejoinder/schema";
import telegramDurov from "../../cases/telegram-durov.json" with { type: "json" };
import { canonicalJson } from "../../history/chain.ts";
import { recordEvent } from "../../history/record.ts";
import { deskItselfId } from "../../people.ts";

/** A case of 10,000 pairs takes half a minute; what takes longer is undone. */
const LOAD_WITHIN_MS = 300_000;

/** Loads the first case, unless the desk has a case already. */
export async function loadFirstCase(db: Db): Promise<"loaded" | "present"> {
  if ((await db.prisma.case.count()) > 0) return "present";
  return loadCase(db, caseFile.parse(telegramDurov), new Date());
}

/**
 * Loads a case from its file, whole or not at all. A case whose slug is there already is left as it is.
 * @throws Error when a quotation does not stand in its source's text exactly once, or a key names nothing.
 */
export async function loadCase(db: Db, file: CaseFile, now: Date): Promise<"loaded" | "present"> {
  const actorId = await deskItselfId(db);
  const rows = rowsOf(file);
  return db.prisma.$transaction(
    async (tx) => {
      const created = await tx.case.createMany({ data: [rows.case], skipDuplicates: true });
      if (created.count === 0) return "present";
      await saveRows(tx, rows);
      await recordEvent(tx, {
        caseId: rows.case.id,
        pairId: null,
        actorId,
        kind: "case_loaded",
        before: null,
        after: {
          slug: file.slug,
          pairs: file.pairs.length,
          statements: file.statements.length,
          sha256: sha256(canonicalJson(file)),
          snapshots: await commitmentsOf(tx, rows.case.id),
        },
        at: now,
      });
      return "loaded";
    },
    { timeout: LOAD_WITHIN_MS },
  );
}

/** Every preserved text of a case by id, as the history names it: without giving it away. */
async function commitmentsOf(tx: Tx, caseId: string): Promise<Record<string, string>> {
  const snapshots = await tx.snapshot.findMany({
    where: { source: { caseId } },
    select: { id: true, commitment: true },
  });
  return Object.fromEntries(snapshots.map(({ id, commitment }) => [id, commitment]));
}

/** In the order in which the tables depend on one another. */
async function saveRows(tx: Tx, rows: ReturnType<typeof rowsOf>): Promise<void> {
  await tx.party.createMany({ data: rows.parties });
  await tx.source.createMany({ data: rows.sources });
  await tx.snapshot.createMany({ data: rows.snapshots });
  await tx.proceduralStep.createMany({ data: rows.steps });
  await tx.statement.createMany({ data: rows.statements });
  await tx.statementAgainst.createMany({ data: rows.against });
  await tx.anchor.createMany({ data: rows.anchors });
  await tx.statementPart.createMany({ data: rows.parts });
  await tx.pair.createMany({ data: rows.pairs });
  await tx.pairResponse.createMany({ data: rows.responses });
  await tx.element.createMany({ data: rows.elements });
  await tx.elementAnswer.createMany({ data: rows.answers });
}

type Words = LocalizedText | null;
type Link = CaseFile["statements"][number]["speaker"];

/** A case file as rows: keys become ids, quotations become anchors. Pure but for the ids. */
function rowsOf(file: CaseFile) {
  const caseId = randomUUIDv7();
  const partyId = idsOf(file.parties);
  const sourceId = idsOf(file.sources);
  const statementId = idsOf(file.statements);
  const statementOf = byKey(file.statements);
  const snapshotOf = new Map(
    file.sources.map(({ key, snapshot }) => [key, { id: randomUUIDv7(), ...snapshot }]),
  );
  const anchors: Prisma.AnchorCreateManyInput[] = [];

  const parts = file.statements.flatMap((statement) =>
    statement.parts.map((part, index): Prisma.StatementPartCreateManyInput => {
      const { wording, text, language, translations = {} } = part;
      const row = { wording, text, language, translations, position: index + 1 };
      const ofStatement = { ...row, statementId: statementId(statement.key) };
      if (part.wording === "paraphrase") return { ...ofStatement, locator: part.locator };
      const snapshot = snapshotOf.get(statement.source);
      const selectors = snapshot && selectorsOfOnly(snapshot.text, text);
      if (!selectors)
        throw new Error(`“${text}” does not stand in ${statement.source} exactly once`);
      const anchorId = randomUUIDv7();
      anchors.push({ id: anchorId, snapshotId: snapshot.id, state: "exact", ...selectors });
      return { ...ofStatement, anchorId };
    }),
  );

  const speakerOf = (link: Link) => (link && "party" in link ? partyId(link.party) : null);
  const wordsOf = (link: Link): Words => (link && "words" in link ? link.words : null);

  const pairs = file.pairs.map((pair) => ({ ...pair, id: randomUUIDv7() }));
  const elements = pairs.flatMap((pair) =>
    pair.elements.map(({ text, unanswered }, index) => ({
      id: randomUUIDv7(),
      pairId: pair.id,
      position: index + 1,
      text,
      unanswered: unanswered ?? null,
    })),
  );
  const elementId = idsOf(
    elements.map(({ id, pairId, position }) => ({ id, key: `${pairId} ${position}` })),
  );

  return {
    case: {
      id: caseId,
      slug: file.slug,
      title: file.title,
      summary: file.summary,
      languages: file.languages,
      ...(file.timeZone !== undefined && { timeZone: file.timeZone }),
    },
    parties: file.parties.map(({ key, ...party }, index) => ({
      ...party,
      id: partyId(key),
      caseId,
      position: index + 1,
    })),
    sources: file.sources.map(({ key, snapshot: _snapshot, ...source }, index) => ({
      ...source,
      id: sourceId(key),
      caseId,
      position: index + 1,
    })),
    snapshots: file.sources.map(({ key }) => {
      const snapshot = snapshotOf.get(key);
      if (!snapshot) throw new Error(`no snapshot of ${key}`);
      return { ...snapshot, sourceId: sourceId(key), sha256: sha256(snapshot.text) };
    }),
    steps: file.steps.map(({ source, party, ...step }, index) => ({
      ...step,
      partyId: party && partyId(party),
      caseId,
      position: index + 1,
      sourceId: sourceId(source),
    })),
    statements: file.statements.map((statement, index) => ({
      id: statementId(statement.key),
      caseId,
      position: index + 1,
      sourceId: sourceId(statement.source),
      role: statement.role,
      speakerId: speakerOf(statement.speaker),
      ...present({ speakerWords: wordsOf(statement.speaker) }),
      reportedById: speakerOf(statement.reportedBy),
      ...present({ reportedByWords: wordsOf(statement.reportedBy) }),
      ...present({ publishedBy: statement.publishedBy }),
      saidOn: statement.saidOn,
      translationOfId: statement.translationOf ? statementId(statement.translationOf) : null,
    })),
    against: file.statements.flatMap(({ key, against }) =>
      against.map((party) => ({ statementId: statementId(key), partyId: partyId(party) })),
    ),
    anchors,
    parts,
    pairs: pairs.map((pair, index) => ({
      id: pair.id,
      caseId,
      position: index + 1,
      title: pair.title,
      allegationId: statementId(pair.allegation),
      searchText: searchTextOf(
        pair.title,
        [pair.allegation, ...pair.responses.map(({ statement }) => statement)].flatMap((key) => {
          const said = statementOf(key);
          return said.translationOf ? [said, statementOf(said.translationOf)] : [said];
        }),
      ),
    })),
    responses: pairs.flatMap((pair) =>
      pair.responses.map(({ statement, basis }, index) => ({
        pairId: pair.id,
        statementId: statementId(statement),
        position: index + 1,
        basis,
      })),
    ),
    elements,
    answers: pairs.flatMap((pair) =>
      pair.responses.flatMap(({ statement, answers }) =>
        answers.map(({ element, types }) => ({
          elementId: elementId(`${pair.id} ${element}`),
          pairId: pair.id,
          statementId: statementId(statement),
          types,
        })),
      ),
    ),
  };
}

/** What search finds a pair by: its title and both sides' words, first wordings too, in every language, folded. */
function searchTextOf(
  title: LocalizedText,
  statements: readonly {
    parts: readonly { text: string; translations?: LocalizedText | undefined }[];
  }[],
): string {
  const parts = statements.flatMap(({ parts }) => parts);
  const said = parts.flatMap(({ text, translations }) => [
    text,
    ...Object.values(translations ?? {}),
  ]);
  return foldForSearch([...Object.values(title), ...said].join("\n"));
}

/** Leaves out a JSON column that has nothing to hold, so that it stays NULL in the database. */
function present<K extends string>(field: Record<K, Words>): Partial<Record<K, LocalizedText>> {
  return Object.fromEntries(Object.entries(field).filter(([, words]) => words !== null)) as Partial<
    Record<K, LocalizedText>
  >;
}

/** @returns a function from key to the thing that bears it; it throws on a key that nothing bears. */
function byKey<T extends { key: string }>(things: readonly T[]): (key: string) => T {
  const found = new Map(things.map((thing) => [thing.key, thing]));
  if (found.size !== things.length) throw new Error("a key is used twice");
  return (key) => {
    const thing = found.get(key);
    if (!thing) throw new Error(`nothing has the key ${key}`);
    return thing;
  };
}

/** @returns a function from key to id; a thing without an id gets one. */
function idsOf(things: readonly { key: string; id?: string }[]): (key: string) => string {
  const find = byKey(things.map(({ key, id = randomUUIDv7() }) => ({ key, id })));
  return (key) => find(key).id;
}

const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
