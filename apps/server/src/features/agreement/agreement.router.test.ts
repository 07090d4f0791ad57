import type { ChosenStatus } from "@rejoinder/schema";
import { expect, it } from "vitest";
import { NOON, openDesk } from "../../testing.ts";

const reason = { confidence: "medium", rationale: "As the record has it." } as const;

/** A desk of two reviewers and an editor; they review each pair as told, the first before the second. */
async function deskJudged(...pairs: readonly (readonly [ChosenStatus, ChosenStatus?])[]) {
  const desk = await openDesk();
  const [ana, ben, eva] = [
    await desk.as("Ana", "reviewer"),
    await desk.as("Ben", "reviewer"),
    await desk.as("Eva"),
  ];
  for (const [index, statuses] of pairs.entries()) {
    const pairId = desk.pairIds[index] ?? "";
    for (const [at, status] of statuses.entries())
      if (status)
        await (at === 0 ? ana : ben).review.submit({ pairId, status, ...reason, version: 0 });
  }
  const { caseId } = desk;
  return { desk, ana, ben, eva, caseId };
}

it("compares what reviewers said of decided pairs, and tells what is left out", async () => {
  const { desk, eva, caseId } = await deskJudged(
    ["not_checkable", "not_checkable"],
    ["overtaken", "not_checkable"],
    ["overtaken"],
  );
  const pairId = desk.pairIds[1] ?? "";
  const before = await eva.agreement.byCase({ caseId });
  expect(before).toMatchObject({ pairs: 1, reviews: 2, leftOut: { undecided: 3, informed: 0 } });
  expect(before.status.alpha.why).toBe("ONE_CATEGORY");

  await eva.dispute.open({ pairId });
  const { reviews } = await eva.pair.work({ pairId });
  const reviewIds = (reviews ?? []).map(({ id }) => id);
  await eva.dispute.decide({
    pairId,
    status: "overtaken",
    reason: "Amended since.",
    reviewIds,
    evidenceIds: [],
  });
  const after = await eva.agreement.byCase({ caseId });
  expect(after).toMatchObject({ pairs: 2, pairsCompared: 2, reviewers: 2 });
  expect(after.status.percent.value).toBe(0.5);
  expect(after.status.alpha.value).toBeCloseTo(0, 10);
  expect(after.leftOut.undecided).toBe(2);
});

it("counts what somebody said before they saw the others, not what they said after", async () => {
  const { desk, ana, eva, caseId } = await deskJudged(["overtaken", "not_checkable"]);
  const pairId = desk.pairIds[0] ?? "";
  await ana.review.submit({ pairId, status: "not_checkable", ...reason, version: 1 });
  const told = await eva.agreement.byCase({ caseId });
  expect(told).toMatchObject({ pairs: 1, leftOut: { informed: 1 } });
  expect(told.status.percent.value).toBe(0);
});

it("leaves a pair out from the moment its decision is stale: its reviews are hidden again", async () => {
  const { desk, eva, caseId } = await deskJudged(["overtaken", "overtaken"]);
  const pairId = desk.pairIds[0] ?? "";
  expect(await eva.agreement.byCase({ caseId })).toMatchObject({ pairs: 1 });
  const { decision } = await eva.pair.work({ pairId });
  await eva.dispute.reopen({ pairId, reason: "A ruling came.", decisionId: decision?.id ?? "" });
  expect(await eva.agreement.byCase({ caseId })).toMatchObject({ pairs: 0, reviewers: 0 });
});

it("shows an editor each reviewer, and a reviewer themselves alone", async () => {
  const { ana, eva, caseId } = await deskJudged(["overtaken", "overtaken"]);
  const all = await eva.agreement.byReviewer({ caseId });
  expect(all.isOfAll).toBe(true);
  expect(all.reviewers.map(({ person }) => person.name)).toEqual(["Ana", "Ben"]);
  const own = await ana.agreement.byReviewer({ caseId });
  expect(own.isOfAll).toBe(false);
  expect(own.reviewers).toMatchObject([
    { person: { name: "Ana" }, reviews: 1, compared: 1, asDecided: 1, withOthers: { value: 1 } },
  ]);
});

it("reviewers who saw one another's reviews of an earlier round agree no more for it", async () => {
  const { desk, eva, caseId } = await deskJudged(["overtaken", "not_checkable"]);
  const pairId = desk.pairIds[0] ?? "";
  await eva.dispute.open({ pairId });
  const { reviews } = await eva.pair.work({ pairId });
  const reviewIds = (reviews ?? []).map(({ id }) => id);
  const settled = { pairId, status: "overtaken", reason: "Amended since." } as const;
  await eva.dispute.decide({ ...settled, reviewIds, evidenceIds: [] });
  const { decision } = await eva.pair.work({ pairId });
  await eva.dispute.reopen({ pairId, reason: "A ruling came.", decisionId: decision?.id ?? "" });
  const later = new Date(NOON.getTime() + 3_600_000);
  for (const name of ["Ana", "Ben"]) {
    const again = { pairId, status: "overtaken", ...reason, version: 1 } as const;
    await (await desk.as(name, "reviewer", later)).review.submit(again);
  }
  const told = await eva.agreement.byCase({ caseId });
  expect(told).toMatchObject({ pairs: 1, reviews: 2, leftOut: { informed: 2 } });
  expect(told.status.percent.value).toBe(0);
});
