import { createCaller } from "@rejoinder/server";
import { openDesk } from "@rejoinder/server/testing";
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { answerAuth } from "../../testing/auth-network.ts";
import { localEditor } from "../../testing/local-editor.ts";
import { renderWithApi } from "../../testing/render-with-api.tsx";

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeAll(async () => {
  desk = await openDesk();
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});
afterAll(() => desk.feed.close());

const noPasskeys = { "/passkey/list-user-passkeys": () => ({ body: [] }) };

/** Somebody with a password, signed in here and elsewhere. */
async function show(name: string, locale?: "en" | "fr") {
  const actor = await desk.person(name);
  const { prisma } = desk.db;
  await prisma.account.create({
    data: { userId: actor.id, accountId: actor.id, providerId: "credential", password: "hash" },
  });
  const session = (token: string, userAgent: string) =>
    prisma.session.create({
      data: {
        token: `${name} ${token}`,
        userAgent,
        userId: actor.id,
        expiresAt: new Date("2100-01-01"),
      },
    });
  const here = await session("here", "Mozilla/5.0 (X11; Linux) Chrome/140 Safari/537");
  await session("elsewhere", "curl");
  const context = { ...desk.context(actor), sessionId: here.id };
  return { ...renderWithApi("/account", context, locale), actor };
}
const section = (name: string) => screen.findByRole("region", { name });
const dialog = (name: string) => screen.findByRole("dialog", { name });

it("turns the second factor on: password, code of the app, recovery codes once", async () => {
  answerAuth({
    ...noPasskeys,
    "/two-factor/enable": ({ password }) =>
      password === "right"
        ? {
            body: {
              totpURI: "otpauth://totp/Rejoinder:fay?secret=ABCDEFGHIJ&issuer=Rejoinder",
              backupCodes: ["one-code", "another-code"],
            },
          }
        : { status: 400, body: { code: "INVALID_PASSWORD" } },
    "/two-factor/verify-totp": async ({ code }) => {
      if (code !== "123456") return { status: 401, body: { code: "INVALID_CODE" } };
      await desk.db.prisma.person.update({
        where: { email: "fay@example.org" },
        data: { twoFactorEnabled: true },
      });
      return { body: { token: "t" } };
    },
  });
  await show("Fay");
  const factor = await section("Second factor");
  await userEvent.click(within(factor).getByRole("button", { name: "Turn on" }));
  const shown = await dialog("Turn the second factor on");
  const password = within(shown).getByLabelText("Your password");
  await userEvent.type(password, "wrong{Enter}");
  expect(await within(shown).findByText("This is not your password.")).toBeTruthy();
  await userEvent.keyboard("right{Enter}");

  expect(await within(shown).findByRole("img", { name: /^QR code/ })).toBeTruthy();
  expect(within(shown).getByText("ABCD EFGH IJ")).toBeTruthy();
  await userEvent.type(within(shown).getByLabelText("Code that the app shows"), "123 456{Enter}");
  expect((await within(shown).findByText(/one-code/)).textContent).toBe("one-code\nanother-code");
  await userEvent.click(within(shown).getByRole("button", { name: "I have kept them" }));
  await waitFor(async () =>
    expect(
      within(await section("Second factor")).getByRole("button", { name: "Turn off" }),
    ).toBeTruthy(),
  );
});

it("changes the password, and says which of the two is wrong", async () => {
  answerAuth({
    ...noPasskeys,
    "/change-password": ({ currentPassword, newPassword }) => {
      if (currentPassword !== "right") return { status: 400, body: { code: "INVALID_PASSWORD" } };
      if (String(newPassword).length < 12)
        return { status: 400, body: { code: "PASSWORD_TOO_SHORT" } };
      return { body: { token: "t" } };
    },
  });
  await show("Gil");
  await userEvent.click(await screen.findByRole("button", { name: "Change the password" }));
  const shown = await dialog("Change the password");
  const now = within(shown).getByLabelText("Password now");
  const next = within(shown).getByLabelText("New password");
  await userEvent.type(now, "wrong");
  await userEvent.type(next, "short{Enter}");
  expect(await within(shown).findByText("This is not your password.")).toBeTruthy();
  expect(now.getAttribute("aria-invalid")).toBe("true");
  await userEvent.clear(now);
  await userEvent.type(now, "right{Enter}");
  expect(await within(shown).findByText("A password has 12 characters or more.")).toBeTruthy();
  expect(next.getAttribute("aria-invalid")).toBe("true");
  await userEvent.clear(next);
  await userEvent.type(next, "four quiet words here{Enter}");
  expect(await screen.findByText(/^The password was changed/)).toBeTruthy();
});

it("lists the sessions, says which is this one, and ends all others", async () => {
  answerAuth(noPasskeys);
  await show("Hal");
  const sessions = await section("Sessions");
  expect((await within(sessions).findByText(/Chrome on Linux/)).textContent).toContain("this one");
  expect(within(sessions).getByText("unknown browser")).toBeTruthy();
  await userEvent.click(within(sessions).getByRole("button", { name: "End all others" }));
  await waitFor(() => expect(within(sessions).queryByText("unknown browser")).toBeNull());
  expect(within(sessions).getByText(/Chrome on Linux/)).toBeTruthy();
});

it("makes an API token that works, shows it once, and revokes it", async () => {
  answerAuth(noPasskeys);
  const { actor } = await show("Ida");
  const tokens = await section("API tokens");
  expect(await within(tokens).findByText("You have no tokens.")).toBeTruthy();
  await userEvent.click(within(tokens).getByRole("button", { name: "Make a token" }));
  const shown = await dialog("Make a token");
  await userEvent.click(within(shown).getByRole("button", { name: "Make" }));
  expect(await within(shown).findByText("Write something here.")).toBeTruthy();
  await userEvent.type(within(shown).getByLabelText("Name"), "nightly export");
  await userEvent.click(within(shown).getByRole("checkbox", { name: /^export/ }));
  await userEvent.click(within(shown).getByRole("button", { name: "Make" }));
  expect(await screen.findByText(/^rjd_[\w-]{43}$/)).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Done" }));
  expect((await within(tokens).findByText("nightly export")).parentElement?.textContent).toContain(
    "read, export",
  );
  const [kept] = await createCaller(desk.context(actor)).token.list();
  expect(kept?.scopes).toEqual(["read", "export"]);

  await userEvent.click(within(tokens).getByRole("button", { name: /^Revoke/ }));
  const asked = await dialog("Revoke the token nightly export?");
  await userEvent.click(within(asked).getByRole("button", { name: "Revoke" }));
  expect(await within(tokens).findByText("You have no tokens.")).toBeTruthy();
});

it("lists passkeys and removes one, in French too", async () => {
  let passkeys = [{ id: "p1", name: "portable", createdAt: "2026-03-01T10:00:00.000Z" }];
  answerAuth({
    "/passkey/list-user-passkeys": () => ({ body: passkeys }),
    "/passkey/delete-passkey": ({ id }) => {
      passkeys = passkeys.filter((passkey) => passkey.id !== id);
      return { body: { status: true } };
    },
  });
  await show("Jo", "fr");
  const list = await section("Clés d’accès");
  expect((await within(list).findByText("portable")).parentElement?.textContent).toContain("2026");
  await userEvent.click(within(list).getByRole("button", { name: /^Retirer/ }));
  const asked = await dialog("Retirer la clé d’accès portable\u202f?");
  await userEvent.click(within(asked).getByRole("button", { name: "Retirer" }));
  expect(await within(list).findByText("Vous n’avez pas de clé d’accès.")).toBeTruthy();
});

it("offers a retry where the passkeys could not be read", async () => {
  answerAuth({});
  await show("Kim");
  const list = await section("Passkeys");
  const retry = await within(list).findByRole("button", { name: "Try again" });
  answerAuth(noPasskeys);
  await userEvent.click(retry);
  expect(await within(list).findByText("You have no passkey.")).toBeTruthy();
});

it("says to the local editor that there is no account", async () => {
  const context = desk.context(await localEditor(desk.db));
  renderWithApi("/account", context);
  expect(await screen.findByText(/^You work as the local editor of this computer/)).toBeTruthy();
  expect(screen.getByRole("button", { name: "Set up people" })).toBeTruthy();
  expect(screen.queryByRole("region", { name: "Sessions" })).toBeNull();
});
