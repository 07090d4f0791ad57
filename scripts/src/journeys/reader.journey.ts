import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./desk.ts";

/** The first case's article, in whose text the quotations of its pairs stand. */
async function openArticle(page: Page): Promise<string> {
  await page.goto("/cases/telegram-durov/sources");
  await page
    .getByRole("link", { name: /Pavel Durov’s first statement/ })
    .first()
    .click();
  await expect(page.locator("[data-at]").first()).toBeVisible();
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

/** Presses a key so often. */
async function press(page: Page, key: string, times: number): Promise<void> {
  for (let pressed = 0; pressed < times; pressed += 1) await page.keyboard.press(key);
}

/** Fails for what keeps somebody from using the page as it stands now. */
async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}

const toolbar = (page: Page) => page.getByRole("toolbar", { name: /^Selected words/ });

test("words of a text become a statement with the mouse untouched", async ({ page }) => {
  await openArticle(page);
  await page.getByRole("searchbox").fill("growing pains");
  await page.keyboard.press("Enter");
  await expect(toolbar(page)).toHaveAccessibleName("Selected words: growing pains");
  await page.getByRole("heading", { level: 1 }).focus();
  await page.keyboard.press("v");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.type("nothing is typed into a text");
  await press(page, "ArrowLeft", 5);
  await press(page, "Shift+ArrowRight", 5);
  await expect(toolbar(page)).toHaveAccessibleName("Selected words: pains");
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  const form = page.getByRole("dialog");
  await expect(form).toContainText("“pains”");
  await form.getByRole("radio", { name: /^Statement/ }).check({ force: true });
  await form.getByRole("radio", { name: /^verbatim/ }).check({ force: true });
  for (const name of ["Who said it", "Reported by", "Published by"])
    await form.getByRole("combobox", { name }).selectOption({ label: "Not known" });
  await form.getByRole("button", { name: "Add the statement" }).click();
  await expect(page.getByText("The statement was added.")).toBeVisible();
  await expect(page.locator("mark mark")).toHaveText("pains");
});

test("a text preserved again is compared with the old one, and its quotations are settled by one key each", async ({
  page,
  desk,
}) => {
  const sourceId = await openArticle(page);
  const before = await page.locator("[data-at]").allTextContents();
  const text = before.join("").replace("almost total lack", "nearly total lack");
  const upload = await page.request.post("/api/uploads?fileName=article.txt", {
    data: Buffer.from(text),
    headers: { "content-type": "text/plain;charset=utf-8", origin: desk.address },
  });
  const { uploadId } = await upload.json();
  const from = { way: "pasted", uploadId };
  await page.request.post("/api/trpc/capture.ask", {
    data: { sourceId, extent: "excerpt", from },
    headers: { origin: desk.address, "idempotency-key": crypto.randomUUID() },
  });
  await expect(page.getByText("1 quotation to confirm")).toBeVisible();
  await expect(page.getByText("Words changed: “almost” became “nearly”.")).toBeVisible();

  await page.getByRole("link", { name: "Compare with another text" }).click();
  await expect(page.locator("del")).toHaveText("almost");
  await expect(page.locator("ins")).toHaveText("nearly");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Back to the source" }).click();

  await expect(page.getByText("1 quotation to confirm")).toBeVisible();
  await page.keyboard.press("y");
  await page.keyboard.press("y");
  await expect(page.getByText("The quotation was confirmed.")).toBeVisible();
  await expect(page.getByText("1 quotation to confirm")).toHaveCount(0);
});
