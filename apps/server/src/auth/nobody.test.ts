import type { AnyProcedure } from "@trpc/server";
import { expect, it } from "vitest";
import { appRouter } from "../router.ts";
import { Browser, refusalOf } from "./testing/browser.ts";
import { serveAnn } from "./testing/desk.ts";

/** What one can ask before one can say who one is; `invitation.openSetUp` before anybody is set up. */
const forAnybody = [
  "invitation.accept",
  "invitation.byToken",
  "person.entrance",
  "reply.look",
  "reply.send",
];

it("asks nobody but somebody for anything but the ways in", async () => {
  const { address } = await serveAnn();
  const nobody = new Browser(address);
  const open: string[] = [];
  const procedures = Object.entries<AnyProcedure>(Object(appRouter._def.procedures));
  for (const [path, procedure] of procedures) {
    const { body } = await (procedure._def.type === "mutation"
      ? nobody.mutate(path, {})
      : nobody.query(path));
    const said = typeof body === "string" ? body : JSON.stringify(body);
    if (!said.includes('"refusal":{"code":"SIGN_IN_REQUIRED"')) open.push(path);
  }
  expect(procedures.length).toBeGreaterThan(30);
  expect(open.toSorted()).toEqual(forAnybody);
  const report = await nobody.ask("/api/cases/telegram-durov/report/md");
  expect(refusalOf(report)).toEqual([401, "SIGN_IN_REQUIRED"]);
});

const notOffered = [
  "/sign-up/email",
  "/update-user",
  "/change-email",
  "/delete-user",
  "/list-sessions",
  "/revoke-sessions",
  "/reset-password",
  "/request-password-reset",
  "/send-verification-email",
  "/get-access-token",
  "/link-social",
  "/unlink-account",
  "/two-factor/send-otp",
  "/two-factor/get-totp-uri",
  "/passkey/update-passkey",
  "/error",
  "/ok",
];

it("serves nothing else of better-auth's", async () => {
  const { signedIn } = await serveAnn();
  const ofAnn = await signedIn();
  for (const path of notOffered)
    for (const answer of [await ofAnn.post(path), await ofAnn.get(path)])
      expect([path, ...refusalOf(answer)]).toEqual([path, 404, "ADDRESS_NOT_FOUND"]);
});
