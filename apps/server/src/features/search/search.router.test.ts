import { expect, it } from "vitest";
import { openDesk } from "../../testing.ts";
import { addParaphrase, addTitledSource, submitReview } from "../../testing-evidence.ts";

async function deskWithPair() {
  const desk = await openDesk();
  const ana = await desk.as("Ana");
  const [pairId = ""] = desk.pairIds;
  const search = {
    pairId,
    isForContrary: true,
    places: "The court’s register and two news archives.",
    searchedOn: "2026-03-01",
    found: "Nothing that contradicts it.",
  };
  return { desk, ana, pairId, search };
}

it("a pair on which all agree waits at the gate, and is decided by itself once a search is logged", async () => {
  const { desk, ana, pairId, search } = await deskWithPair();
  for (const title of ["A report", "A study"]) {
    const sourceId = await addTitledSource(ana, desk.caseId, title);
    await addParaphrase(ana, { pairId, sourceId });
  }
  await submitReview(ana, pairId, "allegation_supported");
  expect(await ana.pair.byId({ pairId })).toMatchObject({ state: "in_review" });
  const { gate } = await ana.pair.work({ pairId });
  expect(gate.allegation_supported).toEqual([{ code: "contrary_search" }]);
  await ana.search.log(search);
  expect(await ana.pair.byId({ pairId })).toMatchObject({
    state: "decided",
    decidedStatus: "allegation_supported",
  });
  const { events } = await ana.event.byPair({ pairId });
  expect(events.slice(0, 2).map(({ kind }) => kind)).toEqual(["pair_decided", "search_logged"]);
});

it("a search for anything does not stand in for one to the contrary", async () => {
  const { ana, pairId, search } = await deskWithPair();
  await ana.search.log({ ...search, isForContrary: false });
  const { gate } = await ana.pair.work({ pairId });
  expect(gate.insufficient).toEqual([]);
  expect(gate.contested).toContainEqual({ code: "contrary_search" });
});

it.each([
  ["a day still to come everywhere", "2026-03-04", { code: "SEARCH_IN_FUTURE" }],
  ["a month", "2026-02", { issues: [{ path: ["searchedOn"], message: "day" }] }],
  ["a day that is none", "2026-02-30", { issues: [{ path: ["searchedOn"] }] }],
])("refuses %s", async (_, searchedOn, cause) => {
  const { ana, search } = await deskWithPair();
  await expect(ana.search.log({ ...search, searchedOn })).rejects.toMatchObject({ cause });
});

it("takes the day that has begun in the east", async () => {
  const { ana, search } = await deskWithPair();
  await expect(ana.search.log({ ...search, searchedOn: "2026-03-03" })).resolves.toBeTruthy();
});

it("withdraws a search once: it goes out of sight, and the record stays", async () => {
  const { desk, ana, pairId, search } = await deskWithPair();
  const { id: searchId } = await ana.search.log(search);
  await ana.search.withdraw({ searchId, version: 1 });
  await expect(ana.search.withdraw({ searchId, version: 1 })).rejects.toMatchObject({
    cause: { code: "SEARCH_MOVED_ON" },
  });
  expect((await ana.pair.work({ pairId })).searches).toEqual([]);
  expect(await desk.db.prisma.search.count()).toBe(1);
});

it("a decision goes stale with the last search that it wanted, and stays while another is there", async () => {
  const { ana, pairId, search } = await deskWithPair();
  const { id: first } = await ana.search.log(search);
  const { id: second } = await ana.search.log(search);
  await submitReview(ana, pairId, "insufficient");
  await ana.search.withdraw({ searchId: first, version: 1 });
  expect(await ana.pair.byId({ pairId })).toMatchObject({ state: "decided" });
  await ana.search.withdraw({ searchId: second, version: 1 });
  expect(await ana.pair.byId({ pairId })).toMatchObject({ state: "stale" });
  expect((await ana.pair.work({ pairId })).staleCauses).toEqual(["evidence_removed"]);
});
