import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { root } from "../settings.ts";

/** An address for each pattern of `apps/web/src/routes.tsx` and `case-routes.tsx`, on a desk with the first case. */
const addresses: Record<string, (sourceId: string) => string> = {
  "/": () => "/",
  "/account": () => "/account",
  "/cases/$slug": () => "/cases/telegram-durov",
  "/cases/$slug/agreement": () => "/cases/telegram-durov/agreement",
  "/cases/$slug/coverage": () => "/cases/telegram-durov/coverage",
  "/cases/$slug/editions": () => "/cases/telegram-durov/editions",
  "/cases/$slug/history": () => "/cases/telegram-durov/history",
  "/cases/$slug/members": () => "/cases/telegram-durov/members",
  "/cases/$slug/pairs/$position": () => "/cases/telegram-durov/pairs/1",
  "/cases/$slug/queue": () => "/cases/telegram-durov/queue",
  "/cases/$slug/references": () => "/cases/telegram-durov/references",
  "/cases/$slug/references/read": () => "/cases/telegram-durov/references/read",
  "/cases/$slug/settings": () => "/cases/telegram-durov/settings",
  "/cases/$slug/requests": () => "/cases/telegram-durov/requests",
  "/cases/$slug/sources": () => "/cases/telegram-durov/sources",
  "/cases/$slug/sources/$sourceId/compare": (sourceId) =>
    `/cases/telegram-durov/sources/${sourceId}/compare`,
  "/cases/$slug/weighing": () => "/cases/telegram-durov/weighing",
  "/cases/$slug/wording": () => "/cases/telegram-durov/wording",
  "/history": () => "/history",
  "/join": () => "/join",
  "/people": () => "/people",
  "/queue": () => "/queue",
  "/reply": () => "/reply",
  "/sign-in": () => "/sign-in",
  "/sources": () => "/sources",
  "/sources/$sourceId": (sourceId) => `/sources/${sourceId}`,
};

/** Addresses of every page that the router knows, and of one it does not. Fails for a page left out. */
export async function everyPage(page: Page): Promise<string[]> {
  const routes = ["routes.tsx", "case-routes.tsx"]
    .map((file) => readFileSync(join(root, "apps/web/src", file), "utf8"))
    .join("\n");
  const patterns = [...routes.matchAll(/^ {2}path: "(.+)",$/gm)].map(
    ([, pattern]) => pattern ?? "",
  );
  expect(patterns.toSorted()).toEqual(Object.keys(addresses).toSorted());
  await page.goto("/cases/telegram-durov/sources");
  const link = page.locator('main a[href^="/sources/"]').first();
  const sourceId = (await link.getAttribute("href"))?.split("/").at(-1) ?? "";
  return [...Object.values(addresses).map((address) => address(sourceId)), "/nowhere"];
}

/** Goes to a page and waits until what it shows is there. */
export async function show(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 }), address).toBeVisible();
  await expect(page.locator("main [aria-busy=true]"), address).toHaveCount(0);
}
