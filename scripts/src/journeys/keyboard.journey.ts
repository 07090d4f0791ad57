import { expect, test } from "./desk.ts";

test("the queue is worked by keys alone: mark and advance, undo, move, and nothing in a field", async ({
  page,
}) => {
  const heading = page.getByRole("heading", { level: 1 });
  await page.goto("/cases/telegram-durov/queue");
  await expect(heading).toHaveText("No answer to investigators’ requests");
  await page.keyboard.press("2");
  await expect(heading).toHaveText("Enabling criminal activity on Telegram");
  await page.keyboard.press("4");
  await expect(heading).toHaveText("Personally responsible for other people’s use");
  await page.keyboard.press("u");
  await expect(heading).toHaveText("Enabling criminal activity on Telegram");
  await expect(page.getByText("Not reviewed").first()).toBeVisible();
  await page.keyboard.press("k");
  await expect(heading).toHaveText("No answer to investigators’ requests");
  await expect(page.getByText("Partly supported").first()).toBeVisible();
  await page.keyboard.press("j");
  await expect(heading).toHaveText("Enabling criminal activity on Telegram");
  await page.reload();
  await expect(heading).toHaveText("Enabling criminal activity on Telegram");

  await page.keyboard.press("r");
  const reason = page.getByRole("dialog").getByRole("textbox");
  await expect(reason).toBeVisible();
  await reason.focus();
  await page.keyboard.type("1234567 jkrunes?/");
  await expect(reason).toHaveValue("1234567 jkrunes?/");
  await page.keyboard.press("Escape");
  await expect(heading).toHaveText("Enabling criminal activity on Telegram");
});

test("every link and button of a pair can be reached by Tab, and is seen to be", async ({
  page,
}) => {
  await page.goto("/cases/telegram-durov/pairs/4");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const unseen = new Set<string>();
  let reached = 0;
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const seen = (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
      return { html: element.outerHTML.slice(0, 120), seen };
    });
    if (!focused) break;
    reached += 1;
    if (!focused.seen) unseen.add(focused.html);
  }
  expect(reached).toBeGreaterThan(15);
  expect([...unseen]).toEqual([]);
});
