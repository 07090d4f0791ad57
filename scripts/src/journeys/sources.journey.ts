import { readFile } from "node:fs/promises";
import { expect, test } from "./desk.ts";

const answer = `<!doctype html><html lang="en"><head><title>The answer, in full</title>
<meta property="og:site_name" content="The Paper"></head><body><article><h1>The answer, in full</h1>
<p>${"He answered every request that came to him, and said so in public. ".repeat(10)}</p>
<p>${"The paper asked once more on the next day, and was told the same. ".repeat(8)}</p></article></body></html>`;

test("a source is added with its document, judged, and found again by what it is", async ({
  page,
}) => {
  await page.goto("/cases/telegram-durov/sources");
  await expect(page.getByText("6 sources")).toBeVisible();
  await page.keyboard.press("a");
  const add = page.getByRole("dialog");
  await expect(add.getByRole("textbox", { name: "Title" })).toBeFocused();
  await page.keyboard.type("The answer");
  await add.getByRole("combobox", { name: "Kind" }).selectOption("news_report");
  await add.getByRole("textbox", { name: "Language" }).fill("en");
  await add.getByRole("radio", { name: /^A file/ }).check({ force: true });
  await add.getByLabel(/^File/).setInputFiles({
    name: "answer.html",
    mimeType: "text/html",
    buffer: Buffer.from(answer),
  });
  await add.getByRole("button", { name: "Add source" }).click();
  await expect(add.getByText(/^Preserved on .+: handed in as a file, whole text/)).toBeVisible({
    timeout: 30_000,
  });
  await add.getByRole("button", { name: "Take Publisher: The Paper" }).click();
  await expect(add.getByText("The Paper")).toHaveCount(0);
  await add.getByRole("button", { name: "Done" }).click();

  await page.getByRole("link", { name: "The answer" }).click();
  await expect(page.getByText("The paper asked once more").first()).toBeVisible();
  await page.getByRole("button", { name: "Change the particulars" }).click();
  const change = page.getByRole("dialog");
  await change.getByRole("combobox", { name: "Reliability" }).selectOption("B");
  await change.getByRole("button", { name: "Save" }).click();
  await expect(change).toHaveCount(0);

  await page.getByText(/^1 capture$/).click();
  const [original] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: /^Download the original/ }).click(),
  ]);
  expect(await readFile(await original.path(), "utf8")).toBe(answer);

  await page.goto("/cases/telegram-durov/sources?reliability=B");
  await expect(page.getByText("1 source matches")).toBeVisible();
  await page.keyboard.press("j");
  await expect(page.getByRole("link", { name: "The answer" })).toBeFocused();
});

test("references go out to other programs and come back in", async ({ page }) => {
  await page.goto("/cases/telegram-durov/references");
  await expect(page.getByText(/^Parquet de Paris, communiqué du 26/)).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download CSL-JSON" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("telegram-durov.json");
  await page.getByRole("link", { name: "Read in references" }).click();
  await page.getByLabel(/^File/).setInputFiles({
    name: "zotero.json",
    mimeType: "application/json",
    buffer: await readFile(await download.path()),
  });
  await page.getByRole("button", { name: "Read it" }).click();
  await expect(
    page.getByRole("heading", { name: "6 references were read (CSL-JSON)" }),
  ).toBeFocused();
});
