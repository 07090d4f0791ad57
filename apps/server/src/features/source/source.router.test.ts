import { expect, it } from "vitest";
import { loadActor } from "../../actor.ts";
import { createCaller } from "../../router.ts";
import { openDesk } from "../../testing.ts";
import { reviewAlike } from "../../testing-decided.ts";
import { addParaphrase } from "../../testing-evidence.ts";

const particulars = {
  kind: "court_record",
  title: "Order of the investigating judge",
  publisher: null,
  publishedOn: "2024-08-28",
  address: "https://example.org/order",
  language: "fr",
} as const;

it("shows a source with its preserved text and every quotation at its place", async () => {
  const desk = await openDesk();
  const ana = await desk.as("Ana");
  const {
    sources: [article],
  } = await ana.source.list({ caseId: desk.caseId });
  const source = await ana.source.byId({ sourceId: article?.id ?? "" });
  expect(source.snapshot?.extent).toBe("excerpt");
  const quoted = source.highlights.map(({ start, end }) =>
    source.snapshot?.text.slice(start ?? 0, end ?? 0),
  );
  expect(quoted).toContain("almost total lack of response");
  expect(quoted).toHaveLength(10);
  const starts = source.highlights.map(({ start }) => start ?? -1);
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  const perfect = source.highlights.find((_, index) => quoted[index]?.endsWith("perfect."));
  expect(perfect).toMatchObject({ statement: { role: "response" }, pairs: [{ position: 2 }] });
});

it("adds a source behind the others, with a line of history", async () => {
  const desk = await openDesk();
  const ana = await desk.as("Ana");
  const { sources: before } = await ana.source.list({ caseId: desk.caseId });
  const [first, second] = await Promise.all([
    ana.source.add({ caseId: desk.caseId, ...particulars }),
    ana.source.add({ caseId: desk.caseId, ...particulars, title: "Another" }),
  ]);
  expect([first.position, second.position].toSorted()).toEqual([
    before.length + 1,
    before.length + 2,
  ]);
  expect(await ana.source.byId({ sourceId: first.id })).toMatchObject({
    snapshot: null,
    highlights: [],
  });
  expect(await desk.db.prisma.event.count({ where: { kind: "source_added" } })).toBe(2);
});

it.each([
  ["javascript:alert(1)", "address"],
  ["ftp://example.org", "address"],
  ["not an address", "address"],
])("refuses %s as an address", async (address, message) => {
  const desk = await openDesk();
  const ana = await desk.as("Ana");
  await expect(
    ana.source.add({ caseId: desk.caseId, ...particulars, address }),
  ).rejects.toMatchObject({ cause: { issues: [{ path: ["address"], message }] } });
});

it("refuses an unknown case and an unknown source, and a reader", async () => {
  const desk = await openDesk();
  const ana = await desk.as("Ana");
  const unknown = "01a20c1b-ee54-77e9-ae0c-81d847a0a419";
  await expect(ana.source.add({ caseId: unknown, ...particulars })).rejects.toMatchObject({
    cause: { code: "CASE_NOT_FOUND" },
  });
  await expect(ana.source.byId({ sourceId: unknown })).rejects.toMatchObject({
    cause: { code: "SOURCE_NOT_FOUND" },
  });
  const rosa = await desk.as("Rosa", "reader");
  await expect(rosa.source.add({ caseId: desk.caseId, ...particulars })).rejects.toMatchObject({
    cause: { code: "NOT_ALLOWED" },
  });
});

it("lists sources in keyset pages, and finds them by their words", async () => {
  const desk = await openDesk();
  const ana = await desk.as("Ana");
  const titles = async (input: { query?: string; after?: number; limit?: number }) => {
    const page = await ana.source.list({ caseId: desk.caseId, ...input });
    return { positions: page.sources.map(({ position }) => position), after: page.after };
  };
  expect(await titles({ limit: 4 })).toEqual({ positions: [1, 2, 3, 4], after: 4 });
  expect(await titles({ limit: 4, after: 4 })).toEqual({ positions: [5, 6], after: null });
  expect(await titles({ query: "communiqué PARQUET" })).toEqual({ positions: [2, 3], after: null });
  expect(await titles({ query: "100%" })).toEqual({ positions: [], after: null });
});

it("changes what is on record of a source from the version that was seen, and tells what it was", async () => {
  const desk = await openDesk();
  const ana = await desk.as("Ana");
  const source = await ana.source.add({ caseId: desk.caseId, ...particulars });
  const { id: sourceId, version } = source;
  const changed = {
    ...particulars,
    author: null,
    archivedAddress: "https://archive.example/1",
    reliability: "B",
  } as const;
  await ana.source.change({ sourceId, version, particulars: changed });
  expect(await ana.source.byId({ sourceId })).toMatchObject({ ...changed, version: version + 1 });
  await expect(
    ana.source.change({ sourceId, version, particulars: { ...changed, reliability: "F" } }),
  ).rejects.toMatchObject({
    code: "CONFLICT",
    cause: { code: "SOURCE_MOVED_ON", current: { reliability: "B", version: version + 1 } },
  });
  const { events } = await ana.event.list({ caseId: desk.caseId, kind: "source_changed" });
  expect(events).toMatchObject([{ before: { reliability: null }, after: { reliability: "B" } }]);
});

it("lets nobody make a source confidential that the history has told of", async () => {
  const { desk, ana, without } = await deskWithoutRights();
  const { id: sourceId, version } = await ana.source.add({ caseId: desk.caseId, ...particulars });
  const change = (caller: typeof ana) =>
    caller.source.change({ sourceId, version, particulars: secret });
  await expect(change(ana)).rejects.toMatchObject({
    code: "BAD_REQUEST",
    cause: { code: "SOURCE_NOT_HIDEABLE" },
  });
  await expect(change(without)).rejects.toMatchObject({ cause: { code: "NOT_ALLOWED" } });
  expect(await ana.source.byId({ sourceId })).toMatchObject({ kind: "court_record", version });
  expect(await desk.db.prisma.event.count({ where: { kind: "source_changed" } })).toBe(0);
});

it("lets who has the right open a source that was added as confidential, and nobody else", async () => {
  const { desk, ana, without } = await deskWithoutRights();
  const { reliability: _, ...added } = secret;
  const { id: sourceId, version } = await ana.source.add({ caseId: desk.caseId, ...added });
  const open = (caller: typeof ana) =>
    caller.source.change({ sourceId, version, particulars: { ...secret, kind: "expert" } });
  await expect(open(without)).rejects.toMatchObject({ cause: { code: "SOURCE_NOT_FOUND" } });
  await open(ana);
  expect(await without.source.byId({ sourceId })).toMatchObject({ kind: "expert" });
  const { events } = await without.event.list({ caseId: desk.caseId, kind: "source_changed" });
  expect(events).toEqual([]);
});

const secret = {
  ...particulars,
  kind: "confidential",
  author: null,
  archivedAddress: null,
  reliability: null,
} as const;

/** With Ana, who has every right, and an editor who has none. */
async function deskWithoutRights() {
  const desk = await openDesk();
  const ana = await desk.as("Ana");
  const ben = await desk.person("Ben");
  await desk.db.prisma.person.update({ where: { id: ben.id }, data: { rights: [] } });
  return { desk, ana, without: createCaller(desk.context(await loadActor(desk.db, ben.id))) };
}

it("adds a list of sources in its order, all or none", async () => {
  const desk = await openDesk();
  const ana = await desk.as("Ana");
  const titled = (title: string) => ({ ...particulars, title, address: null });
  const { ids } = await ana.source.addMany({
    caseId: desk.caseId,
    sources: [titled("One"), titled("Two")],
  });
  const { sources } = await ana.source.list({ caseId: desk.caseId, after: 6 });
  expect(sources.map(({ id, title }) => [id, title])).toEqual([
    [ids[0], "One"],
    [ids[1], "Two"],
  ]);
  await expect(
    ana.source.addMany({ caseId: desk.caseId, sources: [titled("Three"), titled(" ")] }),
  ).rejects.toMatchObject({ cause: { issues: [{ path: ["sources", 1, "title"] }] } });
  expect((await ana.source.list({ caseId: desk.caseId })).sources).toHaveLength(8);
});

it("finds sources by kind, by reliability, and by what they want", async () => {
  const desk = await openDesk();
  const ana = await desk.as("Ana");
  const { id: sourceId } = await ana.source.add({ caseId: desk.caseId, ...particulars });
  const { caseId } = desk;
  const ids = async (input: object) =>
    (await ana.source.list({ caseId, ...input })).sources.map(({ id }) => id);
  expect(await ids({ kind: "court_record" })).toEqual([sourceId]);
  expect(await ids({ needs: "text" })).toEqual([sourceId]);
  expect(await ids({ reliability: "A" })).toEqual([]);
  expect(await ids({ reliability: null })).toContain(sourceId);
  expect(await ids({ needs: "lost" })).toEqual([]);
});

it("tells what rests on a source", async () => {
  const desk = await openDesk();
  const ana = await desk.as("Ana");
  const list = async () => (await ana.source.list({ caseId: desk.caseId, limit: 1 })).sources[0];
  const article = await list();
  expect(article?.use).toMatchObject({ evidence: 0, citations: 0, toConfirm: 0, lost: 0 });
  const { id } = await ana.note.add({
    pairId: desk.pairIds[0] ?? "",
    kind: "context",
    visibility: "internal",
    text: "Look there.",
    citations: [{ sourceId: article?.id ?? "", locator: null }],
    supersedesId: null,
  });
  expect((await list())?.use.citations).toBe(1);
  await ana.note.withdraw({ noteId: id });
  expect((await list())?.use.citations).toBe(0);
});

it("refuses a text that is another source's", async () => {
  const desk = await openDesk();
  const ana = await desk.as("Ana");
  const { sources } = await ana.source.list({ caseId: desk.caseId });
  const [one, other] = sources.map(({ id }) => id);
  const { snapshot } = await ana.source.byId({ sourceId: other ?? "" });
  const snapshotId = snapshot?.id ?? "";
  await expect(ana.source.byId({ sourceId: one ?? "", snapshotId })).rejects.toMatchObject({
    cause: { code: "SNAPSHOT_NOT_FOUND" },
  });
  await expect(
    ana.source.compare({ sourceId: one ?? "", from: snapshotId, to: snapshotId }),
  ).rejects.toMatchObject({ cause: { code: "SNAPSHOT_NOT_FOUND" } });
});

it.each([
  [{ title: "An anonymous blog" }, "stale", ["source_superseded"]],
  [{ language: "en" }, "stale", ["source_superseded"]],
  [{ reliability: "E" }, "stale", ["evidence_rerated"]],
  [{ archivedAddress: "https://archive.example/order" }, "decided", []],
] as const)("once it is %o, what was decided on a source is %s", async (changed, state, causes) => {
  const desk = await openDesk();
  const ana = await desk.as("Ana");
  const pairId = desk.pairIds[0] ?? "";
  const { id: sourceId } = await ana.source.add({ caseId: desk.caseId, ...particulars });
  await addParaphrase(ana, { pairId, sourceId });
  await reviewAlike([ana], pairId);
  const same = { ...particulars, author: null, archivedAddress: null, reliability: null };
  await ana.source.change({ sourceId, version: 1, particulars: { ...same, ...changed } });
  expect(await ana.pair.byId({ pairId })).toMatchObject({ state });
  expect((await ana.pair.work({ pairId })).staleCauses).toEqual(causes);
});
