import { expect, it } from "vitest";
import { openDesk } from "../../testing.ts";

async function deskWithText() {
  const desk = await openDesk();
  const ana = await desk.as("Ana");
  const { sources } = await ana.source.list({ caseId: desk.caseId });
  const source = await ana.source.byId({ sourceId: sources[0]?.id ?? "" });
  const { snapshot } = source;
  if (!snapshot) throw new Error("the article is preserved");
  const { parties } = await ana.case.bySlug({ slug: "telegram-durov" });
  const select = (words: string) => {
    const start = snapshot.text.indexOf(words);
    return { snapshotId: snapshot.id, start, end: start + words.length };
  };
  const statement = {
    sourceId: source.id,
    place: select("still trying to understand"),
    passage: { wording: "verbatim" },
    language: "en",
    role: "neither",
    speaker: { partyId: parties[0]?.id ?? "" },
    reportedBy: null,
    publishedBy: null,
    saidOn: null,
    against: [],
    pairId: null,
  } as const;
  return { desk, ana, parties, select, statement };
}

const added = (statement: Awaited<ReturnType<typeof deskWithText>>["statement"]) => ({
  ...statement,
  against: [...statement.against],
});

it("makes a statement of selected words, anchored where they stand", async () => {
  const { desk, ana, statement } = await deskWithText();
  const { id } = await ana.statement.add(added(statement));
  const { statements } = await ana.case.unpairedStatements({ caseId: desk.caseId });
  const found = statements.find((each) => each.id === id);
  expect(found).toMatchObject({
    role: "neither",
    saidOn: null,
    parts: [
      { wording: "verbatim", text: "still trying to understand", anchor: { state: "exact" } },
    ],
  });
  const source = await ana.source.byId({ sourceId: statement.sourceId });
  const { place } = statement;
  expect(source.highlights).toContainEqual(
    expect.objectContaining({
      start: place.start,
      end: place.end,
      statement: { role: "neither", wording: "verbatim" },
    }),
  );
  const { events } = await ana.event.list({ caseId: desk.caseId });
  expect(events[0]).toMatchObject({
    kind: "statement_added",
    after: { statementId: id, text: "still trying to understand", wording: "verbatim" },
  });
});

it("sums selected words up as a paraphrase, which holds no quotation", async () => {
  const { ana, statement } = await deskWithText();
  const passage = {
    wording: "paraphrase",
    text: "He did not follow.",
    locator: { en: "paragraph 1" },
  } as const;
  await expect(ana.statement.add({ ...added(statement), passage })).resolves.toBeTruthy();
  await expect(
    ana.statement.add({
      ...added(statement),
      passage: { ...passage, text: "He “did not” follow." },
    }),
  ).rejects.toMatchObject({
    cause: { issues: [{ path: ["passage", "text"], message: "quoted_paraphrase" }] },
  });
});

it("puts a response behind the others of the pair that it answers, linked by the desk", async () => {
  const { desk, ana, statement } = await deskWithText();
  const pairId = desk.pairIds[0] ?? "";
  const before = await ana.pair.byId({ pairId });
  await ana.statement.add({ ...added(statement), role: "response", pairId });
  const after = await ana.pair.byId({ pairId });
  expect(after.responses).toHaveLength(before.responses.length + 1);
  expect(after.responses.at(-1)).toMatchObject({
    basis: "desk",
    answers: [],
    statement: { parts: [{ text: "still trying to understand" }] },
  });
  const { pairs } = await ana.pair.list({
    caseId: desk.caseId,
    locale: "en",
    query: "still trying to understand",
  });
  expect(pairs.map(({ id }) => id)).toContain(pairId);
});

it.each([
  [
    "a pair for what is no response",
    { role: "neither", pairId: "01a20c1b-ee54-77e9-ae0c-81d847a0a419" },
    "not_a_response",
  ],
  [
    "a target for what is no allegation",
    { against: ["01a20c1b-ee54-77e9-ae0c-81d847a0a419"] },
    "not_an_allegation",
  ],
] as const)("refuses %s", async (_, change, message) => {
  const { ana, statement } = await deskWithText();
  const input = {
    ...added(statement),
    ...change,
    against: "against" in change ? [...change.against] : [],
  };
  await expect(ana.statement.add(input)).rejects.toMatchObject({
    cause: { issues: [{ message }] },
  });
});

it("refuses a party or a pair that is not of the case", async () => {
  const { ana, statement } = await deskWithText();
  const elsewhere = "01a20c1b-ee54-77e9-ae0c-81d847a0a419";
  await expect(
    ana.statement.add({ ...added(statement), speaker: { partyId: elsewhere } }),
  ).rejects.toMatchObject({ cause: { code: "PARTY_NOT_FOUND" } });
  await expect(
    ana.statement.add({ ...added(statement), role: "response", pairId: elsewhere }),
  ).rejects.toMatchObject({ cause: { code: "PAIR_NOT_FOUND" } });
});

it("refuses words across an elision, and a selection of a text that is no longer the newest", async () => {
  const { desk, ana, select, statement } = await deskWithText();
  await expect(
    ana.statement.add({ ...added(statement), place: select("[…]") }),
  ).rejects.toMatchObject({
    cause: { code: "QUOTATION_CUT" },
  });
  const { id: personId } = await desk.person("Ana");
  const uploadId = await desk.handIn(personId, Buffer.from("Newer words."), "text/plain");
  const { sourceId } = statement;
  await ana.capture.ask({ sourceId, extent: "whole", from: { way: "pasted", uploadId } });
  await desk.capture();
  await expect(ana.statement.add(added(statement))).rejects.toMatchObject({
    cause: { code: "SOURCE_MOVED_ON" },
  });
  expect(await desk.db.prisma.event.count({ where: { kind: "statement_added" } })).toBe(0);
});
