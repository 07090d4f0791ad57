import { expect, it } from "vitest";
import { loadActor } from "../../actor.ts";
import { createCaller } from "../../router.ts";
import { openDesk } from "../../testing.ts";

const words = "responsible";

/** A source, a place in its text that nothing quotes yet, and somebody without any right. */
async function deskWithPlace() {
  const desk = await openDesk();
  const ana = await desk.as("Ana");
  const { sources } = await ana.source.list({ caseId: desk.caseId, limit: 1 });
  const sourceId = sources[0]?.id ?? "";
  const { snapshot } = await ana.source.byId({ sourceId });
  const start = snapshot?.text.lastIndexOf(words) ?? -1;
  const place = { snapshotId: snapshot?.id ?? "", start, end: start + words.length };
  const cal = await desk.person("Cal");
  await desk.db.prisma.person.update({ where: { id: cal.id }, data: { rights: [] } });
  const without = createCaller(desk.context(await loadActor(desk.db, cal.id)));

  /** Whether the words are shown, given out, and counted where they are lost, to a reader. */
  async function told(caller: typeof ana) {
    const { highlights } = await caller.source.byId({ sourceId });
    const compared = await caller.source.compare({
      sourceId,
      from: place.snapshotId,
      to: place.snapshotId,
    });
    const { collection } = await caller.annotation.export({ sourceId });
    const shown = highlights.filter(({ exact }) => exact === words);
    const both = [compared.before, compared.after].flatMap((text) => text.highlights);
    expect(both.filter(({ exact }) => exact === words)).toHaveLength(shown.length * 2);
    expect(JSON.stringify(collection).includes(`"${words}"`)).toBe(shown.length > 0);
    return shown.map(({ isCited, pairs }) => ({ isCited, pairs: pairs.length }));
  }
  /** The same of the words that a newer text has lost. */
  async function lose() {
    await desk.db.prisma.anchor.updateMany({
      where: { exact: words },
      data: { state: "lost", start: null, end: null },
    });
  }
  async function lost(caller: typeof ana) {
    const list = await caller.source.list({ caseId: desk.caseId, limit: 1 });
    const wanting = await caller.source.list({ caseId: desk.caseId, needs: "lost" });
    const { lost: count = 0, citations = 0, evidence = 0 } = list.sources[0]?.use ?? {};
    expect(wanting.sources).toHaveLength(count);
    return { lost: count, citations, evidence };
  }
  const note = {
    pairId: desk.pairIds[0] ?? "",
    kind: "context",
    visibility: "internal",
    text: "See there.",
    citations: [{ sourceId, locator: null, place }],
    supersedesId: null,
  } as const;
  const cite = (over: object = {}) =>
    ana.note.add({ ...note, citations: [...note.citations], ...over });
  return { ana, without, sourceId, place, pairId: note.pairId, cite, told, lose, lost };
}

const shown = [{ isCited: true, pairs: 1 }];
const nothing = { lost: 0, citations: 0, evidence: 0 };

it("shows what a note cites to those who may read the note, and to nobody else", async () => {
  const { ana, without, cite, told, lose, lost } = await deskWithPlace();
  await cite({ kind: "legal" });
  expect(await told(ana)).toEqual(shown);
  expect(await told(without)).toEqual([]);
  await lose();
  expect(await lost(ana)).toEqual({ ...nothing, lost: 1, citations: 1 });
  expect(await lost(without)).toEqual(nothing);
});

it("shows to everybody what a public legal note cites", async () => {
  const { without, cite, told } = await deskWithPlace();
  await cite({ kind: "legal", visibility: "public" });
  expect(await told(without)).toEqual(shown);
});

it("shows what a note cites no more once the note is superseded, or withdrawn", async () => {
  const { ana, sourceId, cite, told, lose, lost } = await deskWithPlace();
  const { id } = await cite();
  const elsewhere = [{ sourceId, locator: "page 2" }];
  const { id: noteId } = await cite({ citations: elsewhere, supersedesId: id });
  expect(await told(ana)).toEqual([]);
  await ana.note.withdraw({ noteId });
  await lose();
  expect(await lost(ana)).toEqual(nothing);
});

it("shows evidence no more once it is withdrawn", async () => {
  const { ana, sourceId, place, pairId, told, lose, lost } = await deskWithPlace();
  const { id } = await ana.evidence.add({
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
  expect(await told(ana)).toEqual([{ isCited: false, pairs: 1 }]);
  await ana.evidence.withdraw({ evidenceId: id, version: 1 });
  expect(await told(ana)).toEqual([]);
  await lose();
  expect(await lost(ana)).toEqual(nothing);
});
