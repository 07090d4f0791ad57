import type { ChosenStatus } from "@rejoinder/schema";
import { expect, it } from "vitest";
import { openDesk } from "../../testing.ts";
import { addParaphrase, addTitledSource } from "../../testing-evidence.ts";

const given = { confidence: "medium", rationale: "Two of the requests are on record." } as const;
const reason = "The second review looked at the point that is in dispute.";

/** Ana and Ben review the first pair; Eva, an editor, reviews nothing. */
async function deskInDispute() {
  const desk = await openDesk();
  const [ana, ben, eva] = await Promise.all([
    desk.as("Ana", "reviewer"),
    desk.as("Ben", "reviewer"),
    desk.as("Eva"),
  ]);
  const pairId = desk.pairIds[0] ?? "";
  await ana.review.submit({ pairId, status: "not_checkable", ...given, version: 0 });
  await ben.review.submit({ pairId, status: "overtaken", ...given, version: 0 });
  const current = { pairId, supersededAt: null };
  return {
    desk,
    ana,
    ben,
    eva,
    pairId,
    /** What an editor who has read the reviews sends. */
    async settled(status: ChosenStatus) {
      const reviews = await desk.db.prisma.review.findMany({ where: current });
      const { evidence } = await eva.pair.byId({ pairId });
      return {
        pairId,
        status,
        reason,
        reviewIds: reviews.map(({ id }) => id.toUpperCase()),
        evidenceIds: evidence.map(({ id }) => id.toUpperCase()),
      };
    },
    decision: async () => (await eva.pair.work({ pairId })).decision,
    /** What the editor may know of. */
    state: async () => (await eva.pair.byId({ pairId })).state,
  };
}
const refusal = (code: string) => ({ cause: { code } });

it("two reviews that differ are settled by an editor who is neither, and the dissent stays", async () => {
  const { eva, pairId, settled, state } = await deskInDispute();
  expect(await state()).toBe("disputed");
  expect((await eva.pair.work({ pairId })).reviews).toBeNull();
  await eva.dispute.open({ pairId });
  expect((await eva.pair.work({ pairId })).reviews).toHaveLength(2);
  await eva.dispute.decide(await settled("overtaken"));
  const { decision, reviews } = await eva.pair.work({ pairId });
  expect(decision).toMatchObject({
    status: "overtaken",
    way: "adjudication",
    reason,
    decider: { name: "Eva" },
    staleAt: null,
  });
  expect(reviews?.map((review) => [review.status, review.counts])).toEqual([
    ["not_checkable", true],
    ["overtaken", true],
  ]);
  const { events } = await eva.event.byPair({ pairId });
  expect(events.map(({ kind, actor }) => [kind, actor.name]).slice(0, 3)).toEqual([
    ["pair_decided", "Eva"],
    ["dispute_opened", "Eva"],
    ["pair_reviewed", "Ben"],
  ]);
});

it("a pair goes from open through a dispute to decided, stale, and decided again by agreement", async () => {
  const { desk, ana, ben, eva, pairId, settled, state, decision } = await deskInDispute();
  await eva.dispute.open({ pairId });
  await eva.dispute.decide(await settled("overtaken"));
  const { id: decisionId = "" } = (await decision()) ?? {};
  await eva.dispute.reopen({ pairId, decisionId, reason: "The ruling was quashed." });
  expect(await state()).toBe("stale");
  expect(await decision()).toMatchObject({ status: "overtaken", staleAt: expect.any(Date) });
  expect((await eva.pair.work({ pairId })).reviews).toBeNull();
  const [older, newer] = [new Date("2026-03-03T09:00:00Z"), new Date("2026-03-03T10:00:00Z")];
  const again = { pairId, status: "not_checkable", ...given } as const;
  await (await desk.as("Ana", "reviewer", older)).review.submit({ ...again, version: 1 });
  expect(await state()).toBe("in_review");
  expect((await ben.pair.work({ pairId })).reviews).toBeNull();
  await (await desk.as("Ben", "reviewer", newer)).review.submit({ ...again, version: 1 });
  expect(await state()).toBe("decided");
  expect(await decision()).toMatchObject({
    status: "not_checkable",
    way: "agreement",
    decider: null,
  });
  expect((await ana.pair.work({ pairId })).reviews).toHaveLength(2);
});

it("nobody decides a dispute that their own review is in", async () => {
  const { desk, eva, pairId } = await deskInDispute();
  await eva.review.submit({ pairId, status: "contested", ...given, version: 0 });
  await expect(eva.dispute.open({ pairId })).rejects.toMatchObject(
    refusal("OWN_REVIEW_IN_DISPUTE"),
  );
  const reviews = await desk.db.prisma.review.findMany({ where: { pairId } });
  const reviewIds = reviews.map(({ id }) => id);
  await expect(
    eva.dispute.decide({ pairId, status: "overtaken", reason, reviewIds, evidenceIds: [] }),
  ).rejects.toMatchObject(refusal("OWN_REVIEW_IN_DISPUTE"));
});

it("of two editors who decide at once one does, and the other is told", async () => {
  const { desk, eva, pairId, settled } = await deskInDispute();
  const max = await desk.as("Max");
  await Promise.all([eva.dispute.open({ pairId }), max.dispute.open({ pairId })]);
  const [hers, his] = [await settled("overtaken"), await settled("not_checkable")];
  const both = await Promise.allSettled([eva.dispute.decide(hers), max.dispute.decide(his)]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(both.find(({ status }) => status === "rejected")).toMatchObject({
    reason: refusal("PAIR_MOVED_ON"),
  });
  expect(await desk.db.prisma.decision.count({ where: { pairId } })).toBe(1);
});

it("decides nothing on reviews that the editor has not seen", async () => {
  const { ben, eva, pairId, settled, state } = await deskInDispute();
  await expect(eva.dispute.decide(await settled("overtaken"))).rejects.toMatchObject(
    refusal("DISPUTE_UNOPENED"),
  );
  await eva.dispute.open({ pairId });
  const seen = await settled("overtaken");
  await ben.review.submit({ pairId, status: "insufficient", ...given, version: 1 });
  await expect(eva.dispute.decide(seen)).rejects.toMatchObject(refusal("PAIR_CHANGED"));
  expect(await state()).toBe("disputed");
});

it("decides nothing over evidence that the editor has not seen", async () => {
  const { desk, ana, eva, pairId, settled } = await deskInDispute();
  await eva.dispute.open({ pairId });
  const seen = await settled("overtaken");
  const sourceId = await addTitledSource(ana, desk.caseId, "A report");
  await addParaphrase(ana, { pairId, sourceId });
  await expect(eva.dispute.decide(seen)).rejects.toMatchObject(refusal("PAIR_CHANGED"));
  await expect(eva.dispute.decide(await settled("overtaken"))).resolves.toBeTruthy();
});

it("a dispute ends by itself when the reviewers come to agree", async () => {
  const { ben, eva, pairId, decision } = await deskInDispute();
  await ben.review.submit({ pairId, status: "not_checkable", ...given, version: 1 });
  expect(await decision()).toMatchObject({ status: "not_checkable", way: "agreement" });
  const { reviews } = await eva.pair.work({ pairId });
  expect(reviews?.map(({ isInformed, revision }) => [isInformed, revision])).toEqual([
    [false, 1],
    [true, 2],
  ]);
});

it("agreement that the gate refuses is in review, with what is missing", async () => {
  const { ana, ben, eva, pairId, state } = await deskInDispute();
  await ana.review.submit({ pairId, status: "contested", ...given, version: 1 });
  await ben.review.submit({ pairId, status: "contested", ...given, version: 1 });
  expect(await state()).toBe("in_review");
  const { gate, decision } = await eva.pair.work({ pairId });
  expect(decision).toBeNull();
  expect(gate.contested.map(({ code }) => code)).toEqual([
    "evidence",
    "evidence",
    "contrary_search",
  ]);
});

it("an editor too is held by the gate, and told what is missing", async () => {
  const { eva, pairId, settled, state } = await deskInDispute();
  await eva.dispute.open({ pairId });
  await expect(eva.dispute.decide(await settled("insufficient"))).rejects.toMatchObject({
    cause: { code: "GATE_SHUT", current: { missing: [{ code: "search" }] } },
  });
  expect(await state()).toBe("disputed");
});

it("a dissenting review stays as it was, also once its reviewer has revised it", async () => {
  const { ana, eva, pairId, settled } = await deskInDispute();
  await eva.dispute.open({ pairId });
  await eva.dispute.decide(await settled("overtaken"));
  await ana.review.submit({ pairId, status: "overtaken", ...given, version: 1 });
  const { dissent } = await eva.pair.work({ pairId });
  expect(dissent).toMatchObject([
    { status: "not_checkable", reviewer: { name: "Ana" }, revision: 1 },
  ]);
});

it("a review given late, of a decided pair, is kept and moves nothing", async () => {
  const { desk, eva, pairId, settled, state } = await deskInDispute();
  await eva.dispute.open({ pairId });
  await eva.dispute.decide(await settled("overtaken"));
  const late = await desk.as("Lea", "reviewer");
  await late.review.submit({ pairId, status: "contested", ...given, version: 0 });
  expect(await state()).toBe("decided");
  const { reviews } = await late.pair.work({ pairId });
  expect(reviews?.at(-1)).toMatchObject({ status: "contested", isInformed: true, counts: false });
});

it("who opens a dispute gives no review of it", async () => {
  const { eva, pairId } = await deskInDispute();
  await eva.dispute.open({ pairId });
  await eva.dispute.open({ pairId });
  const { events } = await eva.event.byPair({ pairId });
  expect(events.filter(({ kind }) => kind === "dispute_opened")).toHaveLength(1);
  const { mark } = await eva.pair.byId({ pairId });
  expect(mark).toEqual({ status: null, reviewedStatus: null, version: 1 });
  await expect(
    eva.review.submit({ pairId, status: "contested", ...given, version: 1 }),
  ).rejects.toMatchObject(refusal("REVIEWS_OPENED"));
});

it("who has taken the pair on is not told whether it is disputed", async () => {
  const { desk, eva, pairId } = await deskInDispute();
  const { id } = await desk.person("Eva");
  const claims = desk.pairIds.slice(0, 2).map((each) => ({
    pairId: each,
    reviewerId: id,
    givenById: id,
    at: new Date("2026-03-02T11:00:00Z"),
    until: new Date("2026-03-09T11:00:00Z"),
  }));
  await desk.db.prisma.claim.createMany({ data: claims });
  for (const each of claims)
    await expect(eva.dispute.open({ pairId: each.pairId })).rejects.toMatchObject(
      refusal("REVIEW_OWED"),
    );
  expect((await eva.pair.byId({ pairId })).state).toBe("in_review");
});

it("nothing is opened where nothing is disputed, and reviewers open nothing", async () => {
  const { desk, ana, eva, pairId } = await deskInDispute();
  await expect(eva.dispute.open({ pairId: desk.pairIds[1] ?? "" })).rejects.toMatchObject(
    refusal("PAIR_MOVED_ON"),
  );
  await expect(ana.dispute.open({ pairId })).rejects.toMatchObject(refusal("NOT_ALLOWED"));
});

it("a decision is called into question for a reason, by who saw that very one", async () => {
  const { ana, eva, pairId, settled, decision } = await deskInDispute();
  await eva.dispute.open({ pairId });
  await eva.dispute.decide(await settled("overtaken"));
  const { id: decisionId = "" } = (await decision()) ?? {};
  const question = { pairId, decisionId, reason: "The ruling was quashed." };
  await expect(ana.dispute.reopen(question)).rejects.toMatchObject(refusal("NOT_ALLOWED"));
  await expect(eva.dispute.reopen({ ...question, reason: " " })).rejects.toMatchObject({
    cause: { issues: [{ path: ["reason"], message: "empty" }] },
  });
  await eva.dispute.reopen(question);
  await expect(eva.dispute.reopen(question)).rejects.toMatchObject(refusal("PAIR_MOVED_ON"));
  const { events } = await ana.event.byPair({ pairId });
  expect(events[0]).toMatchObject({
    kind: "pair_reopened",
    before: { status: "overtaken" },
    after: { status: "overtaken", reason: question.reason },
  });
});
