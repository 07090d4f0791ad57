import { expect, it } from "vitest";
import { loadActor } from "../../actor.ts";
import { DESK_CHAIN } from "../../history/chain.ts";
import { createCaller } from "../../router.ts";
import { NOON, openDesk } from "../../testing.ts";
import { raceTo } from "../../testing-race.ts";

/** A desk whose local editor reviewed two pairs, worked on the first besides, and took on a third. */
async function deskWithLocalWork() {
  const desk = await openDesk();
  const { id: localId } = await desk.db.prisma.person.create({
    data: { handle: "local_editor", name: "Local editor", role: "editor" },
  });
  const local = createCaller(desk.context(await loadActor(desk.db, localId)));
  const [first = "", second = "", third = ""] = desk.pairIds;
  const review = {
    status: "contested",
    confidence: "low",
    rationale: "So it is.",
    version: 0,
  } as const;
  await local.review.submit({ ...review, pairId: first });
  await local.review.submit({ ...review, pairId: second });
  const { sources } = await local.source.list({ caseId: desk.caseId });
  const sourceId = sources[0]?.id ?? "";
  await local.note.add({
    pairId: first,
    kind: "context",
    visibility: "internal",
    text: "Seen.",
    citations: [{ sourceId, locator: null }],
    supersedesId: null,
  });
  await local.evidence.add({
    pairId: first,
    sourceId,
    wording: "paraphrase",
    text: "What it says.",
    language: "en",
    locator: "page 2",
    stanceAllegation: "consistent",
    stanceResponse: "neutral",
    credibility: null,
  });
  const search = { isForContrary: true, places: "The archives.", found: "Nothing." } as const;
  await local.search.log({ pairId: first, searchedOn: "2026-03-01", ...search });
  const { id: reviewId } = await desk.db.prisma.review.findFirstOrThrow({
    where: { pairId: second },
  });
  await local.comment.add({ reviewId, text: "To be looked at again." });
  await local.claim.take({ pairId: third });
  await local.phrase.add({ text: "The record does not bear it out." });
  await local.view.save({ caseId: desk.caseId, name: "Mine", query: "state=open" });
  const ana = await desk.as("Ana", "owner");
  return { desk, ana, localId, first, second, third, review };
}

const counts = { marks: 2, reviews: 2, comments: 1, notes: 1, evidence: 1, searches: 1 };

it("what the local editor did becomes an owner's, once, and the history keeps who did it", async () => {
  const { desk, ana, localId, first, third } = await deskWithLocalWork();
  expect(await ana.person.localWork()).toEqual({
    ...counts,
    takenOverBy: null,
  });
  expect(await ana.person.takeOverLocalWork()).toEqual(counts);
  const { id: anaId } = await desk.person("Ana", "owner");
  expect(await ana.pair.byId({ pairId: first })).toMatchObject({
    review: { status: "contested" },
    notes: [{ author: { id: anaId } }],
    evidence: [{ addedById: anaId }],
  });
  expect(await desk.db.prisma.search.findFirst()).toMatchObject({ loggedById: anaId });
  expect(await desk.db.prisma.reviewComment.findFirst()).toMatchObject({ authorId: anaId });
  expect(await ana.pair.work({ pairId: third })).toMatchObject({
    claims: [{ reviewer: { id: anaId } }],
  });
  expect(await ana.phrase.list()).toHaveLength(1);
  expect(await ana.view.list({ caseId: desk.caseId })).toMatchObject([{ name: "Mine" }]);
  expect(await ana.person.localWork()).toMatchObject({
    marks: 0,
    takenOverBy: { id: anaId, name: "Ana" },
  });
  const { events } = await ana.event.list({ caseId: desk.caseId });
  expect(events[0]).toMatchObject({
    kind: "work_taken_over",
    before: { personId: localId },
    after: { personId: anaId, ...counts },
  });
  expect(events.slice(1, 8).map(({ actor }) => actor.name)).toEqual(Array(7).fill("Local editor"));
  await expect((await desk.as("Cleo", "owner")).person.takeOverLocalWork()).rejects.toMatchObject({
    cause: { code: "WORK_TAKEN_OVER", current: { name: "Ana" } },
  });
});

it("on a pair that the account has judged itself, the local editor's judgement stays where it is", async () => {
  const { desk, ana, localId, first, review } = await deskWithLocalWork();
  await ana.review.submit({ ...review, status: "insufficient", pairId: first });
  expect(await ana.person.takeOverLocalWork()).toMatchObject({ marks: 1, reviews: 1, notes: 1 });
  expect(await desk.db.prisma.mark.findMany({ where: { reviewerId: localId } })).toMatchObject([
    { pairId: first },
  ]);
  expect(await ana.pair.byId({ pairId: first })).toMatchObject({
    review: { status: "insufficient" },
  });
});

it("nothing is counted or moved of a case that does not exist for whoever takes over", async () => {
  const { desk } = await deskWithLocalWork();
  await desk.db.prisma.case.update({
    where: { id: desk.caseId },
    data: { isConfidential: true },
  });
  const ana = await desk.as("Ana", "owner", NOON);
  const none = { marks: 0, reviews: 0, comments: 0, notes: 0, evidence: 0, searches: 0 };
  expect(await ana.person.localWork()).toEqual({ ...none, takenOverBy: null });
  expect(await ana.person.takeOverLocalWork()).toEqual(none);
});

it("of two owners who take over at the same moment, one does", async () => {
  const { desk, ana } = await deskWithLocalWork();
  const cleo = await desk.as("Cleo", "owner");
  const attempts = await raceTo(desk.db, DESK_CHAIN, [
    () => ana.person.takeOverLocalWork(),
    () => cleo.person.takeOverLocalWork(),
  ]);
  expect(attempts.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await desk.db.prisma.event.count({ where: { kind: "work_taken_over" } })).toBe(2);
});

it("who takes over the local editor's review has reviewed the pair, and is one reviewer with it", async () => {
  const { desk, ana, second, review } = await deskWithLocalWork();
  await desk.as("Ben", "reviewer");
  await ana.review.mark({ pairId: second, status: "insufficient", version: 0 });
  await ana.person.takeOverLocalWork();
  expect((await ana.pair.byId({ pairId: second })).mark).toMatchObject({
    status: "insufficient",
    reviewedStatus: "contested",
  });
  await ana.review.submit({ ...review, status: "not_checkable", pairId: second, version: 2 });
  expect(await ana.pair.work({ pairId: second })).toMatchObject({
    given: 1,
    reviews: [{ revision: 2 }],
  });
});

it("of one's own review and the one taken over on the same pair the newer counts alone", async () => {
  const { desk, ana, first, review } = await deskWithLocalWork();
  await ana.review.submit({ ...review, status: "not_checkable", pairId: first });
  await desk.as("Ben", "reviewer");
  expect((await ana.pair.work({ pairId: first })).given).toBe(2);
  await ana.person.takeOverLocalWork();
  expect((await ana.pair.work({ pairId: first })).given).toBe(1);
});

it("nobody decides a dispute that a review they took over is in", async () => {
  const { desk, ana, first, review } = await deskWithLocalWork();
  const ben = await desk.as("Ben", "reviewer");
  await ben.review.submit({ ...review, status: "not_checkable", pairId: first });
  await ana.dispute.open({ pairId: first });
  const { reviews } = await ana.pair.work({ pairId: first });
  await ana.person.takeOverLocalWork();
  const { evidence } = await ana.pair.byId({ pairId: first });
  await expect(
    ana.dispute.decide({
      pairId: first,
      status: "not_checkable",
      reason: "So it is.",
      reviewIds: (reviews ?? []).map(({ id }) => id),
      evidenceIds: evidence.map(({ id }) => id),
    }),
  ).rejects.toMatchObject({ cause: { code: "OWN_REVIEW_IN_DISPUTE" } });
});

it("a review that stays in the local editor's name is told to whoever took over once others' are theirs to see", async () => {
  const { desk, ana, localId, first, review } = await deskWithLocalWork();
  await desk.person("Ben", "reviewer");
  await ana.review.submit({ ...review, status: "overtaken", pairId: first });
  await ana.person.takeOverLocalWork();
  const reviewers = async () => {
    const { events } = await ana.event.byPair({ pairId: first });
    const reviewed = events.filter(({ kind }) => kind === "pair_reviewed");
    return reviewed.map(({ actor }) => actor.id === localId);
  };
  expect(await reviewers()).toEqual([false, true]);
  // As at the start of a new round.
  await desk.db.prisma.mark.updateMany({ data: { seesOthers: false } });
  expect(await reviewers()).toEqual([false]);
  const { events } = await ana.event.byPair({ pairId: first });
  const then = await ana.event.pairAt({ pairId: first, sequence: events[0]?.sequence ?? 0 });
  expect(then.review).toMatchObject({ status: "overtaken" });
});
