import { once } from "node:events";
import { createServer } from "node:net";
import { afterEach, expect, it } from "vitest";
import { Browser, bodyOf, dataOf, refusalOf } from "./testing/browser.ts";
import { serveAnn } from "./testing/desk.ts";
import { type Claims, startProvider } from "./testing/oidc-provider.ts";

const providers: { close(): Promise<void> }[] = [];
afterEach(() => Promise.all(providers.splice(0).map((provider) => provider.close())));

/** The provider has to know the desk's address before the desk knows the provider's. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" ? (address?.port ?? 0) : 0;
}

async function serveProvider() {
  const port = await freePort();
  const provider = await startProvider(`http://127.0.0.1:${port}/api/auth/callback/oidc`);
  providers.push(provider);
  const served = await serveAnn({ port, oidc: provider.oidc });

  /** Goes to the provider as somebody, and comes back. @returns the browser, and where it ended */
  async function comeBy(claims: Claims | null) {
    provider.actAs(claims);
    const browser = new Browser(served.address);
    const begun = await browser.post("/sign-in/social", {
      provider: "oidc",
      callbackURL: "/",
      errorCallbackURL: "/sign-in",
    });
    const atProvider = new Browser(provider.oidc.issuer);
    let at = new URL(bodyOf<{ url: string }>(begun).url);
    for (let hop = 0; hop < 12; hop += 1) {
      const isHere = at.origin === served.address;
      if (isHere && !at.pathname.startsWith("/api/auth")) return { browser, end: at };
      const { headers, body } = await (isHere ? browser : atProvider).fetch(at.href);
      await body?.cancel();
      at = new URL(headers.get("location") ?? "", at);
    }
    throw new Error(`It does not come to an end: ${at.href}`);
  }
  return { ...served, provider, comeBy };
}

const ann = { sub: "ann", email: "Ann@example.org", email_verified: true, name: "Ann elsewhere" };

it("lets in whom the desk knows by a verified address, and keeps no key to the provider", async () => {
  const { ann: known, comeBy, db } = await serveProvider();
  for (const _ of ["the first time", "again"]) {
    const { browser, end } = await comeBy(ann);
    expect(end.pathname + end.search).toBe("/");
    expect(await browser.who()).toBe(known.id);
    expect(dataOf(await browser.query("account.ways"))).toMatchObject({ isLinkedToOidc: true });
  }
  const account = await db.prisma.account.findFirstOrThrow({ where: { providerId: "oidc" } });
  expect(account).toMatchObject({ accessToken: null, refreshToken: null, idToken: null });
  expect(await db.prisma.account.count({ where: { providerId: "oidc" } })).toBe(1);
  const { name } = await db.prisma.person.findUniqueOrThrow({ where: { id: known.id } });
  expect(name).toBe("Ann");
});

it.each<[string, Claims | null]>([
  ["a stranger", { sub: "eve", email: "eve@example.org", email_verified: true }],
  ["an address that the provider has not verified", { ...ann, email_verified: false }],
  ["somebody who declines", null],
])("refuses %s", async (_, claims) => {
  const { comeBy, db } = await serveProvider();
  const people = await db.prisma.person.count();
  const { browser, end } = await comeBy(claims);
  expect(end.pathname).toBe("/sign-in");
  expect(end.searchParams.get("error")).toMatch(/./);
  expect(await browser.who()).toBeNull();
  expect(await db.prisma.person.count()).toBe(people);
  expect(await db.prisma.account.count({ where: { providerId: "oidc" } })).toBe(0);
});

it("refuses somebody whose address is no longer verified, however often they came before", async () => {
  const { comeBy } = await serveProvider();
  expect(await (await comeBy(ann)).browser.who()).not.toBeNull();
  const { browser, end } = await comeBy({ ...ann, email_verified: false });
  expect(end.pathname).toBe("/sign-in");
  expect(await browser.who()).toBeNull();
});

it("refuses to take somebody's word for an address that the desk has not seen proved", async () => {
  const { ann: known, comeBy, db } = await serveProvider();
  await db.prisma.person.update({ where: { id: known.id }, data: { emailVerified: false } });
  expect(await (await comeBy(ann)).browser.who()).toBeNull();
});

it("refuses somebody whose ways in were ended", async () => {
  const { ann: known, comeBy, db } = await serveProvider();
  await comeBy(ann);
  const data = { deactivatedAt: new Date() };
  await db.prisma.person.update({ where: { id: known.id }, data });
  const { browser, end } = await comeBy(ann);
  expect(end.pathname).toBe("/sign-in");
  expect(await browser.who()).toBeNull();
});

it("goes nowhere else afterwards, and takes no token posted to it", async () => {
  const { browser } = await serveProvider();
  const away = { provider: "oidc", callbackURL: "https://evil.example/" };
  expect((await browser().post("/sign-in/social", away)).status).toBe(403);
  for (const more of [
    { idToken: { token: "x.y.z" } },
    { requestSignUp: true },
    { scopes: ["x"] },
  ]) {
    const answer = await browser().post("/sign-in/social", { provider: "oidc", ...more });
    expect(refusalOf(answer)).toEqual([400, "INPUT_INVALID"]);
  }
});

it("offers a provider only where one is set", async () => {
  const { browser } = await serveAnn();
  const answer = await browser().post("/sign-in/social", { provider: "oidc", callbackURL: "/" });
  expect(refusalOf(answer)).toEqual([404, "PROVIDER_NOT_FOUND"]);
});
