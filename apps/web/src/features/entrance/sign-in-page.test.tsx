import { openDesk } from "@rejoinder/server/testing";
import { cleanup, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { answerAuth } from "../../testing/auth-network.ts";
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

/** The desk as somebody sees it whom it does not know, until they have come in. */
async function knock(address: string, isSetUp: boolean) {
  const ana = await desk.person("Ana");
  const context = { ...desk.context(null) };
  context.ways = { ...context.ways, canContinue: async () => !isSetUp };
  const letIn = () => {
    context.actor = ana;
    return { body: { token: "t", user: { id: ana.id } } };
  };
  return { letIn, show: (locale?: "en" | "fr") => renderWithApi(address, context, locale) };
}

const title = () => screen.findByRole("heading", { level: 1 });
const button = (name: string) => screen.getByRole("button", { name });

describe("while nobody is set up", () => {
  it("goes on at this computer by one press, to the page that was asked for", async () => {
    const { show, letIn } = await knock("/cases/telegram-durov", false);
    const asked = answerAuth({ "/sign-in/local": letIn });
    const { router } = show();
    expect((await title()).textContent).toBe("How will you work here?");
    expect(router.state.location.search).toEqual({ to: "/cases/telegram-durov" });
    await userEvent.click(button("Continue on this computer"));
    await waitFor(async () =>
      expect((await title()).textContent).toMatch(/^Telegram and Pavel Durov/),
    );
    expect(asked).toEqual(["/sign-in/local"]);
  });
});

describe("once people are set up", () => {
  it("signs in by e-mail and password, and forgets what was read before", async () => {
    const { show, letIn } = await knock("/account", true);
    answerAuth({
      "/sign-in/email": ({ email, password }) =>
        email === "ana@example.org" && password === "right"
          ? letIn()
          : { status: 401, body: { code: "INVALID_EMAIL_OR_PASSWORD" } },
    });
    const { queryClient, router } = show();
    expect((await title()).textContent).toBe("Sign in");
    queryClient.setQueryData(["somebody else's"], 1);
    await userEvent.type(screen.getByLabelText("E-mail address"), "ana@example.org");
    const password = screen.getByLabelText("Password");
    await userEvent.type(password, "wrong{Enter}");
    expect(await screen.findByText(/do not belong together/)).toBeTruthy();
    expect(password.getAttribute("aria-invalid")).toBe("true");
    expect(document.activeElement).toBe(password);

    await userEvent.keyboard("right{Enter}");
    await waitFor(() => expect(router.state.location.pathname).toBe("/account"));
    expect(queryClient.getQueryData(["somebody else's"])).toBeUndefined();
  });

  it("asks for a code of the app, and takes a recovery code in its place", async () => {
    const { show, letIn } = await knock("/", true);
    answerAuth({
      "/sign-in/email": () => ({ body: { twoFactorRedirect: true } }),
      "/two-factor/verify-totp": () => ({ status: 401, body: { code: "INVALID_CODE" } }),
      "/two-factor/verify-backup-code": ({ code }) =>
        code === "F4nir-8W0Mz" ? letIn() : { status: 401, body: { code: "INVALID_BACKUP_CODE" } },
    });
    const { router } = show();
    await title();
    await userEvent.type(screen.getByLabelText("Password"), "right{Enter}");
    const code = await screen.findByLabelText("Code of the app");
    expect(code.getAttribute("autocomplete")).toBe("one-time-code");
    await userEvent.type(code, "123 456{Enter}");
    expect(await screen.findByText(/This code is not right/)).toBeTruthy();

    await userEvent.click(button("Use a recovery code"));
    await userEvent.type(screen.getByLabelText("Recovery code"), "F4nir-8W0Mz{Enter}");
    await waitFor(() => expect(router.state.location.pathname).toBe("/"));
    await waitFor(async () => expect((await title()).textContent).toBe("Dashboard"));
  });

  it("says that there were too many tries, and that the desk does not answer", async () => {
    const { show } = await knock("/", true);
    answerAuth({ "/sign-in/email": () => ({ status: 429, body: { message: "Too many" } }) });
    show();
    await title();
    await userEvent.type(screen.getByLabelText("Password"), "x{Enter}");
    expect(await screen.findByText(/Too many tries/)).toBeTruthy();
    answerAuth({});
    await userEvent.type(screen.getByLabelText("Password"), "x{Enter}");
    expect(await screen.findByText(/The desk does not answer/)).toBeTruthy();
  });

  it.each([
    ["signup_disabled", /nobody has invited this address/],
    ["account_not_linked", /is not tied to it/],
    ["access_denied", /did not let you through/],
    ["<b>anything</b>", /^Signing in with Newsroom failed/],
  ])("says what the provider sent somebody back with: %s", async (error, sentence) => {
    const context = desk.context(null);
    context.ways = { ...context.ways, oidc: { name: "Newsroom" }, canContinue: async () => false };
    renderWithApi(`/sign-in?error=${encodeURIComponent(error)}`, context);
    expect((await screen.findByRole("alert")).textContent).toMatch(sentence);
    expect(button("Sign in with Newsroom")).toBeTruthy();
  });

  it("never goes on to another site", async () => {
    const { show, letIn } = await knock("/sign-in?to=https://evil.example/", true);
    answerAuth({ "/sign-in/email": letIn });
    const { router } = show();
    await title();
    await userEvent.type(screen.getByLabelText("Password"), "right{Enter}");
    await waitFor(() => expect(router.state.location.href).toBe("/"));
  });

  it("is passed by whoever is in already", async () => {
    const ana = await desk.person("Ana");
    const { router } = renderWithApi("/sign-in?to=/sources", desk.context(ana));
    await waitFor(() =>
      expect(router.state.location.pathname).toBe("/cases/telegram-durov/sources"),
    );
  });

  it("is come back to when the desk no longer knows somebody", async () => {
    const context = desk.context(await desk.person("Ana"));
    const { router, queryClient } = renderWithApi("/cases/telegram-durov", context);
    await title();
    context.actor = null;
    context.ways = { ...context.ways, canContinue: async () => false };
    await queryClient.invalidateQueries();
    await waitFor(() => expect(router.state.location.pathname).toBe("/sign-in"));
    expect(router.state.location.search).toEqual({ to: "/cases/telegram-durov" });
    expect(await screen.findByRole("heading", { name: "Sign in" })).toBeTruthy();
  });

  it("lets nobody step back to what was left by signing out", async () => {
    const context = desk.context(await desk.person("Ana"));
    answerAuth({
      "/sign-out": () => {
        context.actor = null;
        context.ways = { ...context.ways, canContinue: async () => false };
        return { body: { success: true } };
      },
    });
    const { router, queryClient } = renderWithApi("/cases/telegram-durov", context);
    await userEvent.click(await screen.findByRole("button", { name: /^Ana/ }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "Sign out" }));
    await waitFor(() => expect(router.state.location.href).toBe("/sign-in"));
    await waitFor(() => expect(queryClient.getQueryCache().getAll()).toHaveLength(1));
    router.history.back();
    await waitFor(() => expect(router.state.location.pathname).toBe("/cases/telegram-durov"));
    await waitFor(() => expect(router.state.location.pathname).toBe("/sign-in"));
    expect(router.state.location.search).toEqual({ to: "/cases/telegram-durov" });
    expect(await screen.findByRole("heading", { name: "Sign in" })).toBeTruthy();
  });

  it("is gone to by signing out, in French too", async () => {
    const context = desk.context(await desk.person("Ana"));
    answerAuth({
      "/sign-out": () => {
        context.actor = null;
        context.ways = { ...context.ways, canContinue: async () => false };
        return { body: { success: true } };
      },
    });
    const { router, queryClient } = renderWithApi("/", context, "fr");
    await userEvent.click(await screen.findByRole("button", { name: /^Ana/ }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "Se déconnecter" }));
    await waitFor(() => expect(router.state.location.href).toBe("/sign-in"));
    expect(await screen.findByRole("heading", { name: "Se connecter" })).toBeTruthy();
    await waitFor(() => expect(queryClient.getQueryCache().getAll()).toHaveLength(1));
  });
});
