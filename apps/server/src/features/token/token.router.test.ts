import { expect, it } from "vitest";
import { createCaller } from "../../router.ts";
import { openDesk } from "../../testing.ts";

const script = { name: "A script", scopes: ["read"], days: null } as const;
const asked = { ...script, scopes: [...script.scopes] };

it("the secret of a token is told once, and kept nowhere", async () => {
  const desk = await openDesk();
  const ana = await desk.as("Ana");
  const { id, secret } = await ana.token.create({ ...asked, days: 30 });
  expect(secret).toMatch(/^rjd_[\w-]{43}$/);
  expect(await ana.token.list()).toEqual([
    {
      id,
      name: "A script",
      scopes: ["read"],
      createdAt: new Date("2026-03-02T12:00:00.000Z"),
      expiresAt: new Date("2026-04-01T12:00:00.000Z"),
      lastUsedAt: null,
    },
  ]);
  for (const table of ["ApiToken", "Event", "SentOnce"]) {
    const rows = await desk.db.owner.sql({ text: `SELECT * FROM "${table}"` }, []);
    expect(JSON.stringify(rows)).not.toContain(secret);
  }
});

it("nor is it kept as the answer to a sending that may come again", async () => {
  const desk = await openDesk();
  const context = desk.context(await desk.person("Ana", "editor"), undefined, crypto.randomUUID());
  const { secret } = await createCaller(context).token.create(asked);
  const kept = await desk.db.prisma.sentOnce.findMany();
  expect(JSON.stringify(kept)).not.toContain(secret);
});

it("a token is its person's own: nobody else sees or revokes it", async () => {
  const desk = await openDesk();
  const ana = await desk.as("Ana");
  const ben = await desk.as("Ben", "owner");
  const { id } = await ana.token.create(asked);
  expect(await ben.token.list()).toEqual([]);
  const none = { code: "NOT_FOUND", cause: { code: "TOKEN_NOT_FOUND" } };
  await expect(ben.token.revoke({ tokenId: id })).rejects.toMatchObject(none);
  expect(await ana.token.revoke({ tokenId: id })).toEqual({ id });
  expect(await ana.token.list()).toEqual([]);
  await expect(ana.token.revoke({ tokenId: id })).rejects.toMatchObject(none);
});

it("the desk's history tells of it by name and scopes", async () => {
  const desk = await openDesk();
  const ana = await desk.as("Ana", "owner");
  const { id } = await ana.token.create(asked);
  await ana.token.revoke({ tokenId: id });
  const { events } = await ana.event.list({ caseId: null });
  expect(events).toMatchObject([
    { kind: "token_revoked", before: { tokenId: id, name: "A script" }, after: null },
    { kind: "token_created", before: null, after: { tokenId: id, scopes: ["read"] } },
  ]);
});

it("a token that could not read is not made", async () => {
  const ana = await (await openDesk()).as("Ana");
  await expect(ana.token.create({ ...asked, scopes: ["write"] })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
});
