import { expect, it } from "vitest";
import { loadActor } from "../../actor.ts";
import { createCaller } from "../../router.ts";
import { openDesk } from "../../testing.ts";
import { reviewAlike } from "../../testing-decided.ts";
import { addParaphrase, addTitledSource, submitReview } from "../../testing-evidence.ts";
import { raceTo } from "../../testing-race.ts";

const story = Array.from(
  { length: 40 },
  (_, index) => `Sentence ${index} of the story tells what happened at place ${index * 7}.`,
).join(" ");

/** Three sources with a text each: two of one story, and one of another. */
async function deskWithStories() {
  const desk = await openDesk();
  const ana = await desk.as("Ana");
  const { id: personId } = await desk.person("Ana");
  const texts = {
    first: story,
    reprint: `By our correspondent. ${story.slice(0, story.length / 2)} More follows.`,
    other: story.split(" ").toReversed().join(" "),
  };
  const ids: Record<string, string> = {};
  for (const [title, text] of Object.entries(texts)) {
    const { id: sourceId } = await ana.source.add({
      caseId: desk.caseId,
      kind: "news_report",
      title,
      publisher: null,
      publishedOn: null,
      address: null,
      language: "en",
    });
    const uploadId = await desk.handIn(personId, Buffer.from(text), "text/plain");
    await ana.capture.ask({ sourceId, extent: "whole", from: { way: "pasted", uploadId } });
    await desk.capture();
    ids[title] = sourceId;
  }
  const { first = "", reprint = "", other = "" } = ids;
  return { desk, ana, caseId: desk.caseId, first, reprint, other };
}

it("proposes a reprint and its story as one origin, no other, until a person has said so", async () => {
  const { ana, caseId, first, reprint } = await deskWithStories();
  const proposals = await ana.origin.proposals({ caseId });
  expect(proposals.map(({ one, other }) => [one.id, other.id])).toEqual([[first, reprint]]);
  const { id } = await ana.origin.group({ caseId, sourceIds: [first, reprint] });
  expect(await ana.origin.proposals({ caseId })).toEqual([]);
  const { sources } = await ana.source.list({ caseId, originGroupId: id });
  expect(sources.map((source) => source.id)).toEqual([first, reprint]);
  expect((await ana.source.byId({ sourceId: first })).sameOrigin).toMatchObject([{ id: reprint }]);
});

it("makes one group of two, and lets a source leave it", async () => {
  const { desk, ana, caseId, first, reprint, other } = await deskWithStories();
  const { id } = await ana.origin.group({ caseId, sourceIds: [first, reprint] });
  expect(await ana.origin.group({ caseId, sourceIds: [reprint, other] })).toEqual({ id });
  const { version } = await ana.source.byId({ sourceId: other });
  await ana.origin.leave({ sourceId: other, version });
  await expect(ana.origin.leave({ sourceId: other, version })).rejects.toMatchObject({
    cause: { code: "SOURCE_MOVED_ON" },
  });
  const { sources } = await ana.source.list({ caseId, originGroupId: id });
  expect(sources.map((source) => source.id)).toEqual([first, reprint]);
  expect(await desk.db.prisma.originGroup.count()).toBe(1);
  const named = (...ids: string[]) => ids.map((sourceId) => ({ sourceId }));
  const as = (...ids: string[]) => ids.map((sourceId) => ({ sourceId, originGroupId: id }));
  const { events } = await ana.event.list({ caseId, kind: "origin_grouped" });
  expect(events.map(({ before, after }) => ({ before, after }))).toEqual([
    {
      before: { sourceId: other, originGroupId: id, sources: named(first, reprint, other) },
      after: null,
    },
    {
      before: { sources: as(first, reprint) },
      after: { originGroupId: id, sources: named(first, reprint, other) },
    },
    { before: null, after: { originGroupId: id, sources: named(first, reprint) } },
  ]);
});

it("leaves no group of one, and no event of what is known already", async () => {
  const { ana, caseId, first, reprint } = await deskWithStories();
  await ana.origin.group({ caseId, sourceIds: [first, reprint] });
  await ana.origin.group({ caseId, sourceIds: [reprint, first] });
  const before = await ana.source.byId({ sourceId: first });
  const { version } = await ana.source.byId({ sourceId: reprint });
  await ana.origin.leave({ sourceId: reprint, version });
  expect(await ana.source.byId({ sourceId: first })).toMatchObject({
    originGroupId: null,
    version: before.version + 1,
  });
  const { events } = await ana.event.list({ caseId, kind: "origin_grouped" });
  expect(events).toHaveLength(2);
});

it("refuses a source of another case, and a group of one", async () => {
  const { ana, caseId, first } = await deskWithStories();
  const elsewhere = "01a20c1b-ee54-77e9-ae0c-81d847a0a419";
  await expect(ana.origin.group({ caseId, sourceIds: [first, elsewhere] })).rejects.toMatchObject({
    cause: { code: "SOURCE_NOT_FOUND" },
  });
  await expect(ana.origin.group({ caseId, sourceIds: [first] })).rejects.toMatchObject({
    cause: { issues: [{ message: "too_few" }] },
  });
});

it("tells nobody without the right of a copy that came from a confidential source", async () => {
  const { ana, without, caseId, first, reprint } = await deskWithSecret();
  expect(await ana.origin.proposals({ caseId })).toHaveLength(1);
  await ana.origin.group({ caseId, sourceIds: [first, reprint] });
  expect(await without.origin.proposals({ caseId })).toEqual([]);
  expect((await without.source.byId({ sourceId: first })).sameOrigin).toEqual([]);
  const { events } = await without.event.list({ caseId, kind: "origin_grouped" });
  expect(events).toEqual([]);
});

it("settles nothing of a confidential source by whoever does not know it, and tells nothing of it", async () => {
  const { desk, ana, without, caseId, first, reprint, other } = await deskWithSecret();
  const { sources } = await ana.source.list({ caseId });
  const [another = "", further = ""] = sources.map(({ id }) => id);
  const hidden = await ana.origin.group({ caseId, sourceIds: [first, reprint, another] });
  await desk.db.prisma.source.update({ where: { id: another }, data: { kind: "confidential" } });
  const groupOf = async (sourceId: string) => (await ana.source.byId({ sourceId })).originGroupId;
  const { id } = await without.origin.group({ caseId, sourceIds: [first, other] });
  expect(id).not.toBe(hidden.id);
  expect(await Promise.all([first, other, reprint, another].map(groupOf))).toEqual([
    id,
    id,
    hidden.id,
    hidden.id,
  ]);
  await ana.origin.group({ caseId, sourceIds: [first, reprint] });
  expect(await groupOf(another)).toBe(await groupOf(first));
  const { version } = await without.source.byId({ sourceId: first });
  await without.origin.leave({ sourceId: first, version });
  expect(await groupOf(other)).toBe(await groupOf(reprint));
  await without.origin.group({ caseId, sourceIds: [first, further] });
  const { events } = await without.event.list({ caseId, kind: "origin_grouped" });
  expect(events).toHaveLength(3);
  expect(JSON.stringify(events)).not.toMatch(new RegExp(`${reprint}|${another}`));
});

it("has whoever reads of a group read of all that are in it", async () => {
  const { ana, without, caseId, first, reprint, other } = await deskWithSecret();
  await ana.origin.group({ caseId, sourceIds: [first, reprint] });
  await ana.origin.group({ caseId, sourceIds: [first, other] });
  const { version } = await ana.source.byId({ sourceId: first });
  await ana.origin.leave({ sourceId: first, version });
  const seen = async (caller: typeof ana) =>
    (await caller.event.list({ caseId, kind: "origin_grouped" })).events.length;
  expect(await seen(ana)).toBe(3);
  expect(await seen(without)).toBe(0);
});

it("takes many who settle origins at once, and others who cite and quote meanwhile", async () => {
  const { desk, ana, caseId, first, reprint, other } = await deskWithStories();
  const [pairId = ""] = desk.pairIds;
  const newest = async (sourceId: string) => {
    const { snapshot } = await ana.source.byId({ sourceId });
    const start = snapshot?.text.indexOf("happened") ?? -1;
    const place = { snapshotId: snapshot?.id ?? "", start, end: start + "happened".length };
    return { sourceId, locator: null, place };
  };
  const [one, two, three] = [await newest(first), await newest(reprint), await newest(other)];
  const cite = (...citations: (typeof one)[]) =>
    ana.note.add({
      pairId,
      kind: "context",
      visibility: "internal",
      text: "See there.",
      citations,
      supersedesId: null,
    });
  const group = (...sourceIds: string[]) => ana.origin.group({ caseId, sourceIds });
  const state = ({ place, sourceId }: typeof one) =>
    ana.statement.add({
      sourceId,
      pairId: null,
      place,
      role: "neither",
      passage: { wording: "verbatim" },
      language: "en",
      speaker: null,
      reportedBy: null,
      publishedBy: null,
      saidOn: null,
      against: [],
    });
  const rounds = Array.from({ length: 6 }, () => [
    group(first, reprint),
    cite(three, one),
    group(other, reprint),
    cite(one, two),
    state(three),
    group(first, other),
    cite(two, three),
  ]);
  const attempts = await Promise.allSettled(rounds.flat());
  expect(attempts.filter(({ status }) => status === "rejected")).toEqual([]);
  const groups = await desk.db.prisma.source.groupBy({
    by: ["originGroupId"],
    where: { id: { in: [first, reprint, other] } },
  });
  expect(groups).toHaveLength(1);
});

it("hears all who tie one origin to the next at once: in the end they are one", async () => {
  const desk = await openDesk();
  const ana = await desk.as("Ana");
  const { caseId } = desk;
  const source = {
    kind: "news_report",
    publisher: null,
    publishedOn: null,
    address: null,
    language: "en",
  } as const;
  const titled = Array.from({ length: 40 }, (_none, index) => ({ ...source, title: `${index}` }));
  const { ids } = await ana.source.addMany({ caseId, sources: titled });
  // The even links first, so that groups meet.
  const links = [0, 1].flatMap((from) =>
    ids.slice(0, -1).flatMap((id, at) => (at % 2 === from ? [[id, ids[at + 1] ?? ""]] : [])),
  );
  await Promise.all(links.map((sourceIds) => ana.origin.group({ caseId, sourceIds })));
  const groups = await desk.db.prisma.source.groupBy({
    by: ["originGroupId"],
    where: { id: { in: ids } },
  });
  expect(groups).toHaveLength(1);
});

/** With the reprint confidential, and somebody who may settle origins but has no right to it. */
async function deskWithSecret() {
  const opened = await deskWithStories();
  const { desk, reprint } = opened;
  await desk.db.prisma.source.update({ where: { id: reprint }, data: { kind: "confidential" } });
  const ben = await desk.person("Ben");
  await desk.db.prisma.person.update({ where: { id: ben.id }, data: { rights: [] } });
  return { ...opened, without: createCaller(desk.context(await loadActor(desk.db, ben.id))) };
}

it("what a confidential source counts as does not change unnoticed by whoever does not see it", async () => {
  const desk = await openDesk();
  const eva = await desk.as("Eva");
  const pairId = desk.pairIds[0] ?? "";
  const secret = await addTitledSource(eva, desk.caseId, "Our source", "confidential");
  const letter = await addTitledSource(eva, desk.caseId, "A letter", "party_statement");
  await eva.origin.group({ caseId: desk.caseId, sourceIds: [secret, letter] });
  const evidenceId = await addParaphrase(eva, { pairId, sourceId: secret });
  await reviewAlike([eva], pairId);
  const { version } = await eva.source.byId({ sourceId: letter });
  const lou = createCaller(desk.context({ ...(await desk.person("Lou")), rights: [] }));
  const told = await lou.pair.work({ pairId });
  expect(told.uncounted).toEqual({});
  expect(JSON.stringify(told.gate)).not.toContain(evidenceId);
  expect((await eva.pair.work({ pairId })).uncounted).toEqual({ [evidenceId]: "party" });
  await lou.origin.leave({ sourceId: letter, version });
  expect(await eva.pair.byId({ pairId })).toMatchObject({ state: "stale" });
});

it("no decision rests on evidence that was added while its source was tied to a party", async () => {
  const desk = await openDesk();
  const { caseId } = desk;
  const eva = await desk.as("Eva");
  const pairId = desk.pairIds[0] ?? "";
  const [one, other] = [
    await addTitledSource(eva, caseId, "A report"),
    await addTitledSource(eva, caseId, "A study"),
  ];
  const letter = await addTitledSource(eva, caseId, "A letter", "party_statement");
  const search = { places: "Here.", searchedOn: "2026-03-01", found: "Nothing." };
  await eva.search.log({ pairId, isForContrary: true, ...search });
  await addParaphrase(eva, { pairId, sourceId: one });
  await submitReview(eva, pairId, "allegation_supported");
  await raceTo<unknown>(desk.db, caseId, [
    () => addParaphrase(eva, { pairId, sourceId: other }),
    () => eva.origin.group({ caseId, sourceIds: [other, letter] }),
  ]);
  expect(await eva.pair.byId({ pairId })).toMatchObject({ state: "stale" });
});
