import type { Browser, BrowserContext, Page } from "@playwright/test";
import { expect, test } from "./desk.ts";
import { complaintsOf, expectAccessible } from "./judge.ts";
import { call, enterAsOwner } from "./owner.ts";

test.use({ isSignedIn: false });

const pair = "/cases/telegram-durov/pairs/1";
const password = "four quiet words here";

/** Somebody of that role, at a browser of their own. */
async function join(owner: BrowserContext, browser: Browser, address: string, name: string) {
  const email = `${name.toLowerCase()}@example.org`;
  const invitation = { email, role: "reviewer", rights: [] };
  const invite = call<{ address: string }>(owner.request, address, "invitation.create", invitation);
  const [, token] = (await invite).address.split("#");
  const context = await browser.newContext({ baseURL: address });
  await call(context.request, address, "invitation.accept", { token, name, email, password });
  await context.request.post(`${address}/api/auth/sign-in/email`, {
    data: { email, password },
    headers: { origin: address },
    failOnStatusCode: true,
  });
  return context;
}

/** Marks the pair by a key, and gives the reason. */
async function review(page: Page, key: string, reason: string) {
  await page.goto(pair);
  await expect(page.getByRole("button", { name: /Contested/ })).toBeVisible();
  await page.keyboard.press(key);
  await expect(page.getByText("reason missing")).toBeVisible();
  await page.keyboard.press("r");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Reason" }).fill(reason);
  await dialog.getByRole("radio", { name: "high" }).check();
  await dialog.getByRole("button", { name: "Save the review" }).click();
  await expect(dialog).toHaveCount(0, { timeout: 15_000 });
}

test("two people differ without seeing each other's reviews, and an editor settles it before their eyes", async ({
  page,
  context,
  browser,
  desk: { address },
}) => {
  test.slow();
  await enterAsOwner(context, address);
  const [his, hers] = [
    await join(context, browser, address, "Ben"),
    await join(context, browser, address, "Cleo"),
  ];
  const [ben, cleo] = [await his.newPage(), await hers.newPage()];
  const complaints = [page, ben, cleo].map(complaintsOf);
  const reviews = (at: Page) => at.getByRole("region", { name: "Others’ reviews", exact: true });

  await review(ben, "6", "No ruling speaks of the requests.");
  await cleo.goto(pair);
  await expect(cleo.getByText("Reviews given: 1 of 2")).toBeVisible();
  await expect(reviews(cleo)).toHaveCount(0);
  await review(cleo, "7", "A later ruling speaks of the requests.");
  await expect(reviews(cleo).getByRole("article", { name: "Review by Ben" })).toBeVisible();
  // His window has heard of her review by itself.
  await expect(reviews(ben).getByRole("article", { name: "Review by Cleo" })).toBeVisible();

  await page.goto(pair);
  const warning = page.getByRole("heading", { name: "The reviews of this pair differ" });
  await expect(warning).toBeVisible();
  await page.keyboard.press("o");
  await expect(warning).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("columnheader", { name: "Cleo" })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Status that counts").selectOption("overtaken");
  await page.getByLabel("Reason for the decision").fill("The ruling of July names them.");
  await page.getByRole("button", { name: "Decide", exact: true }).click();

  for (const window of [page, ben, cleo]) {
    const decision = window.getByRole("region", { name: "Decision" });
    await expect(decision.getByText("The ruling of July names them.")).toBeVisible();
    await expect(decision.getByText("Ben dissents")).toBeVisible();
  }
  await expectAccessible(ben);
  expect(complaints.flat()).toEqual([]);
  await Promise.all([his.close(), hers.close()]);
});
