import { expect, it } from "vitest";
import { localEditorId } from "../../people.ts";
import { NOON, openDesk } from "../../testing.ts";

const kim = { name: "Kim", email: "kim@example.org", password: "correct horse battery" };
const invalid = { code: "NOT_FOUND", cause: { code: "INVITATION_INVALID" } };
const DAY = 86_400_000;

it("the first owner is set up once, and nobody goes on at this computer after that", async () => {
  const desk = await openDesk();
  const { prisma } = desk.db;
  const localId = await localEditorId(desk.db);
  const expiresAt = new Date(NOON.getTime() + DAY);
  await prisma.session.create({ data: { userId: localId, token: "t", expiresAt } });
  await prisma.apiToken.create({
    data: { personId: localId, name: "A script", hash: "h", scopes: ["read"], createdAt: NOON },
  });
  const older = await desk.asNobody().invitation.openSetUp();
  const { token } = await desk.asNobody().invitation.openSetUp();
  await expect(desk.asNobody().invitation.byToken(older)).rejects.toMatchObject(invalid);
  expect(await desk.asNobody().invitation.byToken({ token })).toEqual({
    isSetUp: true,
    email: null,
    role: "owner",
    expiresAt,
  });
  await desk.asNobody().invitation.accept({ token, ...kim });

  expect(await prisma.person.findUnique({ where: { email: kim.email } })).toMatchObject({
    role: "owner",
    rights: ["legal_notes", "confidential_sources"],
  });
  expect(await prisma.session.count()).toBe(0);
  expect(await prisma.apiToken.count({ where: { revokedAt: null } })).toBe(0);
  expect(await prisma.person.findUnique({ where: { id: localId } })).toMatchObject({
    deactivatedAt: NOON,
  });
  await expect(desk.asNobody().invitation.openSetUp()).rejects.toMatchObject({
    code: "UNAUTHORIZED",
  });
  const events = await prisma.event.findMany({
    where: { caseId: null },
    orderBy: { sequence: "desc" },
    take: 3,
  });
  expect(events.map(({ kind }) => kind)).toEqual([
    "token_revoked",
    "person_changed",
    "person_joined",
  ]);
});

it("of many who would be the first owner at the same moment, with links of their own, one is", async () => {
  const desk = await openDesk();
  const join = async (index: number) => {
    const { token } = await desk.asNobody().invitation.openSetUp();
    return desk.asNobody().invitation.accept({ token, ...kim, email: `kim${index}@example.org` });
  };
  const attempts = await Promise.allSettled(Array.from({ length: 6 }, (_, index) => join(index)));
  const joined = attempts.filter(({ status }) => status === "fulfilled");
  expect(joined.length).toBeLessThanOrEqual(1);
  expect(await desk.db.prisma.person.count({ where: { role: "owner" } })).toBe(joined.length);
  expect(
    await desk.db.prisma.invitation.count({ where: { acceptedAt: null, withdrawnAt: null } }),
  ).toBe(1 - joined.length);
});
