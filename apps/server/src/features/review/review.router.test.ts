import { expect, it } from "vitest";
import { openDesk } from "../../testing.ts";
import { reviewAlike } from "../../testing-decided.ts";
import { addParaphrase, addTitledSource } from "../../testing-evidence.ts";

const reason = { confidence: "medium", rationale: "Two of the requests are on record." } as const;

async function deskWithPair() {
  const desk = await openDesk();
  const ana = await desk.as("Ana");
  return { desk, ana, pairId: desk.pairIds[0] ?? "" };
}

it("a mark is there at once, and counts for nothing until its reason is given", async () => {
  const { ana, pairId } = await deskWithPair();
  await ana.review.mark({ pairId, status: "contested", version: 0 });
  const pair = await ana.pair.byId({ pairId });
  expect(pair.mark).toEqual({ status: "contested", reviewedStatus: null, version: 1 });
  expect(pair.state).toBe("open");
  const found = await ana.case.bySlug({ slug: "telegram-durov" });
  expect(found.counts).toMatchObject({ not_reviewed: 4, contested: 0 });
  expect(found.waiting).toBe(1);
});

it("a mark with its reason is a review, and the pair is in review, undecided", async () => {
  const { ana, pairId } = await deskWithPair();
  await ana.review.mark({ pairId, status: "contested", version: 0 });
  await ana.review.submit({ pairId, status: "contested", ...reason, version: 1 });
  const pair = await ana.pair.byId({ pairId });
  expect(pair).toMatchObject({
    state: "in_review",
    decidedStatus: null,
    mark: { status: "contested", reviewedStatus: "contested", version: 2 },
    review: { status: "contested", revision: 1, rationale: reason.rationale },
  });
  const found = await ana.case.bySlug({ slug: "telegram-durov" });
  expect(found.counts).toMatchObject({ not_reviewed: 3, contested: 1 });
  expect(found.waiting).toBe(0);
});

it("a revised review is a new revision, and the old one stays", async () => {
  const { desk, ana, pairId } = await deskWithPair();
  await ana.review.submit({ pairId, status: "contested", ...reason, version: 0 });
  await ana.review.submit({ pairId, status: "insufficient", ...reason, version: 1 });
  const reviews = await desk.db.prisma.review.findMany({ orderBy: { revision: "asc" } });
  expect(
    reviews.map(({ status, revision, supersededAt }) => [status, revision, supersededAt === null]),
  ).toEqual([
    ["contested", 1, false],
    ["insufficient", 2, true],
  ]);
});

it("the same mark again changes nothing and writes no history", async () => {
  const { desk, ana, pairId } = await deskWithPair();
  await ana.review.mark({ pairId, status: "overtaken", version: 0 });
  expect(await ana.review.mark({ pairId, status: "overtaken", version: 1 })).toMatchObject({
    version: 1,
  });
  expect(await desk.db.prisma.event.count({ where: { kind: "pair_marked" } })).toBe(1);
});

it("taking a mark back leaves the pair unmarked, with both in the history", async () => {
  const { ana, pairId } = await deskWithPair();
  await ana.review.mark({ pairId, status: "overtaken", version: 0 });
  await ana.review.mark({ pairId, status: null, version: 1 });
  expect((await ana.pair.byId({ pairId })).mark).toMatchObject({ status: null, version: 2 });
  const { events } = await ana.event.byPair({ pairId });
  expect(events.map(({ before, after }) => ({ before, after }))).toEqual([
    { before: { status: "overtaken" }, after: null },
    { before: null, after: { status: "overtaken" } },
  ]);
});

it("a mark from a stale version is refused, and the refusal carries the one that stands", async () => {
  const { ana, pairId } = await deskWithPair();
  await ana.review.mark({ pairId, status: "contested", version: 0 });
  await expect(
    ana.review.mark({ pairId, status: "insufficient", version: 0 }),
  ).rejects.toMatchObject({
    code: "CONFLICT",
    cause: { code: "MARK_MOVED_ON", current: { status: "contested", version: 1 } },
  });
  await expect(
    ana.review.submit({ pairId, status: "insufficient", ...reason, version: 0 }),
  ).rejects.toMatchObject({ cause: { code: "MARK_MOVED_ON" } });
});

it("of many marks set at once from one version, one is saved and the others are told", async () => {
  const { desk, ana, pairId } = await deskWithPair();
  const attempts = await Promise.allSettled(
    Array.from({ length: 8 }, (_, index) =>
      ana.review.mark({ pairId, status: index % 2 ? "contested" : "insufficient", version: 0 }),
    ),
  );
  const saved = attempts.filter(({ status }) => status === "fulfilled");
  expect(saved).toHaveLength(1);
  for (const attempt of attempts)
    if (attempt.status === "rejected") expect(attempt.reason).toMatchObject({ code: "CONFLICT" });
  expect(await desk.db.prisma.event.count({ where: { kind: "pair_marked" } })).toBe(1);
});

it("nobody sees another's mark or review", async () => {
  const { desk, ana, pairId } = await deskWithPair();
  await ana.review.submit({ pairId, status: "contested", ...reason, version: 0 });
  const ben = await desk.as("Ben");
  const pair = await ben.pair.byId({ pairId });
  expect(pair.mark).toBeNull();
  expect(pair.review).toBeNull();
  expect((await ben.case.bySlug({ slug: "telegram-durov" })).counts.not_reviewed).toBe(4);
  const { pairs } = await ben.pair.list({ caseId: desk.caseId, locale: "en" });
  expect(pairs[0]?.standing.progress).toBe("not_reviewed");
  expect((await ben.event.byPair({ pairId })).events).toEqual([]);
  expect((await ana.event.byPair({ pairId })).events).toHaveLength(1);
  await expect(ben.event.byPair({ pairId: desk.caseId })).rejects.toMatchObject({
    cause: { code: "PAIR_NOT_FOUND" },
  });
});

it.each(["mark", "submit"] as const)("a reader may not %s", async (procedure) => {
  const { desk, pairId } = await deskWithPair();
  const rosa = await desk.as("Rosa", "reader");
  const attempt =
    procedure === "mark"
      ? rosa.review.mark({ pairId, status: "contested", version: 0 })
      : rosa.review.submit({ pairId, status: "contested", ...reason, version: 0 });
  await expect(attempt).rejects.toMatchObject({
    code: "FORBIDDEN",
    cause: { code: "NOT_ALLOWED" },
  });
});

it("turns a visitor away", async () => {
  const { desk, pairId } = await deskWithPair();
  await expect(
    desk.asNobody().review.mark({ pairId, status: "contested", version: 0 }),
  ).rejects.toMatchObject({ code: "UNAUTHORIZED", cause: { code: "SIGN_IN_REQUIRED" } });
});

it("refuses a pair that does not exist, and `not_reviewed` as a choice", async () => {
  const { ana, pairId } = await deskWithPair();
  const unknown = "01a20c1b-ee54-77e9-ae0c-81d847a0a419";
  await expect(
    ana.review.mark({ pairId: unknown, status: "contested", version: 0 }),
  ).rejects.toMatchObject({ cause: { code: "PAIR_NOT_FOUND" } });
  await expect(
    ana.review.mark({ pairId, status: "not_reviewed" as "contested", version: 0 }),
  ).rejects.toMatchObject({ code: "BAD_REQUEST" });
});

it("a stale pair is reviewed anew, and its old decision reads as stale until there is another", async () => {
  const { desk, ana, pairId } = await deskWithPair();
  const ben = await desk.as("Ben");
  await reviewAlike([ana, ben], pairId);
  const sourceId = await addTitledSource(ana, desk.caseId, "A register");
  await addParaphrase(ana, { pairId, sourceId });
  const later = await desk.as("Ana", "editor", new Date("2026-03-02T13:00:00Z"));
  await later.review.submit({ pairId, status: "insufficient", ...reason, version: 1 });
  expect(await ana.pair.byId({ pairId })).toMatchObject({
    state: "in_review",
    decidedStatus: "not_checkable",
  });
  const { pairs } = await ben.pair.list({ caseId: desk.caseId, locale: "en" });
  expect(pairs[0]?.standing).toEqual({ status: "not_checkable", progress: "stale" });
});
