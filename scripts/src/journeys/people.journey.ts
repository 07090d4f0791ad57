import { expect, test } from "./desk.ts";
import { complaintsOf, expectAccessible } from "./judge.ts";
import { enterAsOwner, owner } from "./owner.ts";
import { totp } from "./totp.ts";

test.use({ isSignedIn: false });

const password = "four quiet words here";

test("somebody is invited, joins, and may do less from the moment their role is lowered", async ({
  page,
  context,
  browser,
  desk,
}) => {
  test.slow();
  await enterAsOwner(context, desk.address);
  const complaints = complaintsOf(page);
  await page.goto("/people");
  await page.getByRole("button", { name: "Invite somebody" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("E-mail address").fill("rita@example.org");
  await dialog.getByRole("radio", { name: /^reviewer/ }).check();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Make the link" }).click();
  const link = (await dialog.locator("code").textContent()) ?? "";
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Done" }).click();
  await expect(page.getByText("rita@example.org", { exact: true })).toBeVisible();

  const hers = await browser.newContext();
  const rita = await hers.newPage();
  const hersComplaints = complaintsOf(rita);
  const heading = rita.getByRole("heading", { level: 1 });
  await rita.goto(link);
  await expect(rita.getByLabel("E-mail address")).toHaveValue("rita@example.org");
  await rita.getByLabel("Your name").fill("Rita");
  await rita.getByLabel("Password").fill(password);
  await rita.getByRole("button", { name: "Join" }).click();
  await expect(heading).toHaveText("Dashboard");
  await rita.goto(link);
  await expect(heading).toHaveText("This link does not work any more");
  await rita.goto(`${desk.address}/cases/telegram-durov/pairs/1`);
  await expect(rita.getByRole("button", { name: /Contested/ })).toBeVisible();
  await rita.getByRole("button", { name: /^Rita/ }).click();
  await expect(rita.getByRole("menuitem", { name: "My account" })).toBeVisible();
  await expect(rita.getByRole("menuitem", { name: "People" })).toHaveCount(0);
  await rita.keyboard.press("Escape");

  // The list has heard of her by itself.
  const everybody = page.getByRole("region", { name: "Everybody" });
  await everybody.getByRole("button", { name: /what Rita may do/ }).click();
  await page
    .getByRole("dialog")
    .getByRole("radio", { name: /^reader/ })
    .check();
  await expectAccessible(page);
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);

  await expect(heading).toHaveText("Sign in", { timeout: 15_000 });
  await rita.getByLabel("E-mail address").fill("rita@example.org");
  await rita.getByLabel("Password").fill(password);
  await rita.keyboard.press("Enter");
  await expect(heading).toHaveText("No answer to investigators’ requests");
  await expect(rita.getByRole("button", { name: /Contested/ })).toHaveCount(0);
  await hers.close();
  expect([...complaints, ...hersComplaints]).toEqual([]);
});

test("a case is made confidential, and does not exist for who is no member", async ({
  page,
  context,
  browser,
  desk,
}) => {
  test.slow();
  await enterAsOwner(context, desk.address);
  await page.goto("/people");
  await page.getByRole("button", { name: "Invite somebody" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Make the link" }).click();
  const link = (await page.getByRole("dialog").locator("code").textContent()) ?? "";

  const his = await browser.newContext();
  const ben = await his.newPage();
  await ben.goto(link);
  await ben.getByLabel("Your name").fill("Ben");
  await ben.getByLabel("E-mail address").fill("ben@example.org");
  await ben.getByLabel("Password").fill(password);
  await ben.keyboard.press("Enter");
  await expect(
    ben.getByRole("link", { name: "Telegram and Pavel Durov, France 2024", exact: true }),
  ).toBeVisible();

  await page.goto("/cases/telegram-durov");
  await page.getByRole("link", { name: "Members" }).click();
  await page.getByRole("checkbox").click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Make it confidential" }).click();
  await expect(page.getByRole("checkbox")).toBeChecked();
  await expect(page.getByText("Confidential", { exact: true })).toBeVisible();
  await expectAccessible(page);

  await ben.reload();
  await expect(ben.getByText("No case is on this desk yet.")).toBeVisible();
  await ben.goto(`${desk.address}/cases/telegram-durov`);
  await expect(ben.getByRole("heading", { level: 1 })).toHaveText("There is no such page");

  await page.getByRole("button", { name: "Add a member" }).click();
  await page.getByRole("dialog").getByRole("combobox").selectOption("Ben");
  await expectAccessible(page);
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("button", { name: "Remove Ben from this case" })).toBeVisible();
  await ben.goto(`${desk.address}/cases/telegram-durov`);
  await expect(ben.getByRole("heading", { level: 1 })).toHaveText(
    "Telegram and Pavel Durov, France 2024",
  );
  await his.close();
});

test("a code of the authenticator app is asked for once it is turned on", async ({
  page,
  context,
  desk,
}) => {
  test.slow();
  await enterAsOwner(context, desk.address);
  const complaints = complaintsOf(page);
  await page.goto("/account");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Turn on" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Your password").fill(owner.password);
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("img", { name: /^QR code/ })).toBeVisible();
  await expectAccessible(page);
  const secret = (await dialog.locator("code").textContent()) ?? "";
  await dialog.getByLabel("Code that the app shows").fill(totp(secret));
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("Recovery codes", { exact: true })).toBeVisible();
  const [recovery = ""] = ((await dialog.locator("code").textContent()) ?? "").split("\n");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "I have kept them" }).click();
  await expect(page.getByRole("button", { name: "Turn off" })).toBeVisible();

  const heading = page.getByRole("heading", { level: 1 });
  async function signOutAndGivePassword() {
    await page.getByRole("button", { name: new RegExp(`^${owner.name}`) }).click();
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await page.getByLabel("E-mail address").fill(owner.email);
    await page.getByLabel("Password").fill(owner.password);
    await page.keyboard.press("Enter");
    await expect(heading).toHaveText("Second step");
  }
  await signOutAndGivePassword();
  await expectAccessible(page);
  await page.getByLabel("Code of the app").fill("000000");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/This code is not right/)).toBeVisible();
  await page.getByLabel("Code of the app").fill(totp(secret));
  await page.keyboard.press("Enter");
  await expect(heading).toHaveText("Dashboard");

  await signOutAndGivePassword();
  await page.getByRole("button", { name: "Use a recovery code" }).click();
  await page.getByLabel("Recovery code").fill(recovery);
  await page.keyboard.press("Enter");
  await expect(heading).toHaveText("Dashboard");
  expect(complaints).toEqual([]);
});

test("a passkey is added, signs in without a password, and is removed", async ({
  browser,
  desk,
}) => {
  // Browsers give passkeys to names alone, and 127.0.0.1 is none.
  const address = desk.address.replace("127.0.0.1", "localhost");
  const context = await browser.newContext({ baseURL: address });
  await enterAsOwner(context, address);
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  const devices = await context.newCDPSession(page);
  await devices.send("WebAuthn.enable");
  await devices.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });

  await page.goto("/account");
  await page.getByRole("button", { name: "Add a passkey" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("newsroom laptop");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Add a passkey" }).click();
  const passkeys = page.getByRole("region", { name: "Passkeys" });
  await expect(passkeys.getByText("newsroom laptop", { exact: true })).toBeVisible();

  await page.getByRole("button", { name: new RegExp(`^${owner.name}`) }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Dashboard");

  await page.goto("/account");
  await passkeys.getByRole("button", { name: "Remove the passkey newsroom laptop" }).click();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Remove" }).click();
  await expect(passkeys.getByText("You have no passkey.")).toBeVisible();
  expect(complaints).toEqual([]);
  await context.close();
});

for (const { width, colorScheme, locale } of [
  { width: 1280, colorScheme: "dark", locale: "en-GB" },
  { width: 360, colorScheme: "light", locale: "fr-FR" },
] as const) {
  test(`the pages of people are for everybody at ${width} px, ${colorScheme}, in ${locale}`, async ({
    browser,
    desk,
  }) => {
    test.slow();
    const context = await browser.newContext({
      baseURL: desk.address,
      viewport: { width, height: 800 },
      colorScheme,
      locale,
    });
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    async function look(path: string) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 }), path).toBeVisible();
      await expect(page.locator("main [aria-busy=true]"), path).toHaveCount(0);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide, path).toBe(0);
      await expectAccessible(page);
    }
    await look("/sign-in");
    await enterAsOwner(context, desk.address);
    for (const path of ["/account", "/people", "/cases/telegram-durov/members", "/join#none"])
      await look(path);
    await context.clearCookies();
    await look("/sign-in?error=access_denied");
    expect(complaints).toEqual([]);
    await context.close();
  });
}
