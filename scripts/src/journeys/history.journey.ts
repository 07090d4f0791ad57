import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./desk.ts";

const pair = "/cases/telegram-durov/pairs/1";
const first = "The two English words are a translation.";
const second = "The two English words are the outlet’s translation.";

/** A note, changed once: events 2 and 3; then a mark: event 4. */
async function work(page: Page): Promise<void> {
  await page.goto(pair);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.keyboard.press("n");
  const note = page.getByRole("dialog");
  await note.getByRole("textbox", { name: "Note" }).fill(first);
  await note.getByRole("combobox", { name: "Source 1" }).selectOption({ index: 1 });
  await note.getByRole("button", { name: "Save the note" }).click();
  await expect(note).toHaveCount(0);
  await page.getByRole("button", { name: /^Change the note/ }).click();
  await note.getByRole("textbox", { name: "Note" }).fill(second);
  await note.getByRole("button", { name: "Save the change" }).click();
  await expect(note).toHaveCount(0);
  await page.keyboard.press("4");
  await expect(page.getByText("Local editor marked the pair")).toBeVisible();
}

async function expectFit(page: Page, name: string): Promise<void> {
  await expect(page.locator("main [aria-busy=true]"), name).toHaveCount(0);
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wide, name).toBe(0);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`),
    name,
  ).toEqual([]);
}

test("an editor reads the history, narrows it, and goes back to a moment of a pair", async ({
  page,
}) => {
  await work(page);
  await page.goto("/cases/telegram-durov");
  await page.getByRole("link", { name: "History", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "History" })).toBeVisible();
  await expect(page.locator("li[id^=event-]")).toHaveCount(4);
  await expect(page.locator("#event-3 del")).toHaveText("a");
  await expect(page.locator("#event-3 ins")).toHaveText("the outlet’s");

  await page.getByLabel("What happened").selectOption({ label: "Note changed" });
  await expect(page.locator("li[id^=event-]")).toHaveCount(1);
  await expect(page).toHaveURL(/kind=note_superseded/);

  await page.getByRole("link", { name: /^The pair right after this/ }).click();
  await expect(page.getByText(/^Pair 1 as it stood on .*, right after event 3$/)).toBeVisible();
  const notes = page.getByRole("region", { name: "Notes" });
  await expect(notes.getByText(second)).toBeVisible();
  await page
    .getByRole("region", { name: "History" })
    .getByRole("link", { name: /right after event 2/ })
    .click();
  await expect(notes.getByText(first)).toBeVisible();
  await expect(notes.getByText(second)).toHaveCount(0);
  await page.keyboard.press("5");
  await page.getByRole("link", { name: "The pair as it is now" }).click();
  await expect(notes.getByText(second)).toBeVisible();
  await expect(page.getByText("Local editor marked the pair")).toHaveCount(1);
});

test("what happens in another window stands in the history at once", async ({ page, context }) => {
  await page.goto("/cases/telegram-durov/history");
  await expect(page.locator("li[id^=event-]")).toHaveCount(1);
  await work(await context.newPage());
  await expect(page.locator("li[id^=event-]")).toHaveCount(4);
});

for (const [width, colorScheme, locale] of [
  [1280, "light", "en-GB"],
  [1280, "dark", "fr-FR"],
  [360, "dark", "en-GB"],
  [360, "light", "fr-FR"],
] as const) {
  test.describe(`the history at ${width} px, ${colorScheme}, ${locale}`, () => {
    test.use({ viewport: { width, height: 800 }, colorScheme });

    test("is accessible and as wide as the window", async ({ page, browser, desk, context }) => {
      await work(page);
      const cookies = await context.cookies();
      const other = await browser.newContext({
        locale,
        colorScheme,
        baseURL: desk.address,
        viewport: { width, height: 800 },
      });
      await other.addCookies(cookies);
      const shown = await other.newPage();
      await shown.goto("/cases/telegram-durov/history?at=3");
      await expect(shown.locator("#event-3")).toBeInViewport();
      await expectFit(shown, "the history");
      await shown.goto(`${pair}?at=3`);
      await expect(shown.locator("li[aria-current]")).toBeVisible();
      await expectFit(shown, "a moment of a pair");
      await other.close();
    });
  });
}
