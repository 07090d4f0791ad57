import { openDb } from "@rejoinder/db";
import { expect, it, vi } from "vitest";
import { openDesk } from "../testing.ts";
import { Browser, bodyOf, dataOf, refusalOf } from "./testing/browser.ts";
import { PASSWORD, serve, serveAnn } from "./testing/desk.ts";
import { totpCode } from "./testing/totp.ts";

const wrong = "wrong horse battery staple";

it("signs in with e-mail and password, and out again", async () => {
  const { ann, browser } = await serveAnn();
  const ofAnn = browser();
  const { status, setCookies } = await ofAnn.post("/sign-in/email", {
    email: "ANN@example.org",
    password: PASSWORD,
  });
  expect(status).toBe(200);
  expect(setCookies).toEqual([
    expect.stringMatching(
      /^rejoinder\.session_token=[^;]+; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/,
    ),
  ]);
  expect(await ofAnn.who()).toBe(ann.id);
  expect((await ofAnn.get("/get-session")).body).toMatchObject({ user: { id: ann.id } });
  const { cookie } = ofAnn;
  expect((await ofAnn.post("/sign-out")).status).toBe(200);
  expect(await new Browser(ofAnn.base, { headers: { cookie } }).who()).toBeNull();
});

it("says of a wrong password and of somebody unknown the same, and takes as long", async () => {
  const { ann, browser } = await serveAnn();
  const answer = async (email: string) => {
    const began = performance.now();
    const { status, body } = await browser().post("/sign-in/email", { email, password: wrong });
    return { status, body, ms: performance.now() - began };
  };
  await answer(ann.email);
  const known = await answer(ann.email);
  const unknown = await answer("nobody@example.org");
  expect(known.status).toBe(401);
  expect([unknown.status, unknown.body]).toEqual([known.status, known.body]);
  expect(unknown.ms).toBeGreaterThan(known.ms / 4);
});

it("takes nobody for signed in by a cookie that the desk did not sign", async () => {
  const { address, signedIn } = await serveAnn();
  const { cookie } = await signedIn();
  const [, token = "", signature = ""] = /=([^.]+)\.(.+)$/.exec(cookie) ?? [];
  const other = `${token.startsWith("x") ? "y" : "x"}${token.slice(1)}`;
  for (const forged of [`${other}.${signature}`, `${token}.`, token, `${token}.AAAA`]) {
    const browser = new Browser(address, {
      headers: { cookie: `rejoinder.session_token=${forged}` },
    });
    expect(await browser.who()).toBeNull();
  }
});

it("lets nobody sign up", async () => {
  const { browser, db } = await serveAnn();
  const eve = { name: "Eve", email: "eve@example.org", password: PASSWORD };
  expect(refusalOf(await browser().post("/sign-up/email", eve))).toEqual([
    404,
    "ADDRESS_NOT_FOUND",
  ]);
  expect(await db.prisma.person.count({ where: { email: eve.email } })).toBe(0);
});

it("ends what somebody may do the moment their ways in are ended", async () => {
  const { ann, browser, db, signedIn } = await serveAnn();
  const ofAnn = await signedIn();
  const data = { deactivatedAt: new Date() };
  await db.prisma.person.update({ where: { id: ann.id }, data });
  expect(refusalOf(await ofAnn.query("case.list"))).toEqual([401, "SIGN_IN_REQUIRED"]);
  expect(refusalOf(await ofAnn.get("/passkey/list-user-passkeys"))[0]).toBe(401);
  const again = await browser().post("/sign-in/email", { email: ann.email, password: PASSWORD });
  const never = await browser().post("/sign-in/email", { email: ann.email, password: wrong });
  expect([again.status, again.body]).toEqual([never.status, never.body]);
});

it("lists one's sessions and ends them, live updates too", async () => {
  const { db, signedIn } = await serveAnn();
  const [here, there] = [await signedIn(), await signedIn()];
  const list = async () =>
    dataOf<{ id: string; isThis: boolean }[]>(await here.query("session.list"));
  const sessions = await list();
  expect(sessions).toHaveLength(2);
  expect(Object.keys(sessions[0] ?? {}).toSorted()).toEqual([
    "createdAt",
    "expiresAt",
    "id",
    "isThis",
    "updatedAt",
    "userAgent",
  ]);
  const other = sessions.find(({ isThis }) => !isThis);

  const live = await there.fetch("/api/trpc/event.feed", {
    headers: { accept: "text/event-stream" },
  });
  const stream = live.body?.pipeThrough(new TextDecoderStream()).getReader();
  expect((await stream?.read())?.value).toContain("connected");
  await here.mutate("session.revoke", { sessionId: other?.id });
  let heard = "";
  for (let next = await stream?.read(); next && !next.done; next = await stream?.read())
    heard += next.value;
  expect(heard).toContain("event: return");

  expect(await there.who()).toBeNull();
  const more = await signedIn();
  expect(dataOf(await here.mutate("session.revokeOthers"))).toEqual({ ended: 1 });
  expect([await more.who(), await here.who()]).toEqual([null, expect.any(String)]);
  expect(await list()).toHaveLength(1);

  const eve = await db.prisma.person.create({ data: { name: "Eve", role: "owner" } });
  const expiresAt = new Date(Date.now() + 60_000);
  const session = await db.prisma.session.create({
    data: { token: "t", userId: eve.id, expiresAt },
  });
  await here.mutate("session.revoke", { sessionId: session.id });
  expect(await db.prisma.session.count({ where: { id: session.id } })).toBe(1);
});

it("changes a password only by the old one, and then ends every other session", async () => {
  const { ann, browser, signedIn } = await serveAnn();
  const [here, there] = [await signedIn(), await signedIn()];
  const change = (currentPassword: string, newPassword: string) =>
    here.post("/change-password", { currentPassword, newPassword, revokeOtherSessions: false });
  expect(refusalOf(await change(wrong, "a new and better one"))).toEqual([400, "INVALID_PASSWORD"]);
  expect(refusalOf(await change(PASSWORD, "short"))).toEqual([400, "PASSWORD_TOO_SHORT"]);
  const before = here.cookie;
  expect((await change(PASSWORD, "a new and better one")).status).toBe(200);
  expect(here.cookie).not.toBe(before);
  expect([await here.who(), await there.who()]).toEqual([ann.id, null]);
  const old = await browser().post("/sign-in/email", { email: ann.email, password: PASSWORD });
  expect(old.status).toBe(401);
});

/** A second factor for whoever is signed in there. */
async function addSecondFactor(browser: Browser) {
  const { totpURI, backupCodes } = bodyOf<{ totpURI: string; backupCodes: string[] }>(
    await browser.post("/two-factor/enable", { password: PASSWORD }),
  );
  const code = () => totpCode(totpURI);
  expect((await browser.post("/two-factor/verify-totp", { code: code() })).status).toBe(200);
  return { code, backupCodes };
}

it("asks for the second factor after the password, and takes each backup code once", async () => {
  const { ann, browser, signedIn } = await serveAnn();
  const [here, there] = [await signedIn(), await signedIn()];
  const before = here.cookie;
  const { code, backupCodes } = await addSecondFactor(here);
  expect(here.cookie).not.toBe(before);
  expect([await here.who(), await there.who()]).toEqual([ann.id, null]);
  expect(dataOf(await here.query("account.ways"))).toEqual({
    email: ann.email,
    hasPassword: true,
    hasSecondFactor: true,
    isLinkedToOidc: false,
  });

  const begun = async () => {
    const next = browser();
    const { body } = await next.post("/sign-in/email", { email: ann.email, password: PASSWORD });
    expect(body).toMatchObject({ twoFactorRedirect: true });
    expect(await next.who()).toBeNull();
    return next;
  };
  const byCode = await begun();
  expect(refusalOf(await byCode.post("/two-factor/verify-totp", { code: "000000" }))).toEqual([
    401,
    "INVALID_CODE",
  ]);
  // No browser is trusted to come without the second factor another time.
  const trusting = { code: code(), trustDevice: true };
  expect((await byCode.post("/two-factor/verify-totp", trusting)).status).toBe(400);
  await byCode.post("/two-factor/verify-totp", { code: code() });
  expect(await byCode.who()).toBe(ann.id);

  const [backup = ""] = backupCodes;
  const once = await begun();
  await once.post("/two-factor/verify-backup-code", { code: backup });
  expect(await once.who()).toBe(ann.id);
  const twice = await begun();
  expect((await twice.post("/two-factor/verify-backup-code", { code: backup })).status).toBe(401);
  expect(await twice.who()).toBeNull();

  await here.post("/two-factor/disable", { password: PASSWORD });
  expect([await here.who(), await byCode.who(), await once.who()]).toEqual([ann.id, null, null]);
});

it("ends a challenge after five wrong codes", async () => {
  const { ann, browser, signedIn } = await serveAnn();
  await addSecondFactor(await signedIn());
  const next = browser();
  await next.post("/sign-in/email", { email: ann.email, password: PASSWORD });
  const codes: (string | undefined)[] = [];
  for (let turn = 0; turn < 6; turn += 1)
    codes.push(refusalOf(await next.post("/two-factor/verify-totp", { code: "000000" }))[1]);
  expect(codes.at(-1)).toBe("TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE");
});

it("counts tries to sign in for all servers on one database, and says when to come again", async () => {
  const { db, address } = await serveAnn();
  const other = await serve(db);
  const knock = (base: string) =>
    new Browser(base).post("/sign-in/email", { email: "x@example.org", password: wrong });
  const statuses: number[] = [];
  for (let turn = 0; turn < 10; turn += 1)
    statuses.push((await knock(turn % 2 ? address : other)).status);
  expect(statuses).toEqual(Array(10).fill(401));
  for (const base of [address, other]) {
    const refused = await knock(base);
    expect(refusalOf(refused)).toEqual([429, "TOO_MANY_REQUESTS"]);
    expect(refused.body).toMatchObject({ code: "TOO_MANY_REQUESTS", message: expect.any(String) });
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(30);
  }
});

it("logs of a bug where it came from, and no word that anybody typed", async () => {
  const { ann, browser, db } = await serveAnn();
  const lines: string[] = [];
  vi.spyOn(process.stderr, "write").mockImplementation((line) => lines.push(String(line)) > 0);
  vi.spyOn(console, "error").mockImplementation((...said) => void lines.push(said.join(" ")));
  await db.owner.prisma.$executeRawUnsafe(`ALTER TABLE "Account" RENAME TO "Elsewhere"`);
  const answer = await browser().post("/sign-in/email", { email: ann.email, password: PASSWORD });
  expect(refusalOf(answer)).toEqual([500, "BUG"]);
  await browser().post("/sign-in/email", { email: `"${ann.email}`, password: PASSWORD });
  expect(lines.join("")).toContain("BUG");
  expect(lines.join("")).not.toMatch(/example\.org|battery/);
});

it("says that the database is unreachable", async () => {
  const { db } = await openDesk();
  const gone = new URL(db.url);
  gone.port = "1";
  const nowhere = openDb(gone.href);
  const browser = new Browser(await serve(nowhere));
  const answer = await browser.post("/sign-in/email", { email: "a@b.org", password: PASSWORD });
  expect(refusalOf(answer)).toEqual([503, "DATABASE_UNREACHABLE"]);
  await nowhere.close();
});
