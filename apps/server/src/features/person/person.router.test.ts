import { expect, it } from "vitest";
import { loadActor } from "../../actor.ts";
import { DESK_CHAIN } from "../../history/chain.ts";
import { openDesk } from "../../testing.ts";
import { raceTo } from "../../testing-race.ts";

async function deskWithOwner() {
  const desk = await openDesk();
  const ana = await desk.as("Ana", "owner");
  const { id: anaId } = await desk.person("Ana", "owner");
  const { id: benId } = await desk.person("Ben", "reviewer");
  const change = (personId: string, more: object = {}) =>
    ana.person.change({
      personId,
      version: 1,
      role: "editor",
      rights: [],
      isActive: true,
      ...more,
    });
  const session = (userId: string) =>
    desk.db.prisma.session.create({
      data: { userId, token: userId, expiresAt: new Date("2030-01-01") },
    });
  return { desk, ana, anaId, benId, change, session };
}

it("everybody is listed by name; e-mail and second factor are for those who manage people", async () => {
  const { desk, ana, benId } = await deskWithOwner();
  const { people } = await ana.person.list();
  expect(people.map(({ name }) => name)).toEqual(["Ana", "Ben"]);
  expect(people[1]).toMatchObject({
    id: benId,
    handle: null,
    email: "ben@example.org",
    isActive: true,
    hasSecondFactor: false,
  });
  const told = await (await desk.as("Ed", "editor")).person.list();
  expect(told.people).toHaveLength(3);
  for (const { email, hasSecondFactor } of told.people)
    expect([email, hasSecondFactor]).toEqual([null, null]);
});

it("who may do something else than before comes in anew", async () => {
  const { desk, anaId, benId, change, session } = await deskWithOwner();
  await session(benId);
  await session(anaId);
  expect(
    await change(benId, { role: "reviewer", rights: ["legal_notes", "confidential_sources"] }),
  ).toMatchObject({
    version: 1,
  });
  expect(await desk.db.prisma.session.count()).toBe(2);
  expect(await change(benId, { rights: ["legal_notes"] })).toMatchObject({
    role: "editor",
    rights: ["legal_notes"],
    version: 2,
  });
  expect(await desk.db.prisma.session.findMany({ select: { userId: true } })).toEqual([
    { userId: anaId },
  ]);
});

it("whose ways in are ended is signed out, with tokens and invitations that count no more", async () => {
  const { desk, ana, anaId, change, session } = await deskWithOwner();
  const cleo = await desk.as("Cleo", "owner");
  const { id } = await desk.person("Cleo", "owner");
  await session(id);
  await cleo.token.create({ name: "A script", scopes: ["read"], days: null });
  await cleo.invitation.create({ email: null, role: "owner", rights: [] });
  await ana.invitation.create({ email: null, role: "reader", rights: [] });
  await change(id, { isActive: false });
  expect(await loadActor(desk.db, id)).toBeNull();
  const { prisma } = desk.db;
  expect(await prisma.session.count()).toBe(0);
  expect(await prisma.apiToken.count({ where: { revokedAt: null } })).toBe(0);
  expect(await prisma.invitation.findMany({ where: { withdrawnAt: null } })).toMatchObject([
    { invitedById: anaId },
  ]);
  const { events } = await ana.event.list({ caseId: null, personId: anaId });
  expect(events.map(({ kind }) => kind).slice(0, 3)).toEqual([
    "invitation_withdrawn",
    "token_revoked",
    "person_changed",
  ]);
  expect(events[2]).toMatchObject({
    before: { personId: id, role: "owner", isActive: true },
    after: { personId: id, role: "editor", isActive: false },
  });
  expect(await change(id, { version: 2 })).toMatchObject({ isActive: true, version: 3 });
  expect(await loadActor(desk.db, id)).not.toBeNull();
});

it("of 50 who change one person at once, one wins and the others are told what stands", async () => {
  const { desk, benId, change } = await deskWithOwner();
  const attempts = await Promise.allSettled(
    Array.from({ length: 50 }, (_, index) =>
      change(benId, { role: index % 2 ? "reader" : "editor" }),
    ),
  );
  expect(attempts.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const ben = await desk.db.prisma.person.findUniqueOrThrow({ where: { id: benId } });
  for (const attempt of attempts)
    if (attempt.status === "rejected")
      expect(attempt.reason).toMatchObject({
        cause: { code: "PERSON_MOVED_ON", current: { role: ben.role, version: 2 } },
      });
  expect(await desk.db.prisma.event.count({ where: { kind: "person_changed" } })).toBe(1);
});

it("the last owner can neither be lowered nor ended", async () => {
  const { anaId, change } = await deskWithOwner();
  const last = { code: "CONFLICT", cause: { code: "LAST_OWNER" } };
  await expect(change(anaId)).rejects.toMatchObject(last);
  await expect(change(anaId, { role: "owner", isActive: false })).rejects.toMatchObject(last);
});

it("of two owners who lower one another at the same moment, one stays", async () => {
  const { desk, anaId, change } = await deskWithOwner();
  const cleo = await desk.as("Cleo", "owner");
  const { id: cleoId } = await desk.person("Cleo", "owner");
  const lowered = { version: 1, role: "editor", rights: [], isActive: true } as const;
  const attempts = await raceTo(desk.db, DESK_CHAIN, [
    () => change(cleoId),
    () => cleo.person.change({ ...lowered, rights: [], personId: anaId }),
  ]);
  expect(attempts.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await desk.db.prisma.person.count({ where: { role: "owner" } })).toBe(1);
});

it("those whom the desk itself made are nobody's to change", async () => {
  const { desk, change } = await deskWithOwner();
  const { id } = await desk.db.prisma.person.findUniqueOrThrow({ where: { handle: "desk" } });
  await expect(change(id)).rejects.toMatchObject({ cause: { code: "PERSON_NOT_FOUND" } });
});

it("a confidential case whose last owner is ended goes to a member of it, and to nobody else", async () => {
  const { desk, ana, benId, change } = await deskWithOwner();
  const { caseId } = desk;
  const cleo = await desk.as("Cleo", "owner");
  const { id: cleoId } = await desk.person("Cleo", "owner");
  await cleo.member.setConfidentiality({ caseId, isConfidential: true, version: 1 });
  await (await desk.as("Cleo", "owner")).member.set({
    caseId,
    personId: benId,
    role: null,
    rights: [],
    version: 0,
  });
  await change(cleoId, { isActive: false });
  const ben = await desk.as("Ben", "reviewer");
  expect((await ben.member.list({ caseId })).members).toMatchObject([
    { person: { name: "Ben" }, role: "owner", version: 2 },
    { person: { name: "Cleo" } },
  ]);
  expect((await ben.event.list({ caseId })).events[0]).toMatchObject({
    kind: "member_set",
    before: { name: "Ben", role: null },
    after: { name: "Ben", role: "owner" },
  });
  expect((await ana.person.list()).people.map(({ name }) => name)).toContain("Cleo");
  await expect((await desk.as("Ana", "owner")).member.list({ caseId })).rejects.toMatchObject({
    cause: { code: "CASE_NOT_FOUND" },
  });
});

it("nobody comes to own a confidential case by ending its owner", async () => {
  const { desk, change, anaId } = await deskWithOwner();
  const { caseId } = desk;
  const cleo = await desk.as("Cleo", "owner");
  const { id: cleoId } = await desk.person("Cleo", "owner");
  await cleo.member.setConfidentiality({ caseId, isConfidential: true, version: 1 });
  await (await desk.as("Cleo", "owner")).member.set({
    caseId,
    personId: anaId,
    role: "reader",
    rights: [],
    version: 0,
  });
  await change(cleoId, { isActive: false });
  const { members } = await (await desk.as("Ana", "owner")).member.list({ caseId });
  expect(members.find(({ person }) => person.id === anaId)).toMatchObject({ role: "reader" });
});

it("where one person alone is left to review, their reviews are enough", async () => {
  const { desk, ana, benId, change } = await deskWithOwner();
  const [pairId = ""] = desk.pairIds;
  const review = { status: "not_checkable", confidence: "high", rationale: "So it is." } as const;
  await ana.review.submit({ pairId, ...review, version: 0 });
  expect((await ana.pair.byId({ pairId })).state).toBe("in_review");
  await change(benId, { role: "reviewer", isActive: false });
  expect((await ana.pair.byId({ pairId })).state).toBe("decided");
  const { events } = await ana.event.byPair({ pairId });
  expect(events[0]).toMatchObject({ kind: "pair_decided", actor: { name: "Ana" } });
});
