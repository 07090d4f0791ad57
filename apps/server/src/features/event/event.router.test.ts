import type { Role } from "@rejoinder/schema";
import { expect, it } from "vitest";
import { loadActor } from "../../actor.ts";
import { createCaller } from "../../router.ts";
import { NOON, openDesk } from "../../testing.ts";

type Desk = Awaited<ReturnType<typeof openDesk>>;

async function open() {
  const desk = await openDesk();
  const ana = await desk.as("Ana");
  const { sources } = await ana.source.list({ caseId: desk.caseId });
  const [pairId = "", otherPairId = ""] = desk.pairIds;
  const note = {
    pairId,
    kind: "context",
    visibility: "internal",
    text: "Nobody is named.",
    citations: [{ sourceId: sources[0]?.id ?? "", locator: "paragraph 2" }],
    supersedesId: null,
  } as const;
  return { desk, ana, pairId, otherPairId, note, sourceId: note.citations[0].sourceId };
}

/** The same person without any right. */
async function withoutRights(desk: Desk, name: string, role: Role = "editor") {
  const { id } = await desk.person(name, role);
  await desk.db.prisma.person.update({ where: { id }, data: { rights: [] } });
  return createCaller(desk.context(await loadActor(desk.db, id)));
}

const kindsOf = ({ events }: { events: { kind: string }[] }) => events.map(({ kind }) => kind);

it("narrows a history by person, pair and kind, newest first", async () => {
  const { desk, ana, pairId, otherPairId, note } = await open();
  const { caseId } = desk;
  const ben = await desk.as("Ben");
  await ana.note.add({ ...note, citations: [...note.citations] });
  await ben.note.add({ ...note, pairId: otherPairId, citations: [...note.citations] });
  await ana.review.mark({ pairId: otherPairId, status: "contested", version: 0 });

  const { id: benId } = await desk.person("Ben");
  const list = (filter: object) => ana.event.list({ caseId, ...filter });
  expect(kindsOf(await list({}))).toEqual([
    "pair_marked",
    "note_added",
    "note_added",
    "case_loaded",
  ]);
  expect(await list({ personId: benId })).toMatchObject({
    events: [{ actor: { name: "Ben" }, pair: { position: 2 }, sequence: 3 }],
    before: null,
  });
  expect(kindsOf(await list({ pairId }))).toEqual(["note_added"]);
  expect(kindsOf(await list({ kind: "case_loaded" }))).toEqual(["case_loaded"]);
  expect(kindsOf(await list({ pairId: otherPairId, kind: "pair_marked" }))).toEqual([
    "pair_marked",
  ]);
  expect(kindsOf(await list({ pairId, kind: "pair_marked" }))).toEqual([]);
});

it("names the sources and people that an event holds by id", async () => {
  const { desk, ana, note, sourceId } = await open();
  await ana.note.add({ ...note, citations: [...note.citations] });
  const { sources } = await ana.event.list({ caseId: desk.caseId });
  expect(sources).toMatchObject([{ id: sourceId, title: expect.stringMatching(/\w/) }]);
});

it("pages by keyset: what is written meanwhile neither repeats nor hides a line", async () => {
  const { desk, ana, note } = await open();
  const { caseId } = desk;
  const add = (text: string) => ana.note.add({ ...note, text, citations: [...note.citations] });
  for (let index = 0; index < 6; index += 1) await add(`Before ${index}.`);
  const seen: number[] = [];
  let before: number | null | undefined;
  while (before !== null) {
    const [page] = await Promise.all([
      ana.event.list({ caseId, limit: 2, ...(before && { before }) }),
      add("Meanwhile."),
      add("Meanwhile too."),
    ]);
    seen.push(...page.events.map(({ sequence }) => sequence));
    before = page.before;
  }
  const [first = 0] = seen;
  expect(first).toBeGreaterThanOrEqual(7);
  expect(seen).toEqual(Array.from({ length: first }, (_, index) => first - index));
});

it("keeps others' marks and reviews from the reader: in the list, by filter, among the people, as a moment", async () => {
  const { desk, ana, pairId } = await open();
  const { caseId } = desk;
  const ben = await desk.as("Ben", "reviewer");
  await ben.review.mark({ pairId, status: "overtaken", version: 0 });
  await ben.review.submit({
    pairId,
    status: "overtaken",
    confidence: "high",
    rationale: "Withdrawn since.",
    version: 1,
  });
  const { id: benId } = await desk.person("Ben", "reviewer");
  expect(kindsOf(await ana.event.list({ caseId }))).toEqual(["case_loaded"]);
  expect(kindsOf(await ana.event.list({ caseId, personId: benId }))).toEqual([]);
  expect(kindsOf(await ana.event.list({ caseId, kind: "pair_reviewed" }))).toEqual([]);
  expect((await ana.event.people({ caseId })).map(({ name }) => name)).toEqual(["Rejoinder"]);
  expect((await ben.event.people({ caseId })).map(({ name }) => name)).toEqual([
    "Ben",
    "Rejoinder",
  ]);
  await expect(ana.event.pairAt({ pairId, sequence: 3 })).rejects.toMatchObject({
    cause: { code: "EVENT_NOT_FOUND" },
  });
  await expect(ben.event.pairAt({ pairId, sequence: 3 })).resolves.toMatchObject({
    mark: { status: "overtaken" },
    review: { rationale: "Withdrawn since." },
  });

  await ana.review.mark({ pairId, status: "contested", version: 0 });
  await expect(ana.event.pairAt({ pairId, sequence: 4 })).resolves.toMatchObject({
    mark: { status: "contested", reviewedStatus: null },
    review: null,
  });
});

it("keeps legal notes from whoever has no right to them, and nobody learns that there is one", async () => {
  const { desk, ana, pairId, note } = await open();
  const { caseId } = desk;
  const lea = await desk.as("Lea");
  const { id } = await lea.note.add({
    ...note,
    kind: "legal",
    text: "Counsel says wait.",
    citations: [...note.citations],
  });
  await lea.note.add({ ...note, supersedesId: id, citations: [...note.citations] });
  const cal = await withoutRights(desk, "Cal");
  expect(kindsOf(await ana.event.list({ caseId }))).toEqual([
    "note_superseded",
    "note_added",
    "case_loaded",
  ]);
  expect(kindsOf(await cal.event.list({ caseId }))).toEqual(["case_loaded"]);
  expect((await cal.event.people({ caseId })).map(({ name }) => name)).toEqual(["Rejoinder"]);
  for (const sequence of [2, 3])
    await expect(cal.event.pairAt({ pairId, sequence })).rejects.toMatchObject({
      cause: { code: "EVENT_NOT_FOUND" },
    });
});

it("keeps where a confidential source says it from whoever has no right to that source", async () => {
  const { desk, ana, pairId, note } = await open();
  const { caseId } = desk;
  const { id } = await ana.source.add({
    caseId,
    kind: "confidential",
    title: "The man at the port",
    publisher: null,
    publishedOn: null,
    address: "https://example.org/port",
    language: "en",
  });
  await ana.note.add({ ...note, citations: [{ sourceId: id, locator: "the tall one" }] });
  const cal = await withoutRights(desk, "Cal");
  const told = [
    await cal.event.list({ caseId }),
    await cal.event.byPair({ pairId }),
    await cal.event.pairAt({ pairId, sequence: 3 }),
  ];
  expect(kindsOf(await cal.event.list({ caseId }))).toEqual(["note_added", "case_loaded"]);
  expect(JSON.stringify(told)).not.toMatch(/port|tall/);
  expect(JSON.stringify(await ana.event.pairAt({ pairId, sequence: 3 }))).toContain("tall");
});

it("says of a confidential case what it says of one that is none", async () => {
  const { desk, pairId } = await open();
  const { caseId } = desk;
  await desk.db.prisma.case.update({ where: { id: caseId }, data: { isConfidential: true } });
  const cal = await desk.as("Cal");
  const nowhere = "01900000-0000-7000-8000-000000000000";
  const answers = (of: { caseId: string; pairId: string }) =>
    Promise.allSettled([
      cal.event.list({ caseId: of.caseId }),
      cal.event.people({ caseId: of.caseId }),
      cal.event.byPair({ pairId: of.pairId }),
      cal.event.pairAt({ pairId: of.pairId, sequence: 1 }),
    ]);
  const hidden = await answers({ caseId, pairId });
  const unknown = await answers({ caseId: nowhere, pairId: nowhere });
  const told = (all: typeof hidden) =>
    all.map((one) => one.status === "rejected" && [one.reason.code, one.reason.message]);
  expect(told(hidden)).toEqual(told(unknown));
  expect(told(hidden)).toEqual([
    ["NOT_FOUND", expect.any(String)],
    ["NOT_FOUND", expect.any(String)],
    ["NOT_FOUND", expect.any(String)],
    ["NOT_FOUND", expect.any(String)],
  ]);
});

it("shows the desk's own history to its owners alone", async () => {
  const { desk } = await open();
  const owner = await desk.as("Olga", "owner");
  await expect(owner.event.list({ caseId: null })).resolves.toMatchObject({ before: null });
  for (const role of ["reader", "reviewer", "editor"] as const) {
    const somebody = await desk.as(`The ${role}`, role);
    await expect(somebody.event.list({ caseId: null })).rejects.toMatchObject({
      cause: { code: "NOT_ALLOWED" },
    });
    await expect(somebody.event.people({ caseId: null })).rejects.toMatchObject({
      cause: { code: "NOT_ALLOWED" },
    });
  }
});

it("shows a pair as it stood at any moment, and no moment of another pair", async () => {
  const { ana, pairId, otherPairId, note } = await open();
  const { id } = await ana.note.add({ ...note, citations: [...note.citations] });
  await ana.note.add({
    ...note,
    text: "One is.",
    supersedesId: id,
    citations: [...note.citations],
  });
  const at = (sequence: number) => ana.event.pairAt({ pairId, sequence });
  expect(await at(2)).toMatchObject({
    at: NOON,
    kind: "note_added",
    notes: [{ id, text: "Nobody is named.", author: { name: "Ana" } }],
  });
  expect((await at(3)).notes).toMatchObject([{ text: "One is." }]);
  await expect(ana.event.pairAt({ pairId: otherPairId, sequence: 2 })).rejects.toMatchObject({
    code: "NOT_FOUND",
    cause: { code: "EVENT_NOT_FOUND" },
  });
  await expect(at(4)).rejects.toMatchObject({ cause: { code: "EVENT_NOT_FOUND" } });
});

it("tells whoever listens to look at everything again when a case goes out of their sight", async () => {
  const { desk } = await open();
  const { caseId } = desk;
  const owner = await desk.as("Olga", "owner");
  const aborted = new AbortController();
  const context = desk.context(await desk.person("Ben", "reviewer"));
  const heard = await createCaller(context, { signal: aborted.signal }).event.feed();
  const stream = heard[Symbol.asyncIterator]();
  await stream.next();
  const { version } = await owner.member.list({ caseId });
  await owner.member.setConfidentiality({ caseId, isConfidential: true, version });
  const { value } = await stream.next();
  expect((value as unknown as [string, unknown])[1]).toEqual({ missed: true, change: null });
  aborted.abort();
  await stream.return?.();
  await desk.feed.close();
});
