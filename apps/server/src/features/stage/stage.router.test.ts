import { beforeEach, expect, it } from "vitest";
import { openDesk } from "../../testing.ts";
import { raceTo } from "../../testing-race.ts";

let desk: Awaited<ReturnType<typeof openDesk>>;
let ana: Awaited<ReturnType<typeof desk.as>>;
beforeEach(async () => {
  desk = await openDesk();
  ana = await desk.as("Ana");
});

const decide = async (pairId: string) => {
  const review = {
    status: "overtaken",
    confidence: "high",
    rationale: "A ruling says so.",
  } as const;
  await ana.review.submit({ pairId, ...review, version: 0 });
};
const states = async () =>
  (await desk.db.prisma.pair.findMany({ orderBy: { position: "asc" } })).map(({ state }) => state);
const step = async (name: string | null) => {
  const { parties, steps } = await ana.case.bySlug({ slug: "telegram-durov" });
  return {
    caseId: desk.caseId,
    stage: "charge",
    partyId: parties.find((party) => party.name.en === name)?.id ?? null,
    on: "2026-02",
    sourceId: steps[0]?.sourceId ?? "",
  } as const;
};

it("puts the next step on record, from its source", async () => {
  expect(await ana.stage.add(await step("Pavel Durov"))).toMatchObject({ position: 3, stale: 0 });
  const { steps } = await ana.case.bySlug({ slug: "telegram-durov" });
  expect(steps.at(-1)).toMatchObject({
    stage: "charge",
    on: "2026-02",
    party: { name: { en: "Pavel Durov" } },
  });
});

it("makes decisions stale on allegations against the party that it concerns, and no others", async () => {
  for (const pairId of desk.pairIds.slice(0, 3)) await decide(pairId);
  expect(await ana.stage.add(await step("Pavel Durov"))).toMatchObject({ stale: 2 });
  expect(await states()).toEqual(["decided", "stale", "stale", "open"]);
  const { staleCauses } = await ana.pair.work({ pairId: desk.pairIds[1] ?? "" });
  expect(staleCauses).toEqual(["procedure_moved_on"]);
  const events = await desk.db.prisma.event.findMany({ orderBy: { sequence: "desc" }, take: 3 });
  expect(events.map(({ kind }) => kind).reverse()).toEqual([
    "stage_added",
    "pair_went_stale",
    "pair_went_stale",
  ]);
});

it("concerns every decided pair where the source names nobody", async () => {
  for (const pairId of desk.pairIds.slice(0, 2)) await decide(pairId);
  await ana.stage.add(await step(null));
  expect(await states()).toEqual(["stale", "stale", "open", "open"]);
});

it("takes neither a party nor a source of another case", async () => {
  const asked = await step(null);
  const unknown = "0199a000-0000-7000-8000-000000000000";
  await expect(ana.stage.add({ ...asked, partyId: unknown })).rejects.toMatchObject({
    cause: { code: "PARTY_NOT_FOUND" },
  });
  await expect(ana.stage.add({ ...asked, sourceId: unknown })).rejects.toMatchObject({
    cause: { code: "SOURCE_NOT_FOUND" },
  });
});

it("makes a decision stale that was being made meanwhile", async () => {
  const pairId = desk.pairIds[0] ?? "";
  const next = await step(null);
  await raceTo<unknown>(desk.db, desk.caseId, [() => decide(pairId), () => ana.stage.add(next)]);
  expect((await states())[0]).toBe("stale");
});
