import { beforeEach, describe, expect, it } from "vitest";
import { openDesk } from "../../testing.ts";
import { askedDesk } from "../../testing-asked.ts";

let desk: Awaited<ReturnType<typeof openDesk>>;
let ana: Awaited<ReturnType<typeof desk.as>>;
let pairId: string;
beforeEach(async () => {
  desk = await openDesk();
  ana = await desk.as("Ana");
  pairId = desk.pairIds[0] ?? "";
  await desk.db.prisma.case.update({ where: { id: desk.caseId }, data: { needsSignOff: true } });
});

const decide = (version: number, status: "overtaken" | "insufficient" = "overtaken") =>
  ana.review.submit({
    pairId,
    status,
    confidence: "high",
    rationale: "A later ruling decides it.",
    version,
  });
const blockers = async () => (await ana.legal.pair({ pairId })).blockers;
/** The decision that stands, or some other record where none does. */
const standing = async () => {
  const found = await desk.db.prisma.decision.findFirst({ where: { pairId, staleAt: null } });
  return { pairId, decisionId: found?.id ?? pairId };
};
const lawyer = { name: "Maître Roux", words: "Nothing here goes beyond the record." };

it("lists everything that keeps a pair from being published", async () => {
  await ana.legal.hold({ pairId, reason: "A court looks at it." });
  expect(await blockers()).toEqual(
    expect.arrayContaining(["undecided", "no_sign_off", "held"] as const),
  );
});

it("a pair without a response is kept back until somebody was asked", async () => {
  await desk.db.prisma.elementAnswer.deleteMany({ where: { pairId } });
  await desk.db.prisma.pairResponse.deleteMany({ where: { pairId } });
  expect(await blockers()).toContain("no_response");
  const party = await desk.db.prisma.party.findFirstOrThrow({ where: { role: "respondent" } });
  const { id: requestId } = await ana.request.log({
    caseId: desk.caseId,
    partyId: party.id,
    pairIds: [pairId],
    channel: "email",
    addressee: "press@example.org",
    asked: "What do you say to this?",
    sentAt: "2026-03-01T12:00:00Z",
    deadline: "2026-03-04T12:00:00Z",
  });
  expect(await blockers()).not.toContain("no_response");
  expect((await ana.balance.pair({ pairId })).response.attempts).toBe(1);
  await ana.request.settle({
    requestId,
    version: 1,
    outcome: "undelivered",
    settledAt: "2026-03-01T13:00:00Z",
    words: null,
  });
  expect(await blockers()).toEqual(expect.arrayContaining(["no_response", "imbalance"]));
});

it("a pair is kept back while a reply about it lies unread", async () => {
  const { desk: other, ana: editor, token, pairIds } = await askedDesk();
  await other.asNobody().reply.send({ token, text: "No.", language: "en", signedAs: null });
  expect((await editor.legal.pair({ pairId: pairIds[0] ?? "" })).blockers).toContain(
    "reply_waiting",
  );
});

it("a decision is kept back once what its status asks for is withdrawn", async () => {
  const { id: searchId } = await ana.search.log({
    pairId,
    isForContrary: true,
    places: "The register.",
    searchedOn: "2026-03-01",
    found: "Nothing.",
  });
  await decide(0, "insufficient");
  expect(await blockers()).not.toContain("gate_shut");
  await desk.db.prisma.search.update({
    where: { id: searchId },
    data: { withdrawnAt: new Date("2026-03-02T13:00:00Z") },
  });
  expect(await blockers()).toContain("gate_shut");
});

describe("a sign-off", () => {
  it("is of a decided pair", async () => {
    await expect(ana.legal.signOff({ ...(await standing()), ...lawyer })).rejects.toMatchObject({
      cause: { code: "PAIR_UNDECIDED" },
    });
  });

  it("lets the pair be published, once, and can be taken back", async () => {
    await decide(0);
    expect(await blockers()).toContain("no_sign_off");
    await ana.legal.signOff({ ...(await standing()), ...lawyer });
    expect(await blockers()).not.toContain("no_sign_off");
    await expect(ana.legal.signOff({ ...(await standing()), ...lawyer })).rejects.toMatchObject({
      cause: { code: "PAIR_SIGNED_OFF" },
    });
    await ana.legal.withdrawSignOff({ pairId });
    expect(await ana.legal.pair({ pairId })).toMatchObject({ isSignedOff: false });
    await expect(ana.legal.withdrawSignOff({ pairId })).rejects.toMatchObject({
      cause: { code: "SIGN_OFF_NOT_FOUND" },
    });
  });

  it("no longer counts once its decision is stale, nor for the next decision", async () => {
    await decide(0);
    const seen = await standing();
    await ana.legal.signOff({ ...(await standing()), ...lawyer });
    const { id: sourceId } = await desk.db.prisma.source.findFirstOrThrow();
    await ana.stage.add({
      caseId: desk.caseId,
      stage: "charge",
      partyId: null,
      on: null,
      sourceId,
    });
    expect(await blockers()).toEqual(expect.arrayContaining(["stale", "no_sign_off"]));
    const later = await desk.as("Ana", "editor", new Date("2026-03-03T12:00:00Z"));
    await later.review.submit({
      pairId,
      status: "overtaken",
      confidence: "high",
      rationale: "It still is.",
      version: 1,
    });
    expect(await ana.legal.pair({ pairId })).toMatchObject({ isSignedOff: false });
    const refused = { cause: { code: "PAIR_CHANGED" } };
    await expect(later.legal.signOff({ ...seen, ...lawyer })).rejects.toMatchObject(refused);
    await later.legal.signOff({ ...(await standing()), ...lawyer });
    expect(await ana.legal.pair({ pairId })).toMatchObject({ isSignedOff: true });
  });
});

describe("a legal hold", () => {
  it("is placed once, lifted once, and both say who and why", async () => {
    const { id: holdId } = await ana.legal.hold({ pairId, reason: "A court looks at it." });
    await expect(ana.legal.hold({ pairId, reason: "Again." })).rejects.toMatchObject({
      cause: { code: "PAIR_HELD" },
    });
    expect((await ana.pair.work({ pairId })).hold).toMatchObject({
      reason: "A court looks at it.",
      placedBy: { name: "Ana" },
    });
    await expect(
      ana.legal.lift({ pairId, holdId: pairId, reason: "Unseen." }),
    ).rejects.toMatchObject({ cause: { code: "PAIR_CHANGED" } });
    await ana.legal.lift({ pairId, holdId, reason: "The court is done." });
    await expect(ana.legal.lift({ pairId, holdId, reason: "Again." })).rejects.toMatchObject({
      cause: { code: "HOLD_NOT_FOUND" },
    });
    expect(await blockers()).not.toContain("held");
    const events = await desk.db.prisma.event.findMany({ where: { pairId } });
    expect(events.map(({ kind }) => kind)).toEqual(["hold_placed", "hold_lifted"]);
  });

  it("is nobody's who may not read legal notes", async () => {
    const ben = await desk.person("Ben");
    await desk.db.prisma.person.update({ where: { id: ben.id }, data: { rights: [] } });
    const asBen = await desk.as("Ben");
    const refused = { cause: { code: "NOT_ALLOWED" } };
    await expect(asBen.legal.hold({ pairId, reason: "No." })).rejects.toMatchObject(refused);
    await expect(asBen.legal.signOff({ ...(await standing()), ...lawyer })).rejects.toMatchObject(
      refused,
    );
  });
});
