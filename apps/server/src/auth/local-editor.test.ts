import { expect, it } from "vitest";
import type { ServerSettings } from "../main.ts";
import { localEditorId } from "../people.ts";
import { openDesk } from "../testing.ts";
import { Browser, dataOf, refusalOf } from "./testing/browser.ts";
import { join, serve } from "./testing/desk.ts";

type Entrance = { me: { isLocalEditor: boolean } | null; isSetUp: boolean; canContinue: boolean };

const entrance = async (browser: Browser) =>
  dataOf<Entrance>(await browser.query("person.entrance"));

it("offers to go on at this computer while nobody is set up, and one press does it", async () => {
  const { db } = await openDesk();
  const browser = new Browser(await serve(db));
  expect(await entrance(browser)).toEqual({
    me: null,
    isSetUp: false,
    canContinue: true,
    oidc: null,
  });
  expect((await browser.post("/sign-in/local")).status).toBe(200);
  expect(await browser.who()).toBe(await localEditorId(db));
  const { me } = await entrance(browser);
  expect(me).toMatchObject({ isLocalEditor: true, role: "editor", hidden: [], scopes: null });
  expect((await browser.query("case.list")).status).toBe(200);
});

it("is pressed by the desk's own page alone", async () => {
  const { db } = await openDesk();
  const address = await serve(db);
  const port = new URL(address).port;
  const press = async (origin: string, headers: Record<string, string> = {}) =>
    refusalOf(await new Browser(address, { origin, headers }).post("/sign-in/local"));
  expect(await press("https://evil.example")).toEqual([403, "ORIGIN_UNKNOWN"]);
  expect(await press("null")).toEqual([403, "ORIGIN_UNKNOWN"]);
  expect(await press(`http://localhost:${port}`)).toEqual([403, "ORIGIN_UNKNOWN"]);
  expect(await press(address, { "sec-fetch-site": "cross-site" })).toEqual([403, "ORIGIN_UNKNOWN"]);
  expect(await press(address, { host: "evil.example" })).toEqual([421, "HOST_UNKNOWN"]);
  const silent = await fetch(`${address}/api/auth/sign-in/local`, { method: "POST" });
  const answer = { status: silent.status, body: await silent.json() };
  expect(refusalOf({ ...answer, headers: silent.headers, setCookies: [] })).toEqual([
    403,
    "ORIGIN_UNKNOWN",
  ]);
  expect(await db.prisma.session.count()).toBe(0);
  const host = `localhost:${port}`;
  expect(await press(`http://${host}`, { host, "sec-fetch-site": "same-origin" })).toEqual([
    200,
    undefined,
  ]);
});

it("is gone for good as soon as somebody is set up, and what was begun by it ends", async () => {
  const { db } = await openDesk();
  const address = await serve(db);
  const browser = new Browser(address);
  await browser.post("/sign-in/local");
  await join(db, "Ann");
  expect(await entrance(browser)).toEqual({
    me: null,
    isSetUp: true,
    canContinue: false,
    oidc: null,
  });
  expect(refusalOf(await browser.query("case.list"))).toEqual([401, "SIGN_IN_REQUIRED"]);
  expect(refusalOf(await browser.get("/passkey/generate-register-options"))[0]).toBe(401);
  expect(refusalOf(await new Browser(address).post("/sign-in/local"))).toEqual([
    403,
    "LOCAL_SIGN_IN_OVER",
  ]);
});

it.each<[string, Partial<ServerSettings>]>([
  ["listens for others", { host: "0.0.0.0" }],
  ["has a public address", { address: "https://desk.example.org" }],
  ["stands behind a proxy", { trustProxy: "127.0.0.1" }],
])("is never offered again by a desk that %s", async (_, settings) => {
  const { db } = await openDesk();
  const alone = new Browser(await serve(db));
  await alone.post("/sign-in/local");
  const address = (await serve(db, settings)).replace("0.0.0.0", "127.0.0.1");
  const origin = settings.address ?? address;
  const headers = { cookie: alone.cookie };
  const browser = new Browser(address, { origin, headers });
  expect(await entrance(browser)).toMatchObject({ me: null, canContinue: false });
  expect(refusalOf(await new Browser(address, { origin }).post("/sign-in/local"))).toEqual([
    403,
    "LOCAL_SIGN_IN_OVER",
  ]);
  // Nor by the same desk on this machine alone again, later.
  const later = new Browser(await serve(db));
  expect(await entrance(later)).toMatchObject({ me: null, isSetUp: false, canContinue: false });
  expect(refusalOf(await later.post("/sign-in/local"))[1]).toBe("LOCAL_SIGN_IN_OVER");
});
