import { readFile } from "node:fs/promises";
import { expect, test } from "./desk.ts";

test("an editor sees the pair, marks it, gives the reason, adds a sourced note and takes the report away", async ({
  page,
}) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Telegram and Pavel Durov, France 2024" }).first().click();
  await page.getByRole("link", { name: /No answer to investigators/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "No answer to investigators’ requests",
  );
  await expect(page.getByText("“almost total lack of response”")).toBeVisible();
  await expect(page.getByText(/quasi-totale absence de réponse/)).toBeVisible();

  await page.keyboard.press("4");
  await expect(page.getByText("reason missing").first()).toBeVisible();
  await page.keyboard.press("r");
  const reason = page.getByRole("dialog");
  await reason.getByRole("textbox").fill("Both sides are on record, and neither independently.");
  await reason.getByRole("radio", { name: "low" }).check({ force: true });
  await reason.getByRole("button", { name: "Save the review" }).click();
  await expect(page.getByText("reviewed, undecided").first()).toBeVisible();
  await expect(reason).toHaveCount(0);

  await page.keyboard.press("n");
  const note = page.getByRole("dialog");
  const text = note.getByRole("textbox", { name: "Note" });
  await text.fill("The two English words are a translation.");
  await note.getByRole("radio", { name: /^public/ }).check({ force: true });
  await note.getByRole("button", { name: "Save the note" }).click();
  await expect(note.getByText("A note needs at least one source")).toBeVisible();
  await expect(text).toHaveValue("The two English words are a translation.");
  await note.getByRole("combobox", { name: "Source 1" }).selectOption({
    label: "Parquet de Paris, communiqué du 28 août 2024, donné par complet1088.rssing.com",
  });
  await note.getByRole("button", { name: "Save the note" }).click();
  await expect(page.getByText("The two English words are a translation.")).toBeVisible();

  await page.getByRole("link", { name: "Telegram and Pavel Durov, France 2024" }).first().click();
  await page.getByRole("button", { name: "Download report" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page
      .getByRole("group", { name: /English/ })
      .getByRole("menuitem", { name: "HTML" })
      .click(),
  ]);
  const report = await readFile(await download.path(), "utf8");
  expect(download.suggestedFilename()).toBe("telegram-durov.en.html");
  expect(report).toContain("Reviewers are at it, and nothing is decided yet.");
  expect(report).toContain("The two English words are a translation.");
  expect(report).not.toContain("neither independently");
});

test("from any quotation, the passage it was taken from is one click away", async ({ page }) => {
  await page.goto("/cases/telegram-durov/pairs/3");
  await page
    .getByRole("link", { name: /Pavel Durov’s first statement/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/sources\/.+#anchor-/);
  const id = new URL(page.url()).hash.slice(1);
  const highlight = page.locator(`[id="${id}"]`);
  await expect(highlight).toBeInViewport();
  await expect(highlight).toContainText("I was told I may be personally responsible");
});
