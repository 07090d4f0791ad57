import type { Page } from "@playwright/test";
import { openDb } from "@rejoinder/db";
import { expect, test } from "./desk.ts";

const pair = "/cases/telegram-durov/pairs/2";
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const bar = (page: Page, text: RegExp | string) =>
  page.getByRole("status").filter({ hasText: text });

/** What the page says to its console, but the network's own words on what it could not reach. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    const isNetwork = message.text().startsWith("Failed to load resource");
    if (["error", "warning"].includes(message.type()) && !isNetwork)
      complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  return complaints;
}

/** Cuts the way to the desk's API; after `afterDoing` what is sent is done, and its answer lost. */
async function cut(page: Page, { afterDoing = false } = {}) {
  await page.route("**/api/**", async (route) => {
    if (afterDoing && route.request().method() === "POST") await route.fetch();
    await route.abort("connectionfailed");
  });
  // What is on its way then is first given the end that it was to have.
  return () => page.unrouteAll({ behavior: "wait" });
}

async function review(page: Page, reason: string) {
  await page.keyboard.press("4");
  await expect(page.getByText("reason missing").first()).toBeVisible();
  await page.keyboard.press("r");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox").fill(reason);
  await dialog.getByRole("radio", { name: "low" }).check({ force: true });
  await dialog.getByRole("button", { name: "Save the review" }).click();
  await expect(dialog).toHaveCount(0);
}

async function note(page: Page, text: string, beforeSaving?: () => Promise<unknown>) {
  await page.keyboard.press("n");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Note" }).fill(text);
  await dialog.getByRole("combobox", { name: "Source 1" }).selectOption({ index: 1 });
  await beforeSaving?.();
  await dialog.getByRole("button", { name: "Save the note" }).click();
  await expect(dialog).toHaveCount(0);
}

test("what was written offline waits through a reload, and is sent once when the desk is back", async ({
  page,
  desk,
}) => {
  const complaints = complaintsOf(page);
  await page.goto(pair);
  await expect(heading(page)).toBeVisible();
  let mend = async () => {};
  await note(page, "Written offline.", async () => (mend = await cut(page)));
  await review(page, "Reasoned offline.");
  await expect(bar(page, "You are offline. 2 changes wait")).toBeVisible();
  await expect(
    page.getByText("Waiting to be sent: note · Waiting to be sent: review"),
  ).toBeVisible();

  const db = openDb(desk.databaseUrl);
  expect(await db.prisma.note.count()).toBe(0);
  await mend();
  await page.reload();
  await expect(bar(page, "2 changes that waited were sent")).toBeVisible({ timeout: 15_000 });
  await expect(
    page.getByRole("region", { name: "Notes" }).getByText("Written offline."),
  ).toHaveCount(1);
  await expect(page.getByText("reviewed, undecided").first()).toBeVisible();
  const written = await db.prisma.event.groupBy({
    by: ["kind"],
    where: { kind: { in: ["note_added", "pair_reviewed", "pair_marked"] } },
    _count: true,
    orderBy: { kind: "asc" },
  });
  await db.close();
  expect(written).toEqual([
    { kind: "pair_reviewed", _count: 1 },
    { kind: "note_added", _count: 1 },
  ]);
  expect(complaints).toEqual([]);
});

test("what the desk did, and could not say so, is not done again", async ({ page, desk }) => {
  await page.goto(pair);
  await expect(heading(page)).toBeVisible();
  let mend = async () => {};
  await note(page, "Said once.", async () => (mend = await cut(page, { afterDoing: true })));
  await expect(bar(page, "1 change waits")).toBeVisible();
  await mend();
  await expect(bar(page, "1 change that waited was sent")).toBeVisible({ timeout: 20_000 });
  const db = openDb(desk.databaseUrl);
  expect(await db.prisma.note.count()).toBe(1);
  await db.close();
});

test("two windows of one browser send what waits once, and each knows of the other's", async ({
  context,
  desk,
}) => {
  const [one, other] = await Promise.all([context.newPage(), context.newPage()]);
  await Promise.all([one.goto(pair), other.goto(pair)]);
  await Promise.all([expect(heading(one)).toBeVisible(), expect(heading(other)).toBeVisible()]);
  const mendOther = await cut(other);
  let mend = async () => {};
  await note(one, "Said once.", async () => (mend = await cut(one)));
  await expect(bar(other, "1 change waits")).toBeVisible();
  await Promise.all([mend(), mendOther()]);
  await expect(bar(one, "1 change waits")).toHaveCount(0, { timeout: 20_000 });
  const db = openDb(desk.databaseUrl);
  expect(await db.prisma.note.count()).toBe(1);
  await db.close();
});

test("a page's change never goes out as another person's", async ({ page, desk }) => {
  const sending = (sender: string) =>
    page.request.post("/api/trpc/note.withdraw", {
      data: { noteId: "01a20c1b-ee54-77e9-ae0c-81d847a0a419" },
      headers: { origin: desk.address, "rejoinder-sender": sender },
    });
  const me = await page.request.get("/api/trpc/person.me");
  const { id } = (await me.json()).result.data;
  expect((await sending(id)).status()).toBe(404);
  expect((await sending("01a20c1b-ee54-77e9-ae0c-81d847a0a419")).status()).toBe(401);
});
