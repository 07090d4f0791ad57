import { expect, it } from "vitest";
import { openDesk } from "../../testing.ts";
import { addParaphrase, addTitledSource, submitReview } from "../../testing-evidence.ts";

async function deskAtGate() {
  const desk = await openDesk();
  const ana = await desk.as("Ana");
  const [pairId = ""] = desk.pairIds;
  const sourceId = await addTitledSource(ana, desk.caseId, "The only register");
  await addParaphrase(ana, { pairId, sourceId });
  await ana.search.log({
    pairId,
    isForContrary: true,
    places: "Everywhere.",
    searchedOn: "2026-03-01",
    found: "Nothing.",
  });
  await submitReview(ana, pairId, "allegation_supported");
  return { desk, ana, pairId, reason: { pairId, kind: "one_origin", replaces: null } as const };
}

it("an editor’s reason for one origin opens the gate, and the pair is decided by itself", async () => {
  const { ana, pairId, reason } = await deskAtGate();
  expect(await ana.pair.byId({ pairId })).toMatchObject({ state: "in_review" });
  await ana.pairReason.give({ ...reason, text: "Nobody else keeps this register." });
  expect(await ana.pair.byId({ pairId })).toMatchObject({
    state: "decided",
    decidedStatus: "allegation_supported",
  });
});

it("a new reason takes the place of the one of its kind, which stays on record", async () => {
  const { desk, ana, pairId, reason } = await deskAtGate();
  await ana.pairReason.give({ ...reason, kind: "imbalance", text: "One side would not speak." });
  const { id } = await ana.pairReason.give({ ...reason, text: "First." });
  await ana.pairReason.give({ ...reason, replaces: id.toUpperCase(), text: "Second." });
  const { reasons } = await ana.pair.work({ pairId });
  expect(reasons.map(({ kind, text }) => [kind, text])).toEqual([
    ["imbalance", "One side would not speak."],
    ["one_origin", "Second."],
  ]);
  expect(await desk.db.prisma.pairReason.count()).toBe(3);
  const { events } = await ana.event.byPair({ pairId });
  const given = events.find(({ kind }) => kind === "pair_reason_given");
  expect(given).toMatchObject({
    before: { reasonId: id, kind: "one_origin", text: "First." },
    after: { kind: "one_origin", text: "Second." },
  });
});

it("the same reason again changes nothing and writes no history", async () => {
  const { desk, ana, reason } = await deskAtGate();
  const { id } = await ana.pairReason.give({ ...reason, text: "First." });
  expect(await ana.pairReason.give({ ...reason, text: "First." })).toEqual({ id });
  expect(await desk.db.prisma.event.count({ where: { kind: "pair_reason_given" } })).toBe(1);
});

it("a reason is withdrawn once, and there must be one", async () => {
  const { ana, pairId, reason: given } = await deskAtGate();
  await ana.pairReason.give({ ...given, text: "First." });
  const { replaces: _replaces, ...reason } = given;
  await ana.pairReason.withdraw(reason);
  expect((await ana.pair.work({ pairId })).reasons).toEqual([]);
  await expect(ana.pairReason.withdraw(reason)).rejects.toMatchObject({
    cause: { code: "REASON_NOT_FOUND" },
  });
});

it("a decision that only a reason let through the gate goes stale with it", async () => {
  const { ana, pairId, reason } = await deskAtGate();
  await ana.pairReason.give({ ...reason, text: "Nobody else keeps this register." });
  await ana.pairReason.withdraw({ pairId, kind: "one_origin" });
  expect(await ana.pair.byId({ pairId })).toMatchObject({ state: "stale" });
});

it("of two editors who give a reason at once the second does not put the first aside unseen", async () => {
  const { desk, ana, pairId, reason } = await deskAtGate();
  const ben = await desk.as("Ben");
  const both = await Promise.allSettled([
    ana.pairReason.give({ ...reason, text: "One." }),
    ben.pairReason.give({ ...reason, text: "Two." }),
  ]);
  expect(both.find(({ status }) => status === "rejected")).toMatchObject({
    reason: { cause: { code: "PAIR_CHANGED" } },
  });
  expect((await ana.pair.work({ pairId })).reasons).toHaveLength(1);
});
