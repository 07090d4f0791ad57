import { expect, it } from "vitest";
import { makeAuthenticator } from "./testing/authenticator.ts";
import { type Browser, bodyOf, refusalOf } from "./testing/browser.ts";
import { serveAnn } from "./testing/desk.ts";

type Authenticator = ReturnType<typeof makeAuthenticator>;

async function addPasskey(browser: Browser, passkey: Authenticator) {
  const options = await browser.get("/passkey/generate-register-options");
  const response = passkey.create(bodyOf(options));
  return browser.post("/passkey/verify-registration", { response, name: "laptop" });
}

async function signInBy(browser: Browser, passkey: Authenticator, how?: { verified: boolean }) {
  const options = await browser.get("/passkey/generate-authenticate-options");
  const response = passkey.get(bodyOf(options), how);
  return browser.post("/passkey/verify-authentication", { response });
}

it("signs in by a passkey, until it is removed", async () => {
  const { address, ann, browser, signedIn } = await serveAnn();
  const passkey = makeAuthenticator(address);
  const here = await signedIn();
  expect((await addPasskey(here, passkey)).status).toBe(200);
  const next = browser();
  expect((await signInBy(next, passkey)).status).toBe(200);
  expect(await next.who()).toBe(ann.id);

  const list = await here.get("/passkey/list-user-passkeys");
  const [kept] = bodyOf<{ id: string; name: string }[]>(list);
  expect(kept?.name).toBe("laptop");
  expect((await here.post("/passkey/delete-passkey", { id: kept?.id })).status).toBe(200);
  expect(refusalOf(await signInBy(browser(), passkey))).toEqual([401, "PASSKEY_NOT_FOUND"]);
});

it("takes no passkey that did not make sure who holds it, none of a stranger, none of elsewhere", async () => {
  const { address, browser, signedIn } = await serveAnn();
  const passkey = makeAuthenticator(address);
  await addPasskey(await signedIn(), passkey);
  const unsure = browser();
  expect((await signInBy(unsure, passkey, { verified: false })).status).toBe(401);
  expect(await unsure.who()).toBeNull();
  expect((await signInBy(browser(), makeAuthenticator(address))).status).toBe(401);
  const elsewhere = makeAuthenticator("https://evil.example");
  expect((await addPasskey(await signedIn(), elsewhere)).status).not.toBe(200);
});

it("lets nobody in whose ways in were ended", async () => {
  const { address, ann, browser, db, signedIn } = await serveAnn();
  const passkey = makeAuthenticator(address);
  await addPasskey(await signedIn(), passkey);
  const data = { deactivatedAt: new Date() };
  await db.prisma.person.update({ where: { id: ann.id }, data });
  const next = browser();
  expect((await signInBy(next, passkey)).status).not.toBe(200);
  expect(await next.who()).toBeNull();
});

it("adds none for nobody, and none for a token", async () => {
  const { browser } = await serveAnn();
  const options = await browser().get("/passkey/generate-register-options");
  expect(refusalOf(options)).toEqual([401, "SIGN_IN_REQUIRED"]);
});
