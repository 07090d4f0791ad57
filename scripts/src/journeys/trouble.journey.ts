import { expect, test } from "./desk.ts";

test("when the desk does not answer, the page says so and offers a retry", async ({ page }) => {
  let isDown = true;
  await page.route(/api\/trpc\/[^?]*pair\.byPosition/, (route) =>
    isDown ? route.abort() : route.continue(),
  );
  await page.goto("/cases/telegram-durov/pairs/1");
  const retry = page.getByRole("button", { name: /again/i });
  await expect(retry).toBeVisible({ timeout: 20_000 });
  isDown = false;
  await retry.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "No answer to investigators’ requests",
  );
});

test("an unknown pair is answered with a way back", async ({ page }) => {
  await page.goto("/cases/telegram-durov/pairs/99");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("main").getByRole("link").first()).toBeVisible();
});

test("a double click, or Enter again, saves one note", async ({ page }) => {
  await page.goto("/cases/telegram-durov/pairs/1");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.keyboard.press("n");
  const note = page.getByRole("dialog");
  await note.getByRole("textbox", { name: "Note" }).fill("Said once.");
  await note.getByRole("combobox", { name: "Source 1" }).selectOption({ index: 1 });
  await note.getByRole("button", { name: "Save the note" }).dblclick({ delay: 30 });
  await expect(note).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("region", { name: "Notes" }).getByText("Said once.")).toHaveCount(1);
});
