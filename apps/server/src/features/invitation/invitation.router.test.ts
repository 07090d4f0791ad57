import { expect, it } from "vitest";
import { DESK_CHAIN } from "../../history/chain.ts";
import { createCaller } from "../../router.ts";
import { NOON, openDesk } from "../../testing.ts";
import { raceTo } from "../../testing-race.ts";
import type { Ways } from "../../ways.ts";

const password = "correct horse battery";
const kim = { name: "Kim", email: "kim@example.org", password };

/** A desk, and the moments at which somebody calls it. */
async function deskWithOwner() {
  const desk = await openDesk();
  const ana = await desk.as("Ana", "owner");
  const after = (ms: number, ways: Partial<Ways> = {}) => {
    const context = desk.context(null, new Date(NOON.getTime() + ms));
    return createCaller({ ...context, ways: { ...context.ways, ...ways } });
  };
  return { desk, ana, after };
}

const tokenOf = (address: string) => address.split("#")[1] ?? "";
const invalid = { code: "NOT_FOUND", cause: { code: "INVITATION_INVALID" } };
const DAY = 86_400_000;

it("whoever is invited chooses name and password, and is what the invitation says", async () => {
  const { desk, ana, after } = await deskWithOwner();
  const made = await ana.invitation.create({
    email: null,
    role: "editor",
    rights: ["legal_notes"],
  });
  expect(made.address).toMatch(/^https:\/\/desk\.example\/join#[\w-]{43}$/);
  const token = tokenOf(made.address);
  expect(await after(1).invitation.byToken({ token })).toEqual({
    isSetUp: false,
    email: null,
    role: "editor",
    expiresAt: new Date(NOON.getTime() + 7 * DAY),
  });
  expect(await after(1).invitation.accept({ token, ...kim, email: " Kim@Example.org" })).toEqual({
    email: "kim@example.org",
  });
  const person = await desk.db.prisma.person.findUniqueOrThrow({
    where: { email: "kim@example.org" },
    include: { accounts: true, invitations: true },
  });
  expect(person).toMatchObject({
    name: "Kim",
    role: "editor",
    rights: ["legal_notes"],
    // Nobody but themselves named the address: their password proves nothing to its OpenID provider.
    emailVerified: false,
    accounts: [{ providerId: "credential", accountId: person.id }],
    invitations: [{ id: made.id }],
  });
  expect(person.accounts[0]?.password).not.toContain(password);
});

it("the desk keeps no word of the link, nor of the password: not in any table", async () => {
  const { desk, ana, after } = await deskWithOwner();
  const { address } = await ana.invitation.create({ email: null, role: "reader", rights: [] });
  await after(1).invitation.accept({ token: tokenOf(address), ...kim });
  const tables = await desk.db.owner.sql<{ name: string }>(
    {
      text: `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
    },
    [],
  );
  expect(tables.length).toBeGreaterThan(20);
  for (const { name } of tables) {
    const rows = await desk.db.owner.sql({ text: `SELECT * FROM "${name}"` }, []);
    const words = JSON.stringify(rows);
    expect(words).not.toContain(tokenOf(address));
    expect(words).not.toContain(password);
  }
});

it("a link works once, also when two come with it at the same moment", async () => {
  const { desk, ana, after } = await deskWithOwner();
  const { address } = await ana.invitation.create({ email: null, role: "reader", rights: [] });
  const token = tokenOf(address);
  const comers = Array.from(
    { length: 6 },
    (_, index) => () =>
      after(1).invitation.accept({ token, ...kim, email: `kim${index}@example.org` }),
  );
  const attempts = await raceTo(desk.db, DESK_CHAIN, comers);
  const refused = attempts.filter((attempt) => attempt.status === "rejected");
  expect(refused).toHaveLength(5);
  for (const { reason } of refused) expect(reason).toMatchObject(invalid);
  expect(await desk.db.prisma.person.count({ where: { name: "Kim" } })).toBe(1);
  await expect(after(2).invitation.byToken({ token })).rejects.toMatchObject(invalid);
});

it("unknown, used, expired, withdrawn: one answer to all", async () => {
  const { ana, after } = await deskWithOwner();
  const make = () => ana.invitation.create({ email: null, role: "reader", rights: [] });
  const used = tokenOf((await make()).address);
  await after(1).invitation.accept({ token: used, ...kim });
  const old = tokenOf((await make()).address);
  const withdrawn = await make();
  await ana.invitation.withdraw({ invitationId: withdrawn.id });
  const cases = [
    () => after(1).invitation.byToken({ token: used }),
    () => after(7 * DAY).invitation.byToken({ token: old }),
    () => after(7 * DAY).invitation.accept({ token: old, ...kim, email: "new@example.org" }),
    () => after(1).invitation.byToken({ token: tokenOf(withdrawn.address) }),
    () => after(1).invitation.accept({ token: tokenOf(withdrawn.address), ...kim }),
    () => after(1).invitation.byToken({ token: "" }),
    () => after(1).invitation.accept({ token: "x".repeat(43), ...kim }),
  ];
  for (const ask of cases) await expect(ask()).rejects.toMatchObject(invalid);
  expect(await after(7 * DAY - 1).invitation.byToken({ token: old })).toMatchObject({
    role: "reader",
  });
});

it("the e-mail address of an invitation that has one is the one that counts", async () => {
  const { ana, after } = await deskWithOwner();
  const { address } = await ana.invitation.create({
    email: "Zoe@example.org",
    role: "reader",
    rights: [],
  });
  expect(await after(1).invitation.accept({ token: tokenOf(address), ...kim })).toEqual({
    email: "zoe@example.org",
  });
});

it("an address that somebody has is refused, and the link still works with another", async () => {
  const { ana, after } = await deskWithOwner();
  const taken = { code: "CONFLICT", cause: { code: "EMAIL_TAKEN" } };
  const { address } = await ana.invitation.create({ email: null, role: "reader", rights: [] });
  const token = tokenOf(address);
  await expect(
    after(1).invitation.accept({ token, ...kim, email: "ANA@example.org" }),
  ).rejects.toMatchObject(taken);
  await expect(
    ana.invitation.create({ email: "ana@example.org", role: "reader", rights: [] }),
  ).rejects.toMatchObject(taken);
  expect(await after(1).invitation.accept({ token, ...kim })).toEqual({ email: kim.email });
});

it.each([
  [11, "password_short"],
  [129, "too_long"],
])("a password of %i characters is refused", async (length, code) => {
  const { ana, after } = await deskWithOwner();
  const { address } = await ana.invitation.create({ email: null, role: "reader", rights: [] });
  const token = tokenOf(address);
  await expect(
    after(1).invitation.accept({ token, ...kim, password: "x".repeat(length) }),
  ).rejects.toMatchObject({
    code: "BAD_REQUEST",
    cause: { issues: [{ path: ["password"], message: code }] },
  });
});

it("only where there is an OpenID provider may somebody come without a password", async () => {
  const { desk, ana, after } = await deskWithOwner();
  const { address } = await ana.invitation.create({ email: null, role: "reader", rights: [] });
  const guest = { token: tokenOf(address), ...kim, password: null };
  await expect(after(1).invitation.accept(guest)).rejects.toMatchObject({
    cause: { code: "PASSWORD_MISSING" },
  });
  await after(1, { oidc: { name: "The newsroom" } }).invitation.accept(guest);
  expect(await desk.db.prisma.account.count()).toBe(0);
  expect(await desk.db.prisma.person.count({ where: { email: kim.email } })).toBe(1);
});

it("an invitation counts no more once its host may not invite", async () => {
  const { desk, ana, after } = await deskWithOwner();
  const ben = await desk.as("Ben", "owner");
  const { address } = await ben.invitation.create({ email: null, role: "owner", rights: [] });
  await desk.db.prisma.person.update({
    where: { email: "ben@example.org" },
    data: { role: "editor" },
  });
  await expect(
    after(1).invitation.accept({ token: tokenOf(address), ...kim }),
  ).rejects.toMatchObject(invalid);
  expect((await ana.invitation.list()).length).toBe(1);
});

it("what is open is listed with its host, and no link among it", async () => {
  const { ana } = await deskWithOwner();
  const made = await ana.invitation.create({
    email: "kim@example.org",
    role: "reader",
    rights: [],
  });
  expect(await ana.invitation.list()).toEqual([
    {
      id: made.id,
      email: "kim@example.org",
      role: "reader",
      rights: [],
      createdAt: NOON,
      expiresAt: made.expiresAt,
      invitedBy: { name: "Ana" },
    },
  ]);
  await ana.invitation.withdraw({ invitationId: made.id });
  expect(await ana.invitation.list()).toEqual([]);
  await expect(ana.invitation.withdraw({ invitationId: made.id })).rejects.toMatchObject({
    cause: { code: "INVITATION_NOT_FOUND" },
  });
});

it("the desk's history tells who was invited, by whom, and who came", async () => {
  const { ana, after } = await deskWithOwner();
  const first = await ana.invitation.create({ email: null, role: "reader", rights: [] });
  const second = await ana.invitation.create({ email: null, role: "editor", rights: [] });
  await ana.invitation.withdraw({ invitationId: first.id });
  await after(1).invitation.accept({ token: tokenOf(second.address), ...kim });
  const { events } = await ana.event.list({ caseId: null });
  expect(
    events.map(({ kind, actor, before, after }) => [kind, actor.name, before, after]),
  ).toMatchObject([
    [
      "person_joined",
      "Kim",
      { invitationId: second.id },
      { name: "Kim", email: kim.email, role: "editor" },
    ],
    ["invitation_withdrawn", "Ana", { invitationId: first.id, role: "reader" }, null],
    ["person_invited", "Ana", null, { invitationId: second.id, role: "editor" }],
    ["person_invited", "Ana", null, { invitationId: first.id, role: "reader" }],
  ]);
});

it("an invitation with an address is mailed, with its link, in both languages", async () => {
  const { desk } = await deskWithOwner();
  const letters: { to: string; subject: string; text: string }[] = [];
  const context = desk.context(await desk.person("Ana", "owner"));
  const mail = { send: async (letter: (typeof letters)[number]) => void letters.push(letter) };
  const ana = createCaller({ ...context, ways: { ...context.ways, mail } });
  const made = await ana.invitation.create({
    email: "kim@example.org",
    role: "reader",
    rights: [],
  });
  expect(made.isMailed).toBe(true);
  expect(letters).toMatchObject([{ to: "kim@example.org" }]);
  expect(letters[0]?.text).toContain(`\n${made.address}\n`);
  expect(letters[0]?.text).toContain("Ana invites you");
  expect(letters[0]?.text).toContain("Ana vous invite");
  const unnamed = await ana.invitation.create({ email: null, role: "reader", rights: [] });
  expect(unnamed.isMailed).toBe(false);
  expect(letters).toHaveLength(1);
});

it("mail that is not taken is told, and the invitation stands", async () => {
  const { desk } = await deskWithOwner();
  const context = desk.context(await desk.person("Ana", "owner"));
  const mail = { send: () => Promise.reject(new Error("No such mailbox")) };
  const ana = createCaller({ ...context, ways: { ...context.ways, mail } });
  const made = await ana.invitation.create({
    email: "kim@example.org",
    role: "reader",
    rights: [],
  });
  expect(made.isMailed).toBe(false);
  expect(await ana.invitation.list()).toMatchObject([{ id: made.id }]);
});
