import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./desk.ts";

const pages = [
  { name: "the dashboard", path: () => "/" },
  { name: "a case", path: () => "/cases/telegram-durov" },
  { name: "a pair", path: () => "/cases/telegram-durov/pairs/1" },
  { name: "the queue", path: () => "/cases/telegram-durov/queue" },
  { name: "the sources", path: () => "/sources" },
  { name: "the references", path: () => "/cases/telegram-durov/references" },
  { name: "reading references", path: () => "/cases/telegram-durov/references/read" },
  { name: "a source", path: (sourceId: string) => `/sources/${sourceId}` },
  {
    name: "texts compared",
    path: (sourceId: string) => `/cases/telegram-durov/sources/${sourceId}/compare`,
  },
  { name: "an address that is none", path: () => "/nowhere" },
];

const looks = [
  { width: 1280, colorScheme: "light", locale: "en-GB", lang: "en" },
  { width: 1280, colorScheme: "dark", locale: "fr-FR", lang: "fr" },
  { width: 360, colorScheme: "light", locale: "fr-FR", lang: "fr" },
  { width: 360, colorScheme: "dark", locale: "en-GB", lang: "en" },
] as const;

/** What the page says to its console, but what a look-up of nothing answers. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  return complaints;
}

/** Colours are judged when nothing fades any more. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map(({ finished }) => finished)),
  );
}

async function firstSourceId(page: Page): Promise<string> {
  await page.goto("/sources");
  const link = page.locator('main a[href^="/sources/"]').first();
  return (await link.getAttribute("href"))?.split("/").at(-1) ?? "";
}

for (const { width, colorScheme, locale, lang } of looks) {
  test.describe(`at ${width} px, ${colorScheme}, in ${lang}`, () => {
    test.use({ viewport: { width, height: 800 }, colorScheme, locale });

    test("every page is quiet, accessible, in its language and as wide as the window", async ({
      page,
    }) => {
      // Each of many pages is looked at whole.
      test.slow();
      const sourceId = await firstSourceId(page);
      const complaints = complaintsOf(page);
      for (const { name, path } of pages) {
        await page.goto(path(sourceId));
        await expect(page.getByRole("heading", { level: 1 }), name).toBeVisible();
        await expect(page.locator("main [aria-busy=true]"), name).toHaveCount(0);
        await expect(page.locator("html"), name).toHaveAttribute("lang", lang);
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(wide, name).toBe(0);
        await settle(page);
        const { violations } = await new AxeBuilder({ page })
          .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
          .analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`),
          name,
        ).toEqual([]);
      }
      expect(complaints).toEqual([]);
    });
  });
}

test.describe("dialogs", () => {
  test("the reason, the note, the evidence and the keys are accessible too", async ({ page }) => {
    await page.goto("/cases/telegram-durov/pairs/1");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.keyboard.press("1");
    for (const key of ["r", "n", "e", "?", "Control+k"]) {
      await page.keyboard.press(key);
      await expect(page.getByRole("dialog"), key).toBeVisible();
      await settle(page);
      const { violations } = await new AxeBuilder({ page }).include("[role=dialog]").analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
        key,
      ).toEqual([]);
      await page.keyboard.press("Escape");
      await expect(page.getByRole("dialog"), key).toHaveCount(0);
    }
  });
});

test("adding a source and grouping by origin are accessible too", async ({ page }) => {
  await page.goto("/cases/telegram-durov/sources");
  await expect(page.getByText("6 sources")).toBeVisible();
  const violations = async (within: string) => {
    await settle(page);
    const { violations: found } = await new AxeBuilder({ page }).include(within).analyze();
    return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  };
  await page.keyboard.press("o");
  await expect(page.getByRole("checkbox").first()).toBeVisible();
  expect(await violations("main")).toEqual([]);
  await page.keyboard.press("a");
  await page.getByRole("radio", { name: /^A file/ }).check({ force: true });
  expect(await violations("[role=dialog]")).toEqual([]);
  await page.getByRole("radio", { name: /^Pasted/ }).check({ force: true });
  expect(await violations("[role=dialog]")).toEqual([]);
});

test("the language is switched at once, and stays", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: /français/i }).click();
  await expect(page.getByRole("link", { name: "Tableau de bord" })).toBeVisible();
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
});
