import { expect, test } from "./desk.ts";

test("the desk opens on its dashboard, in silence", async ({ page }) => {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto("/");
  await expect(page).toHaveTitle(/Rejoinder/);
  await expect(page.getByRole("main")).toBeVisible();
  expect(complaints).toEqual([]);
});
