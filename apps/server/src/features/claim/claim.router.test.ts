import { expect, it } from "vitest";
import { openDesk } from "../../testing.ts";
import { reviewAlike } from "../../testing-decided.ts";

/** A desk on which Ana edits, and Ben and Cleo review. */
async function deskOfThree() {
  const desk = await openDesk();
  const ana = await desk.as("Ana");
  const [ben, cleo] = [await desk.as("Ben", "reviewer"), await desk.as("Cleo", "reviewer")];
  const idOf = async (name: string) => (await desk.person(name, "reviewer")).id;
  const [benId, cleoId] = [await idOf("Ben"), await idOf("Cleo")];
  return { desk, ana, ben, cleo, benId, cleoId, pairId: desk.pairIds[0] ?? "" };
}

it("who takes a pair on is at it for two days, and who hands it back leaves it as it was", async () => {
  const { ana, ben, benId, pairId } = await deskOfThree();
  expect(await ben.claim.take({ pairId })).toMatchObject({
    until: new Date("2026-03-04T12:00:00Z"),
  });
  expect(await ana.pair.work({ pairId })).toMatchObject({
    claims: [{ reviewer: { name: "Ben" }, givenBy: { name: "Ben" } }],
  });
  expect((await ana.pair.byId({ pairId })).state).toBe("in_review");
  await ben.claim.handBack({ pairId });
  expect((await ana.pair.work({ pairId })).claims).toEqual([]);
  expect((await ana.pair.byId({ pairId })).state).toBe("open");
  const { events } = await ana.event.byPair({ pairId });
  expect(events.map(({ kind, after }) => [kind, after?.["personId"], after?.["claimEnd"]])).toEqual(
    [
      ["pair_released", benId, "handed_back"],
      ["pair_claimed", benId, undefined],
    ],
  );
});

it("one person takes a pair on once, also when they try twice at once", async () => {
  const { desk, ben, cleo, pairId } = await deskOfThree();
  const tries = await Promise.allSettled([
    ben.claim.take({ pairId }),
    ben.claim.take({ pairId }),
    cleo.claim.take({ pairId }),
  ]);
  const refused = tries.flatMap((each) => (each.status === "rejected" ? [each.reason] : []));
  expect(refused).toMatchObject([{ code: "CONFLICT", cause: { code: "PAIR_CLAIMED" } }]);
  expect(await desk.db.prisma.claim.count({ where: { endedAt: null } })).toBe(2);
});

it("giving the review ends the claim, and there is nothing more to take on", async () => {
  const { desk, ben, pairId } = await deskOfThree();
  await ben.claim.take({ pairId });
  await reviewAlike([ben], pairId);
  const claims = await desk.db.prisma.claim.findMany({ select: { end: true } });
  expect(claims).toEqual([{ end: "reviewed" }]);
  await expect(ben.claim.take({ pairId })).rejects.toMatchObject({
    cause: { code: "PAIR_CLAIMED" },
  });
});

it("a decided pair is not taken on", async () => {
  const { desk, ana, cleo, pairId } = await deskOfThree();
  await cleo.claim.take({ pairId });
  await reviewAlike([ana, await desk.as("Eva")], pairId);
  expect(await desk.db.prisma.claim.findMany({ select: { end: true } })).toEqual([
    { end: "decided" },
  ]);
  await expect(cleo.claim.take({ pairId })).rejects.toMatchObject({
    cause: { code: "PAIR_MOVED_ON" },
  });
});

it("the next pair is the first that still lacks somebody, and never one's own again", async () => {
  const { desk, ana, ben, cleo } = await deskOfThree();
  const { caseId } = desk;
  await reviewAlike([ana], desk.pairIds[1] ?? "");
  const places = [];
  for (const one of [ben, cleo, ana, ben, cleo]) {
    const { position } = await one.claim.next({ caseId });
    places.push(position);
  }
  // Two are wanted of each: Ben and Cleo are enough for the first; of the second Ana has given hers.
  expect(places).toEqual([1, 1, 3, 2, 3]);
});

it("the next pair is one of those that the filter leaves", async () => {
  const { desk, ben } = await deskOfThree();
  const { caseId } = desk;
  await ben.review.mark({ pairId: desk.pairIds[2] ?? "", status: "overtaken", version: 0 });
  expect(await ben.claim.next({ caseId, needsReason: true })).toMatchObject({ position: 3 });
  await expect(ben.claim.next({ caseId, needsReason: true })).rejects.toMatchObject({
    cause: { code: "NOTHING_TO_CLAIM" },
  });
});

it("as many as want the next pair at once get one each, and no pair more people than it wants", async () => {
  const { desk, ana, ben, cleo } = await deskOfThree();
  const { caseId } = desk;
  const taken = await Promise.all(
    [ana, ben, cleo, await desk.as("Dan")].map((each) => each.claim.next({ caseId })),
  );
  expect(taken.map(({ position }) => position).sort()).toEqual([1, 1, 2, 2]);
});

it("where nothing is left to take on, that is said", async () => {
  const { desk, ben } = await deskOfThree();
  const { caseId } = desk;
  for (const _ of desk.pairIds) await ben.claim.next({ caseId });
  await expect(ben.claim.next({ caseId })).rejects.toMatchObject({
    code: "NOT_FOUND",
    cause: { code: "NOTHING_TO_CLAIM" },
  });
});

it("an editor gives a pair to somebody, passes it on, and takes it back", async () => {
  const { desk, ana, benId, cleoId, pairId } = await deskOfThree();
  await ana.claim.assign({ pairId, personId: benId });
  await ana.claim.reassign({ pairId, from: benId, to: cleoId });
  expect((await ana.pair.work({ pairId })).claims).toMatchObject([
    { reviewer: { name: "Cleo" }, givenBy: { name: "Ana" } },
  ]);
  expect((await ana.pair.byId({ pairId })).state).toBe("in_review");
  await ana.claim.release({ pairId, personId: cleoId.toUpperCase() });
  expect((await ana.pair.byId({ pairId })).state).toBe("open");
  const claims = await desk.db.prisma.claim.findMany({
    orderBy: { id: "asc" },
    select: { end: true },
  });
  expect(claims).toEqual([{ end: "reassigned" }, { end: "handed_back" }]);
  await expect(ana.claim.release({ pairId, personId: cleoId })).rejects.toMatchObject({
    cause: { code: "CLAIM_NOT_FOUND" },
  });
});

it("who is to review a pair themselves gives it to nobody else: a refusal would tell who opened its dispute", async () => {
  const { ana, benId, cleoId, pairId } = await deskOfThree();
  await ana.claim.assign({ pairId, personId: benId });
  await ana.claim.take({ pairId });
  const owed = { cause: { code: "REVIEW_OWED" } };
  await expect(ana.claim.assign({ pairId, personId: cleoId })).rejects.toMatchObject(owed);
  const pass = { pairId, from: benId, to: cleoId };
  await expect(ana.claim.reassign(pass)).rejects.toMatchObject(owed);
});

it("a pair is given to those alone who may review it, and they are named", async () => {
  const { desk, ana, pairId } = await deskOfThree();
  const { id: personId } = await desk.person("Rosa", "reader");
  await expect(ana.claim.assign({ pairId, personId })).rejects.toMatchObject({
    code: "BAD_REQUEST",
    cause: { code: "REVIEWER_UNSUITED" },
  });
  const { people } = await ana.claim.reviewers({ caseId: desk.caseId });
  expect(people.map(({ name }) => name)).toEqual(["Ana", "Ben", "Cleo"]);
});
