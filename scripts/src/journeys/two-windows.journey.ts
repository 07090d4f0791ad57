import type { Page } from "@playwright/test";
import { expect, test } from "./desk.ts";

const pair = "/cases/telegram-durov/pairs/2";

/** @returns what waits until the page has been answered all that it asked, its live updates aside */
function answers(page: Page) {
  const asked = new Set<unknown>();
  page.on("request", (request) => {
    if (request.url().includes("/api/trpc/") && !request.url().includes("event.feed"))
      asked.add(request);
  });
  page.on("requestfinished", (request) => void asked.delete(request));
  page.on("requestfailed", (request) => void asked.delete(request));
  return () => expect.poll(() => asked.size).toBe(0);
}

test("a status marked in one window shows in another without reload", async ({ context }) => {
  const [one, other] = await Promise.all([context.newPage(), context.newPage()]);
  await other.goto("/cases/telegram-durov");
  await expect(other.getByRole("link", { name: /Enabling criminal activity/ })).toBeVisible();
  await one.goto(pair);
  await expect(one.getByRole("heading", { level: 1 })).toBeVisible();
  await one.keyboard.press("5");
  await expect(other.getByText("Insufficient evidence").first()).toBeVisible();
});

test("a mark from a stale version shows both and asks", async ({ context }) => {
  const [one, stale] = await Promise.all([context.newPage(), context.newPage()]);
  // Its live updates never begin: it hears of nothing, and knows of nothing wrong.
  await stale.route("**/api/trpc/event.feed**", () => undefined);
  const isAnswered = answers(stale);
  await Promise.all([one.goto(pair), stale.goto(pair)]);
  await expect(stale.getByRole("button", { name: "Contested" })).toBeVisible();
  // What it had still to ask would be answered with what the other window has done.
  await isAnswered();
  await expect(one.getByRole("heading", { level: 1 })).toBeVisible();
  await one.keyboard.press("1");
  await expect(one.getByText("reason missing").first()).toBeVisible();

  await stale.keyboard.press("4");
  const dialog = stale.getByRole("alertdialog").or(stale.getByRole("dialog"));
  await expect(dialog.getByText("Allegation supported").first()).toBeVisible();
  await expect(dialog.getByText("Contested").first()).toBeVisible();
  await dialog.getByRole("button", { name: /mine|my/i }).click();
  await expect(dialog).toHaveCount(0);
  await expect(one.getByText("Contested").first()).toBeVisible();
});
