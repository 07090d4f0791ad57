import { expect, it } from "vitest";
import { openDesk } from "../../testing.ts";
import { raceTo } from "../../testing-race.ts";

async function deskWithCase() {
  const desk = await openDesk();
  const ana = await desk.as("Ana", "owner");
  const { caseId } = desk;
  const id = async (name: string) => (await desk.person(name, "reviewer")).id;
  const hide = (isConfidential = true, version = 1) =>
    ana.member.setConfidentiality({ caseId, isConfidential, version });
  return { desk, ana, caseId, id, hide };
}
const gives = (role: "reader" | "editor" | "owner" | null) => ({ role, rights: [] });

it("a case can give somebody another role than the desk does, and a right besides", async () => {
  const { desk, ana, caseId, id } = await deskWithCase();
  const rosa = { caseId, personId: (await desk.person("Rosa", "reader")).id };
  const mark = { pairId: desk.pairIds[0] ?? "", status: "contested", version: 0 } as const;
  await expect((await desk.as("Rosa", "reader")).review.mark(mark)).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await ana.member.set({ ...rosa, role: "editor", rights: ["legal_notes"], version: 0 });
  await (await desk.as("Rosa", "reader")).review.mark(mark);
  const ben = { caseId, personId: await id("Ben") };
  await ana.member.set({ ...ben, ...gives("reader"), version: 0 });
  await expect((await desk.as("Ben", "reviewer")).review.mark(mark)).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  expect(await ana.member.list({ caseId })).toEqual({
    isConfidential: false,
    version: 1,
    members: [
      { person: { id: ben.personId, name: "Ben" }, ...gives("reader"), version: 1 },
      {
        person: { id: rosa.personId, name: "Rosa" },
        role: "editor",
        rights: ["legal_notes"],
        version: 1,
      },
    ],
  });
});

it("who makes a case confidential is its owner, and to others it does not exist", async () => {
  const { desk, ana, caseId, hide } = await deskWithCase();
  const ben = () => desk.as("Ben", "owner");
  expect((await (await ben()).case.list()).cases).toHaveLength(1);
  expect(await hide()).toEqual({ isConfidential: true, version: 2 });
  expect((await ana.member.list({ caseId })).members).toMatchObject([
    { person: { name: "Ana" }, role: "owner" },
  ]);
  expect((await (await ben()).case.list()).cases).toEqual([]);
  await expect((await ben()).member.list({ caseId })).rejects.toMatchObject({
    cause: { code: "CASE_NOT_FOUND" },
  });
  const again = await desk.as("Ana", "owner");
  await again.member.set({
    caseId,
    personId: (await desk.person("Ben", "owner")).id,
    ...gives(null),
    version: 0,
  });
  expect((await (await ben()).case.list()).cases).toHaveLength(1);
});

it("a confidential case keeps an owner who is here", async () => {
  const { desk, ana, caseId, id, hide } = await deskWithCase();
  await hide();
  const last = { code: "CONFLICT", cause: { code: "LAST_CASE_OWNER" } };
  const me = { caseId, personId: (await desk.person("Ana", "owner")).id, version: 1 };
  await expect(ana.member.remove(me)).rejects.toMatchObject(last);
  await expect(ana.member.set({ ...me, ...gives("editor") })).rejects.toMatchObject(last);
  const ben = await id("Ben");
  await ana.member.set({ caseId, personId: ben, ...gives("owner"), version: 0 });
  await desk.db.prisma.person.update({ where: { id: ben }, data: { deactivatedAt: new Date() } });
  await expect(ana.member.remove(me)).rejects.toMatchObject(last);
  await desk.db.prisma.person.update({ where: { id: ben }, data: { deactivatedAt: null } });
  expect(await ana.member.remove(me)).toEqual({ personId: me.personId });
});

it("of two owners who remove one another at the same moment, one stays", async () => {
  const { desk, ana, caseId, id, hide } = await deskWithCase();
  await hide();
  const ben = await id("Ben");
  await ana.member.set({ caseId, personId: ben, ...gives("owner"), version: 0 });
  const benCalls = await desk.as("Ben", "reviewer");
  const anaId = (await desk.person("Ana", "owner")).id;
  const attempts = await raceTo(desk.db, caseId, [
    () => ana.member.remove({ caseId, personId: ben, version: 1 }),
    () => benCalls.member.remove({ caseId, personId: anaId, version: 1 }),
  ]);
  expect(attempts.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await desk.db.prisma.caseMember.count({ where: { caseId } })).toBe(1);
});

it("of 50 who change one membership at once, one wins and the others are told what stands", async () => {
  const { desk, ana, caseId, id } = await deskWithCase();
  const personId = await id("Ben");
  await ana.member.set({ caseId, personId, ...gives(null), version: 0 });
  const attempts = await Promise.allSettled(
    Array.from({ length: 50 }, (_, index) =>
      ana.member.set({
        caseId,
        personId,
        ...gives(index % 2 ? "reader" : "editor"),
        version: 1,
      }),
    ),
  );
  expect(attempts.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const { members } = await ana.member.list({ caseId });
  for (const attempt of attempts)
    if (attempt.status === "rejected")
      expect(attempt.reason).toMatchObject({
        cause: { code: "MEMBER_MOVED_ON", current: members[0] },
      });
  expect(await desk.db.prisma.event.count({ where: { kind: "member_set" } })).toBe(2);
});

it("confidentiality is set from the version that was seen", async () => {
  const { desk, hide } = await deskWithCase();
  await hide();
  await expect(hide(false, 1)).rejects.toMatchObject({
    cause: { code: "CASE_MOVED_ON", current: { isConfidential: true, version: 2 } },
  });
  expect(await hide(true, 2)).toEqual({ isConfidential: true, version: 2 });
  expect(await hide(false, 2)).toEqual({ isConfidential: false, version: 3 });
  expect(await desk.db.prisma.event.count({ where: { kind: "confidentiality_set" } })).toBe(2);
});

it("the case's history tells of each, before and after", async () => {
  const { ana, caseId, id, hide } = await deskWithCase();
  const personId = await id("Ben");
  await ana.member.set({ caseId, personId, ...gives("reader"), version: 0 });
  await ana.member.set({ caseId, personId, ...gives("editor"), version: 1 });
  await ana.member.remove({ caseId, personId, version: 2 });
  await hide();
  const { events } = await ana.event.list({ caseId });
  const ben = { personId, name: "Ben", rights: [] };
  expect(events.map(({ kind, before, after }) => [kind, before, after]).slice(0, 5)).toMatchObject([
    ["confidentiality_set", { isConfidential: false }, { isConfidential: true }],
    ["member_set", null, { name: "Ana", role: "owner" }],
    ["member_removed", { ...ben, role: "editor" }, null],
    ["member_set", { ...ben, role: "reader" }, { ...ben, role: "editor" }],
    ["member_set", null, { ...ben, role: "reader" }],
  ]);
});

it("nobody is made a member who is not here, or whom the desk itself made", async () => {
  const { desk, ana, caseId, id } = await deskWithCase();
  const gone = await id("Ben");
  await desk.db.prisma.person.update({ where: { id: gone }, data: { deactivatedAt: new Date() } });
  const itself = await desk.db.prisma.person.findUniqueOrThrow({ where: { handle: "desk" } });
  for (const personId of [gone, itself.id, caseId])
    await expect(
      ana.member.set({ caseId, personId, ...gives(null), version: 0 }),
    ).rejects.toMatchObject({ cause: { code: "PERSON_NOT_FOUND" } });
});
