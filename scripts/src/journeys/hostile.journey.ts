import { writeFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { marked } from "marked";
import { expect, test } from "./desk.ts";
import { everyPage, show } from "./every-page.ts";
import { plantedIn, watchForHarm } from "./harm.ts";
import { fillWithPayloads } from "./hostile-desk.ts";
import { enterAsOwner, owner } from "./owner.ts";
import { packed, payloads } from "./payloads.ts";

// The policy of `headers.ts` is off: words must stay words without it too.
test.use({ isSignedIn: false, bypassCSP: true });

/** Puts every payload into every text field in sight, and tries to send each time. */
async function typeAll(scope: Locator | Page, max = 280): Promise<void> {
  const fields = scope.locator(
    "input:not([type=radio], [type=checkbox]):visible, textarea:visible",
  );
  const send = scope.locator("button[type=submit]:visible:enabled").last();
  await expect(fields.first()).toBeVisible();
  for (const text of packed(max)) {
    for (const field of await fields.all())
      if (await field.isEditable()) await field.fill(text).catch(() => undefined);
    if ((await send.count()) > 0) await send.click({ timeout: 2_000 }).catch(() => undefined);
  }
}

test("there are enough of them, and the watch sees what they do where they are let", async ({
  page,
  desk,
}) => {
  expect(new Set(payloads).size).toBeGreaterThanOrEqual(60);
  const harm = watchForHarm(page.context(), desk.address);
  let caught = 0;
  // One leads the page elsewhere before it can be looked at.
  for (const payload of payloads.filter((each) => !each.includes("http-equiv"))) {
    await page.setContent(`<p>${payload}`, { waitUntil: "commit" });
    caught += (await plantedIn(page)).length > 0 ? 1 : 0;
  }
  expect(caught).toBeGreaterThan(40);
  expect(harm.filter((each) => each.startsWith("a dialog")).length).toBeGreaterThan(5);
  expect(harm.filter((each) => each.startsWith("a request")).length).toBeGreaterThan(3);
});

test("whatever is typed at the entrance stays words", async ({ page, desk }) => {
  test.setTimeout(90_000);
  const harm = watchForHarm(page.context(), desk.address);
  await show(page, "/sign-in");
  await page.getByRole("button", { name: "Set up people" }).click();
  await expect(page).toHaveURL(/\/join#/);
  const form = page.locator("form");
  await typeAll(form, 90);
  expect(await plantedIn(page)).toEqual([]);
  const name = `"><img src=x onerror=alert(1)><script>alert(1)</script>`;
  await form.getByLabel("Your name").fill(name);
  await form.getByLabel("E-mail address").fill(owner.email);
  await form.getByLabel("Password").fill(owner.password);
  await form.getByRole("button", { name: "Become the owner" }).click();
  await expect(page.getByRole("banner").getByText(name)).toBeVisible();
  expect(await plantedIn(page)).toEqual([]);

  await page.context().clearCookies();
  for (const payload of payloads.filter((each) => /^[\w&#;\u200B]*:/.test(each))) {
    await page.goto(
      `/sign-in?to=${encodeURIComponent(payload)}&error=${encodeURIComponent(payload)}`,
    );
    await expect(page.getByLabel("Password")).toBeVisible();
  }
  await typeAll(page.locator("form").first());
  expect(await plantedIn(page)).toEqual([]);
  await page.getByLabel("E-mail address").fill(owner.email);
  await page.getByLabel("Password").fill(owner.password);
  expect(harm).toEqual([]);
});

test("whatever is kept is shown as words, on every page and in the reports", async ({
  page,
  desk,
}, testInfo) => {
  test.setTimeout(180_000);
  const context = page.context();
  const harm = watchForHarm(context, desk.address);
  await enterAsOwner(context, desk.address);
  const taken = await fillWithPayloads({ ...desk, request: context.request });
  expect(taken.titles).toBe(payloads.length);
  expect(taken.notes).toBe(payloads.length);
  expect(taken.passages).toBeGreaterThan(40);
  expect(taken.tokens).toBeGreaterThan(60);

  for (const address of [
    ...(await everyPage(page)),
    ...[2, 3, 4].map((position) => `/cases/telegram-durov/pairs/${position}`),
  ]) {
    await show(page, address);
    expect(await plantedIn(page), address).toEqual([]);
  }
  await show(page, "/cases/telegram-durov/pairs/1");
  const shown = await page.locator("main").textContent();
  expect(payloads.filter((payload) => !shown?.includes(payload))).toEqual([]);

  for (const format of ["html", "md"]) {
    const report = await context.request.get(`/api/cases/telegram-durov/report/${format}`);
    const text = await report.text();
    // Markdown as a reader shows it that lets all HTML through.
    const html = format === "md" ? await marked.parse(text, { gfm: true }) : text;
    const file = testInfo.outputPath(`report.${format}.html`);
    await writeFile(file, html);
    await page.goto(`file://${file}`);
    expect(await plantedIn(page), format).toEqual([]);
    const body = await page.locator("body").textContent();
    expect(body, format).toContain("<script>alert(1)</script>");
  }
  expect(harm).toEqual([]);
});

test("whatever is asked for in the address stays words", async ({ page, desk }) => {
  test.setTimeout(180_000);
  const harm = watchForHarm(page.context(), desk.address);
  await enterAsOwner(page.context(), desk.address);
  for (const text of packed(190)) {
    const asked = encodeURIComponent(text);
    await show(page, `/cases/telegram-durov?query=${asked}&status=${asked}#${asked}`);
    expect(await plantedIn(page)).toEqual([]);
  }
  for (const text of packed(1_000)) {
    const asked = encodeURIComponent(text);
    for (const path of ["/cases", "/cases/telegram-durov/pairs", "/sources"]) {
      await page.goto(`${path}/${asked}`);
      await expect(page.locator("body")).not.toBeEmpty();
      expect(await plantedIn(page)).toEqual([]);
    }
    await show(page, `/history?kind=${asked}&personId=${asked}&before=${asked}`);
    expect(await plantedIn(page)).toEqual([]);
  }

  expect(harm).toEqual([]);
});

test("whatever is typed on the desk stays words", async ({ page, desk }) => {
  test.setTimeout(180_000);
  const harm = watchForHarm(page.context(), desk.address);
  await enterAsOwner(page.context(), desk.address);
  await show(page, "/cases/telegram-durov");
  await typeAll(page.locator("main"), 190);
  expect(await plantedIn(page)).toEqual([]);
  await show(page, "/cases/telegram-durov/pairs/1");
  await page.keyboard.press("1");
  for (const key of ["r", "n", "e", "Control+k"]) {
    await page.keyboard.press(key);
    const dialog = page.getByRole("dialog");
    await expect(dialog, key).toBeVisible();
    await typeAll(dialog);
    expect(await plantedIn(page), key).toEqual([]);
    // In a search, the first one clears what was typed.
    await expect(async () => {
      await page.keyboard.press("Escape");
      await expect(dialog, key).toHaveCount(0, { timeout: 500 });
    }).toPass();
  }
  for (const [address, opener] of [
    ["/cases/telegram-durov/sources", "Add a source"],
    ["/people", "Invite somebody"],
    ["/account", "Change the password"],
    ["/account", "Make a token"],
  ] as const) {
    await show(page, address);
    await page.getByRole("button", { name: opener }).click();
    await typeAll(page.getByRole("dialog"));
    expect(await plantedIn(page), opener).toEqual([]);
  }
  expect(harm).toEqual([]);
});
