import type { Page } from "@playwright/test";
import { expect, test } from "./desk.ts";

/** Decides the first pair as the desk's only person: what was overtaken asks for no evidence. */
async function decideFirst(page: Page) {
  await page.goto("/cases/telegram-durov/pairs/1");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.keyboard.press("7");
  await expect(page.getByText("reason missing").first()).toBeVisible();
  await page.keyboard.press("r");
  const reason = page.getByRole("dialog");
  await reason.getByRole("textbox", { name: "Reason" }).fill("A later ruling decides it.");
  await reason.getByRole("radio", { name: "high" }).check({ force: true });
  await reason.getByRole("button", { name: "Save the review" }).click();
  await expect(reason).toHaveCount(0);
}

test("an editor drafts, sees, checks and publishes an edition, takes a file of it, and withdraws it", async ({
  page,
}) => {
  test.slow();
  const press = async (name: string | RegExp) => {
    await page.getByRole("button", { name }).focus();
    await page.keyboard.press("Enter");
  };
  await decideFirst(page);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("Editions");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Editions" })).toBeFocused();

  const draft = page.getByRole("region", { name: "The next edition" });
  await draft.getByRole("checkbox", { name: "French" }).focus();
  await page.keyboard.press("Space");
  await draft.getByRole("textbox", { name: "Introduction, in English" }).focus();
  await page.keyboard.type("What prosecutors alleged, and what was answered.");
  await page.keyboard.press("Tab");
  await expect(draft.getByText(/^Saved, last by/)).toBeVisible();

  const preview = page.frameLocator('iframe[title^="The draft as it would read"]');
  await expect(preview.getByText("What prosecutors alleged, and what was answered.")).toBeVisible();

  const list = draft.getByRole("list", { name: "Before it can be published" });
  const reasons = list.getByRole("textbox");
  await expect(reasons.first()).toBeVisible();
  for (const reason of await reasons.all()) {
    await reason.focus();
    await page.keyboard.type("Nothing of the kind is to be had.");
  }
  await page.keyboard.press("Tab");
  await expect(draft.getByRole("button", { name: "Publish edition 1" })).toBeEnabled();
  await press("Publish edition 1");
  const asked = page.getByRole("dialog");
  await expect(asked).toContainText("None of it can be changed");
  await asked.getByRole("button", { name: "Publish edition 1" }).focus();
  await page.keyboard.press("Enter");

  const published = page.getByRole("list", { name: "Published editions" });
  const first = published.getByRole("listitem", { name: "Edition 1" });
  await expect(first.getByRole("heading")).toBeFocused({ timeout: 60_000 });
  await expect(first).toContainText("<iframe src=");
  const file = page.waitForEvent("download");
  await first.getByText(/files to download/).click();
  await first.getByRole("link", { name: /^JSON, English/ }).press("Enter");
  expect((await file).suggestedFilename()).toContain("json");
  const address = await first
    .getByRole("link", { name: "Public page, English" })
    .getAttribute("href");
  expect((await page.request.get(address ?? "")).status()).toBe(200);

  await press("Withdraw edition 1");
  await page.getByRole("dialog").getByRole("textbox").fill("It named somebody else.");
  await page.getByRole("dialog").getByRole("button", { name: "Withdraw" }).click();
  await expect(first.getByText("It named somebody else.")).toBeVisible();
  await expect(first.getByRole("link", { name: /^JSON/ })).toHaveCount(0);
});
