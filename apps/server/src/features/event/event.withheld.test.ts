import { expect, it } from "vitest";
import { loadActor } from "../../actor.ts";
import { createCaller } from "../../router.ts";
import { openDesk } from "../../testing.ts";

const words = "the harbour was shut for nine days";

/** A desk with a source of that kind and a text, and somebody without any right. */
async function deskWithSource(kind: "confidential" | "expert") {
  const desk = await openDesk();
  const ana = await desk.as("Ana");
  const { id: personId } = await desk.person("Ana");
  const { id: sourceId } = await ana.source.add({
    caseId: desk.caseId,
    kind,
    title: "The man at the port",
    publisher: null,
    publishedOn: null,
    address: null,
    language: "en",
  });
  const text = `He said that ${words}.`;
  const uploadId = await desk.handIn(personId, Buffer.from(text), "text/plain");
  await ana.capture.ask({ sourceId, extent: "whole", from: { way: "pasted", uploadId } });
  await desk.capture();
  const { snapshot } = await ana.source.byId({ sourceId });
  const start = snapshot?.text.indexOf(words) ?? -1;
  const place = { snapshotId: snapshot?.id ?? "", start, end: start + words.length };
  const cal = await desk.person("Cal", "reviewer");
  await desk.db.prisma.person.update({ where: { id: cal.id }, data: { rights: [] } });
  const without = createCaller(desk.context(await loadActor(desk.db, cal.id)));
  const [pairId = ""] = desk.pairIds;
  return { desk, ana, without, sourceId, pairId, place };
}

it("keeps the words that a note cites of a confidential source from whoever has no right to it", async () => {
  const { desk, ana, without, sourceId, pairId, place } = await deskWithSource("confidential");
  const note = { pairId, kind: "context", visibility: "internal", text: "See there." } as const;
  const citations = [{ sourceId, locator: "line 1", place }];
  const { id } = await ana.note.add({ ...note, citations, supersedesId: null });
  const later = await ana.note.add({
    ...note,
    citations: [...citations],
    text: "See.",
    supersedesId: id,
  });
  await ana.note.withdraw({ noteId: later.id });
  const histories = async (caller: typeof ana) => {
    const { events } = await caller.event.byPair({ pairId });
    const moments = events.map(({ sequence }) => caller.event.pairAt({ pairId, sequence }));
    const list = await caller.event.list({ caseId: desk.caseId });
    return { events, told: JSON.stringify([events, list, await Promise.all(moments)]) };
  };
  const { events, told } = await histories(without);
  expect(events.map(({ kind }) => kind)).toEqual([
    "note_withdrawn",
    "note_superseded",
    "note_added",
  ]);
  expect(events[1]).toMatchObject({
    before: { text: "See there.", citations: [{ sourceId }] },
    after: { text: "See.", citations: [{ sourceId }] },
  });
  expect(told).not.toMatch(/harbour|line 1/);
  expect((await histories(ana)).told).toMatch(/harbour.*line 1/);
});

it("keeps what the history told of a source that is confidential now", async () => {
  const { desk, ana, without, sourceId, pairId, place } = await deskWithSource("expert");
  await ana.evidence.add({
    pairId,
    sourceId,
    wording: "verbatim",
    text: words,
    language: "en",
    locator: null,
    stanceAllegation: "consistent",
    stanceResponse: "neutral",
    credibility: null,
    place,
  });
  const told = async (caller: typeof ana) => {
    const { events, sources } = await caller.event.list({ caseId: desk.caseId });
    return JSON.stringify([events, sources, (await caller.event.byPair({ pairId })).events]);
  };
  expect(await told(without)).toMatch(/harbour/);
  await desk.db.prisma.source.update({ where: { id: sourceId }, data: { kind: "confidential" } });
  expect(await told(without)).not.toMatch(/harbour|man at the port/);
  expect(await told(ana)).toMatch(/harbour/);
});
