import { expect, it } from "vitest";
import { loadActor } from "../../actor.ts";
import { createCaller } from "../../router.ts";
import { openDesk } from "../../testing.ts";

async function deskWithSource() {
  const desk = await openDesk();
  const ana = await desk.as("Ana");
  const {
    sources: [source],
  } = await ana.source.list({ caseId: desk.caseId });
  const note = {
    pairId: desk.pairIds[0] ?? "",
    kind: "source_check",
    visibility: "internal",
    text: "The communiqué is French; the two English words are a translation.",
    citations: [{ sourceId: source?.id ?? "", locator: "paragraph 11" }],
    supersedesId: null,
  } as const;
  return { desk, ana, note };
}

it("adds a note with its source, and a line of history", async () => {
  const { ana, note } = await deskWithSource();
  await ana.note.add({ ...note, citations: [...note.citations] });
  const pair = await ana.pair.byId({ pairId: note.pairId });
  expect(pair.notes).toMatchObject([
    {
      kind: "source_check",
      visibility: "internal",
      text: note.text,
      author: { name: "Ana" },
      citations: [{ locator: "paragraph 11", source: { kind: "news_report" } }],
    },
  ]);
  const { events } = await ana.event.byPair({ pairId: note.pairId });
  expect(events).toMatchObject([{ kind: "note_added", after: { text: note.text } }]);
});

it("refuses a note without a source, and saves nothing", async () => {
  const { desk, ana, note } = await deskWithSource();
  await expect(ana.note.add({ ...note, citations: [] })).rejects.toMatchObject({
    code: "BAD_REQUEST",
    cause: { issues: [{ path: ["citations"], message: "no_source" }] },
  });
  expect(await desk.db.prisma.note.count()).toBe(0);
});

it("the database itself refuses a note without a source", async () => {
  const { desk, note } = await deskWithSource();
  const { id } = await desk.person("Ana");
  const { citations: _citations, ...row } = note;
  await expect(
    desk.db.prisma.note.create({ data: { ...row, authorId: id, createdAt: new Date() } }),
  ).rejects.toThrow();
  expect(await desk.db.prisma.note.count()).toBe(0);
  const ana = await desk.as("Ana");
  await ana.note.add({ ...note, citations: [...note.citations] });
  await expect(desk.db.prisma.citation.deleteMany()).rejects.toThrow();
  expect(await desk.db.prisma.citation.count()).toBe(1);
});

it("refuses a source that does not exist, and one of another case", async () => {
  const { desk, ana, note } = await deskWithSource();
  const other = await desk.db.prisma.case.create({
    data: { slug: "other", title: { en: "Other" }, summary: { en: "Other" }, languages: ["en"] },
  });
  const foreign = await desk.db.prisma.source.create({
    data: { caseId: other.id, position: 1, kind: "expert", title: "Elsewhere", language: "en" },
  });
  const cite = (sourceId: string) =>
    ana.note.add({ ...note, citations: [{ sourceId, locator: null }] });
  await expect(cite(foreign.id)).rejects.toMatchObject({
    cause: { code: "SOURCE_OF_ANOTHER_CASE" },
  });
  await expect(cite(desk.caseId)).rejects.toMatchObject({ cause: { code: "SOURCE_NOT_FOUND" } });
});

it("a changed note takes the place of the old one, which stays on record", async () => {
  const { desk, ana, note } = await deskWithSource();
  const { id } = await ana.note.add({ ...note, citations: [...note.citations] });
  await ana.note.add({
    ...note,
    citations: [...note.citations],
    text: "Shorter.",
    supersedesId: id,
  });
  const pair = await ana.pair.byId({ pairId: note.pairId });
  expect(pair.notes.map(({ text }) => text)).toEqual(["Shorter."]);
  expect(await desk.db.prisma.note.count()).toBe(2);
});

it("fifty changes of one note at once: one is saved, the others are shown it, and none waits", async () => {
  const { ana, note } = await deskWithSource();
  const { id } = await ana.note.add({ ...note, citations: [...note.citations] });
  const attempts = await Promise.allSettled(
    Array.from({ length: 50 }, (_, index) =>
      ana.note.add({
        ...note,
        citations: [...note.citations],
        text: `Change ${index}.`,
        supersedesId: id,
      }),
    ),
  );
  const refused = attempts.filter((attempt) => attempt.status === "rejected");
  expect(refused).toHaveLength(49);
  for (const { reason } of refused)
    expect(reason).toMatchObject({
      code: "CONFLICT",
      cause: { code: "NOTE_MOVED_ON", current: { text: expect.stringMatching(/^Change/) } },
    });
});

it("a withdrawn note is out of sight and on record; withdrawing it again is refused", async () => {
  const { desk, ana, note } = await deskWithSource();
  const { id } = await ana.note.add({ ...note, citations: [...note.citations] });
  await ana.note.withdraw({ noteId: id });
  expect((await ana.pair.byId({ pairId: note.pairId })).notes).toEqual([]);
  expect(await desk.db.prisma.note.count()).toBe(1);
  await expect(ana.note.withdraw({ noteId: id })).rejects.toMatchObject({
    cause: { code: "NOTE_MOVED_ON" },
  });
});

it("a note is withdrawn or superseded, never both", async () => {
  const { desk, ana, note } = await deskWithSource();
  const { id } = await ana.note.add({ ...note, citations: [...note.citations] });
  const attempts = await Promise.allSettled([
    ana.note.withdraw({ noteId: id }),
    ana.note.add({ ...note, citations: [...note.citations], text: "Changed.", supersedesId: id }),
  ]);
  expect(attempts.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(
    await desk.db.prisma.note.count({
      where: { withdrawnAt: { not: null }, supersededBy: { isNot: null } },
    }),
  ).toBe(0);
});

it("somebody else's note is an editor's to withdraw, not a reviewer's", async () => {
  const { desk, ana, note } = await deskWithSource();
  const { id } = await ana.note.add({ ...note, citations: [...note.citations] });
  const ben = await desk.as("Ben", "reviewer");
  await expect(ben.note.withdraw({ noteId: id })).rejects.toMatchObject({
    cause: { code: "NOT_ALLOWED" },
  });
  const eva = await desk.as("Eva", "editor");
  await expect(eva.note.withdraw({ noteId: id })).resolves.toEqual({ id });
});

it.each([
  ["over-long", "x".repeat(4001), "too_long"],
  ["empty", "   ", "empty"],
  ["with a NUL in it", "a\u0000b", "control_characters"],
  ["with half an emoji", "a\ud83d", "control_characters"],
])("refuses a text that is %s", async (_, text, message) => {
  const { ana, note } = await deskWithSource();
  await expect(
    ana.note.add({ ...note, citations: [...note.citations], text }),
  ).rejects.toMatchObject({
    code: "BAD_REQUEST",
    cause: { issues: [{ path: ["text"], message }] },
  });
});

it("tells nobody without the right, when refusing, the words of a legal note that took a note's place", async () => {
  const { desk, ana, note } = await deskWithSource();
  const citations = [...note.citations];
  const { id } = await ana.note.add({ ...note, citations });
  const words = "Counsel says to settle.";
  await ana.note.add({ ...note, citations, kind: "legal", text: words, supersedesId: id });
  const ed = await desk.person("Ed");
  await desk.db.prisma.person.update({ where: { id: ed.id }, data: { rights: [] } });
  const actor = await loadActor(desk.db, ed.id);
  const without = createCaller(desk.context(actor));
  for (const change of [
    () => without.note.withdraw({ noteId: id }),
    () => without.note.add({ ...note, citations, supersedesId: id }),
  ])
    await expect(change()).rejects.toMatchObject({
      cause: { code: "NOTE_MOVED_ON", current: null },
    });
  await expect((await desk.as("Eve")).note.withdraw({ noteId: id })).rejects.toMatchObject({
    cause: { code: "NOTE_MOVED_ON", current: { text: words } },
  });
});

it("cites a passage where its words were selected, and keeps them with the note's history", async () => {
  const { ana, note } = await deskWithSource();
  const [{ sourceId }] = note.citations;
  const { snapshot } = await ana.source.byId({ sourceId });
  const words = "almost total lack of response";
  const start = snapshot?.text.indexOf(words) ?? -1;
  const place = { snapshotId: snapshot?.id ?? "", start, end: start + words.length };
  const { id } = await ana.note.add({ ...note, citations: [{ sourceId, locator: null, place }] });
  const pair = await ana.pair.byId({ pairId: note.pairId });
  expect(pair.notes).toMatchObject([{ citations: [{ anchor: { state: "exact" } }] }]);
  const { highlights } = await ana.source.byId({ sourceId });
  expect(highlights.filter(({ isCited }) => isCited)).toMatchObject([{ start, exact: words }]);
  await ana.note.withdraw({ noteId: id });
  const { events } = await ana.event.byPair({ pairId: note.pairId });
  expect(events).toMatchObject([
    { before: { citations: [{ sourceId, exact: words }] } },
    { after: { citations: [{ sourceId, exact: words }] } },
  ]);
});
