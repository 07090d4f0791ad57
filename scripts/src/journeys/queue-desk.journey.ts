import { expect, test } from "./desk.ts";

test("hands on the keyboard: a stroke marks a whole list, one key takes it back, one reason serves several", async ({
  page,
}) => {
  await page.goto("/cases/telegram-durov");
  await expect(page.getByRole("button", { name: "Mark them all…" })).toBeVisible();
  await page.keyboard.press("b");
  const stroke = page.getByRole("dialog");
  await stroke.getByRole("combobox", { name: "Evidence status" }).selectOption("not_checkable");
  await expect(stroke.getByText("4 pairs fit. 4 marks would change.")).toBeVisible();
  await stroke.getByRole("button", { name: "Mark 4 pairs" }).click();
  await expect(page.getByText("4 pairs marked: Not checkable")).toBeVisible();
  await expect(stroke).toHaveCount(0);
  await page.keyboard.press("u");
  await expect(page.getByText("4 marks taken back")).toBeVisible();

  await page.goto("/cases/telegram-durov/queue");
  await expect(page.getByText("Pair 1 of 4")).toBeVisible();
  await expect(page.getByRole("button", { name: "Not checkable" })).toBeVisible();
  for (const place of [2, 3]) {
    await page.keyboard.press("6");
    await expect(page.getByText(`Pair ${place} of 4`)).toBeVisible();
  }

  await page.getByRole("link", { name: "Dashboard" }).click();
  const needs = page.getByRole("region", { name: "What needs you" });
  await expect(needs.getByRole("link", { name: /^Give the reason/ })).toHaveCount(2);
  await page.keyboard.press("g");
  const reasons = page.getByRole("dialog");
  await reasons.getByRole("button", { name: "Choose all 2" }).click();
  const reason = reasons.getByRole("textbox", { name: "Reason" });
  await reason.fill("It is an opinion.");
  await reasons.getByText(/^Phrases kept to hand/).click();
  await reasons.getByRole("button", { name: "Keep these words as a phrase" }).click();
  await reason.fill("");
  await reasons.getByRole("button", { name: "It is an opinion.", exact: true }).click();
  await expect(reason).toHaveValue("It is an opinion.");
  await expect(reason).toBeFocused();
  await reasons.getByRole("radio", { name: "high" }).check({ force: true });
  await reasons.getByRole("button", { name: "Save 2 reviews" }).click();
  await expect(needs.getByText("Nothing needs you.")).toBeVisible();
});
