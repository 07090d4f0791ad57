import { expect, test } from "./desk.ts";
import { complaintsOf, expectAccessible } from "./judge.ts";

test.use({ isSignedIn: false });

const password = "four quiet words here";

test("one press begins on this computer; once people are set up it is offered no more", async ({
  page,
  browser,
  desk,
}) => {
  test.slow();
  const complaints = complaintsOf(page);
  const heading = page.getByRole("heading", { level: 1 });

  await page.goto("/cases/telegram-durov/pairs/1");
  await expect(heading).toHaveText("How will you work here?");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Continue on this computer" }).click();
  await expect(heading).toHaveText("No answer to investigators’ requests");
  await page.keyboard.press("4");
  await expect(page.getByText("reason missing").first()).toBeVisible();

  await page.getByRole("button", { name: /^Local editor/ }).click();
  await page.getByRole("menuitem", { name: "My account" }).click();
  await expect(page.getByText(/there is no account, and no password/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Set up people" }).click();
  await expect(heading).toHaveText("Set up this desk");
  await expectAccessible(page);
  await page.getByLabel("Your name").fill("Olga Brandt");
  await page.getByLabel("E-mail address").fill("olga@example.org");
  await page.getByLabel("Password").fill(password);
  await page.keyboard.press("Enter");

  await expect(heading).toHaveText("Work done on this computer before");
  await expect(page.getByText("1 mark")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Take over" }).click();
  await expect(heading).toHaveText("Dashboard");
  const waiting = page.getByRole("region", { name: "What needs you" });
  await expect(waiting.getByText("Contested")).toBeVisible();

  await page.goto("/cases/telegram-durov");
  await page.getByRole("button", { name: /^Olga Brandt/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(heading).toHaveText("Sign in");
  await expectAccessible(page);
  await page.goBack();
  await expect(page).toHaveURL(/\/sign-in\?to=/);
  await expect(heading).toHaveText("Sign in");
  await page.getByLabel("E-mail address").fill("olga@example.org");
  await page.getByLabel("Password").fill("not the password");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/do not belong together/)).toBeVisible();
  await expect(page.getByLabel("Password")).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.type(password);
  await page.keyboard.press("Enter");
  await expect(heading).toHaveText("Telegram and Pavel Durov, France 2024");

  const other = await browser.newContext({ baseURL: desk.address });
  const stranger = await other.newPage();
  await stranger.goto("/");
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText("Sign in");
  await expect(stranger.getByRole("button", { name: "Continue on this computer" })).toHaveCount(0);
  const pressed = await other.request.post("/api/auth/sign-in/local", {
    data: {},
    headers: { origin: desk.address },
  });
  expect(pressed.status()).toBe(403);
  await other.close();
  expect(complaints).toEqual([]);
});
