import type { Actor } from "@rejoinder/domain";
import { expect, it } from "vitest";
import { createCaller } from "../../router.ts";
import { openDesk } from "../../testing.ts";
import { addParaphrase, addTitledSource } from "../../testing-evidence.ts";

async function deskWithSources(...titles: string[]) {
  const desk = await openDesk();
  const ana = await desk.as("Ana");
  const sources = [];
  for (const title of titles) sources.push(await addTitledSource(ana, desk.caseId, title));
  const [pairId = "", other = ""] = desk.pairIds;
  return { desk, ana, sources, pairId, other };
}

it("counts ten reprints of one story once", async () => {
  const titles = Array.from({ length: 10 }, (_, index) => `Reprint ${index + 1}`);
  const { desk, ana, sources, pairId } = await deskWithSources(...titles);
  for (const sourceId of sources) await addParaphrase(ana, { pairId, sourceId });
  const apart = await ana.weighing.pair({ pairId });
  await ana.origin.group({ caseId: desk.caseId, sourceIds: sources });
  const together = await ana.weighing.pair({ pairId });
  expect(apart.inconsistency.response.high).toBe(10 * together.inconsistency.response.high);
  expect(together).toMatchObject({
    lead: "allegation",
    inconsistency: { allegation: { high: 0 } },
  });
  expect(together.sameOrigin).toEqual([together.items.map(({ evidenceId }) => evidenceId)]);
  expect(together.without).toMatchObject([{ turns: true, balance: { lead: "level" } }]);
});

it("puts the same words of one source, held against two pairs, in one row", async () => {
  const { desk, ana, pairId, other } = await deskWithSources();
  const { sources } = await ana.source.list({ caseId: desk.caseId });
  const sourceId = sources.find(({ title }) => title.includes("28 août"))?.id ?? "";
  const quoted = {
    sourceId,
    wording: "verbatim",
    text: "quasi-totale absence de réponse",
    language: "fr",
    locator: null,
  } as const;
  await addParaphrase(ana, { pairId, ...quoted });
  await addParaphrase(ana, { pairId: other, ...quoted, stanceResponse: "consistent" });
  await addParaphrase(ana, { pairId: other, sourceId });
  const { pairs, rows, after } = await ana.weighing.case({ caseId: desk.caseId });
  expect(pairs.map(({ id }) => id)).toEqual([pairId, other]);
  expect(
    rows.map(({ text, discriminates, origin, cells }) => [
      text,
      discriminates,
      origin,
      cells.length,
    ]),
  ).toEqual([
    [quoted.text, true, 1, 2],
    ["It was so.", true, 1, 1],
  ]);
  expect(rows[0]?.cells.map(({ diagnosticity }) => diagnosticity)).toEqual([2, 0]);
  expect(after).toBeNull();
});

it("says of a passage that it tells no pair’s sides apart", async () => {
  const { desk, ana, sources, pairId } = await deskWithSources("A report");
  const stances = { stanceAllegation: "consistent", stanceResponse: "consistent" } as const;
  await addParaphrase(ana, { pairId, sourceId: sources[0] ?? "", ...stances });
  const { rows, pairs } = await ana.weighing.case({ caseId: desk.caseId });
  expect(rows).toMatchObject([{ discriminates: false, origin: null }]);
  expect(pairs).toMatchObject([{ lead: "level" }]);
});

it("gives the pairs that have evidence a page at a time", async () => {
  const { desk, ana, sources, pairId, other } = await deskWithSources("A report");
  for (const each of [pairId, other])
    await addParaphrase(ana, { pairId: each, sourceId: sources[0] ?? "" });
  const first = await ana.weighing.case({ caseId: desk.caseId, limit: 1 });
  expect(first).toMatchObject({ pairs: [{ id: pairId }], after: 1 });
  const second = await ana.weighing.case({ caseId: desk.caseId, limit: 1, after: 1 });
  expect(second).toMatchObject({ pairs: [{ id: other }], after: null });
});

it("tells neither the words nor the grade nor the origin of a confidential source", async () => {
  const { desk, ana, sources, pairId } = await deskWithSources("A report");
  const secret = await addTitledSource(
    ana,
    desk.caseId,
    "Our source in the office",
    "confidential",
  );
  await ana.origin.group({ caseId: desk.caseId, sourceIds: [...sources, secret] });
  for (const sourceId of [...sources, secret]) await addParaphrase(ana, { pairId, sourceId });
  await desk.db.prisma.source.update({ where: { id: secret }, data: { reliability: "A" } });
  const ben: Actor = { ...(await desk.person("Ben")), rights: [] };
  const told = await createCaller(desk.context(ben)).weighing.pair({ pairId });
  expect(told).toMatchObject({ withheld: 1, sameOrigin: [] });
  expect(told.items[1]?.weight).toEqual({ low: 16, high: 80 });
  const { rows } = await createCaller(desk.context(ben)).weighing.case({ caseId: desk.caseId });
  expect(rows[1]).toMatchObject({
    text: "",
    origin: null,
    source: { title: "", isWithheld: true },
  });
  expect(await ana.weighing.pair({ pairId })).toMatchObject({ withheld: 0 });
});
