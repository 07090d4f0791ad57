import { createHash } from "node:crypto";
import type { ApiScope } from "@rejoinder/schema";
import { expect, it } from "vitest";
import { Browser, dataOf, refusalOf } from "./testing/browser.ts";
import { serveAnn } from "./testing/desk.ts";

const secret = `rjd_${"s".repeat(43)}`;
const bearer = { authorization: `Bearer ${secret}` };

async function serveToken(scopes: ApiScope[], more: { expiresAt?: Date; revokedAt?: Date } = {}) {
  const served = await serveAnn();
  const hash = createHash("sha256").update(secret).digest("hex");
  const { id } = await served.db.prisma.apiToken.create({
    data: { personId: served.ann.id, name: "robot", hash, scopes, createdAt: new Date(), ...more },
  });
  const robot = new Browser(served.address, { headers: bearer });
  const lastUsed = async () =>
    (await served.db.prisma.apiToken.findUniqueOrThrow({ where: { id } })).lastUsedAt;
  return { ...served, id, robot, lastUsed };
}

it("acts for its person within its scopes, from wherever it is sent", async () => {
  const { ann, desk, address, robot } = await serveToken(["read"]);
  const { me } = dataOf<{ me: object }>(await robot.query("person.entrance"));
  expect(me).toMatchObject({ id: ann.id, scopes: ["read"] });
  const mark = { pairId: desk.pairIds[0], status: "contested", version: 0 };
  expect(refusalOf(await robot.mutate("review.mark", mark))).toEqual([403, "NOT_ALLOWED"]);
  expect(refusalOf(await robot.query("session.list"))).toEqual([403, "NOT_ALLOWED"]);
  const elsewhere = new Browser(address, { origin: "https://tool.example", headers: bearer });
  expect((await elsewhere.query("case.list")).status).toBe(200);
});

it("neither makes nor ends a session", async () => {
  const { robot } = await serveToken(["read", "write", "export"]);
  for (const path of ["/sign-in/local", "/change-password", "/two-factor/enable", "/sign-out"])
    expect(refusalOf(await robot.post(path))).toEqual([403, "NOT_ALLOWED"]);
});

it.each([
  ["unknown", {}, "Bearer rjd_unknown"],
  ["empty", {}, "Bearer "],
  ["revoked", { revokedAt: new Date() }, bearer.authorization],
  ["expired", { expiresAt: new Date(Date.now() - 1000) }, bearer.authorization],
])("is refused when it is %s, whoever is signed in beside it", async (_, more, authorization) => {
  const { address, signedIn } = await serveToken(["read"], more);
  const { cookie } = await signedIn();
  const both = new Browser(address, { headers: { authorization, cookie } });
  expect(refusalOf(await both.query("person.entrance"))).toEqual([401, "SIGN_IN_REQUIRED"]);
  const report = await both.ask("/api/cases/telegram-durov/report/md");
  expect(refusalOf(report)).toEqual([401, "SIGN_IN_REQUIRED"]);
});

it("ends with its person", async () => {
  const { ann, db, robot } = await serveToken(["read"]);
  const data = { deactivatedAt: new Date() };
  await db.prisma.person.update({ where: { id: ann.id }, data });
  expect(refusalOf(await robot.query("case.list"))).toEqual([401, "SIGN_IN_REQUIRED"]);
});

it("notes its last use, to the hour", async () => {
  const { db, id, robot, lastUsed } = await serveToken(["read"]);
  await robot.query("case.list");
  const first = await lastUsed();
  expect(first).not.toBeNull();
  await robot.query("case.list");
  expect(await lastUsed()).toEqual(first);
  const lastUsedAt = new Date(Date.now() - 3_700_000);
  await db.prisma.apiToken.update({ where: { id }, data: { lastUsedAt } });
  await robot.query("case.list");
  expect((await lastUsed())?.getTime()).toBeGreaterThan(lastUsedAt.getTime());
});

it("leaves another scheme of the header to the proxy that asked for it", async () => {
  const { address, ann, signedIn } = await serveToken(["read"]);
  const { cookie } = await signedIn();
  const headers = { authorization: "Basic cHJveHk6cHJveHk=", cookie };
  expect(await new Browser(address, { headers }).who()).toBe(ann.id);
});
