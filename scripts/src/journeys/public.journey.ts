import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { openDb } from "@rejoinder/db";
import { putEdition, withdrawEdition } from "@rejoinder/server/testing";
import { documentsOf } from "../documents.ts";
import { readSettings } from "../settings.ts";
import { type Desk, expect, test } from "./desk.ts";
import { complaintsOf, expectAccessible } from "./judge.ts";

test.use({ isSignedIn: false });

/** Puts editions of the first case down, the second a correction. @returns what withdraws the second */
async function publish({ address, databaseUrl }: Desk) {
  const db = openDb(databaseUrl);
  const store = documentsOf(readSettings(process.env).dataDir);
  const formats = ["html", "md"] as const;
  const given = { address, formats: [...formats] };
  await putEdition(db, store, "telegram-durov", given);
  const { id } = await putEdition(db, store, "telegram-durov", {
    ...given,
    number: 2,
    kind: "correction",
    what: { en: "Pair 2 was dated a day late.", fr: "La paire 2 était datée d’un jour trop tard." },
    why: { en: "A reader wrote in.", fr: "Un lecteur l’a signalé." },
    publishedAt: new Date("2026-03-09T12:00:00Z"),
  });
  return {
    withdraw: () => withdrawEdition(db, id, "The lawyer’s hold was overlooked.", new Date()),
    errors: () => db.prisma.errorReport.findMany(),
    close: () => db.close(),
  };
}

/** Everything under `/editions` that is a page. */
const pages = [
  "/editions?lang=LANG",
  "/editions/telegram-durov/1/LANG",
  "/editions/telegram-durov/2/LANG",
  "/editions/telegram-durov/2/LANG/pairs/2",
  "/editions/telegram-durov/2/LANG/errors?pair=2",
  "/editions/telegram-durov/corrections/LANG",
  "/editions/telegram-durov/compare/1/2/LANG",
  "/editions/telegram-durov/1/LANG/embed",
  "/editions/telegram-durov/2/LANG/pairs/2/embed",
  "/editions/none/1/LANG",
];

for (const [width, colorScheme] of [
  [360, "dark"],
  [1280, "light"],
] as const)
  test(`public pages are for everybody: ${width} wide, ${colorScheme}`, async ({ page, desk }) => {
    test.setTimeout(90_000);
    const { close } = await publish(desk);
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    const complaints = complaintsOf(page);
    for (const locale of ["en", "fr"])
      for (const path of pages) {
        await page.goto(path.replace("LANG", locale));
        await expect(page.locator("html")).toHaveAttribute("lang", locale);
        await expectAccessible(page);
        const scrolls = await page.evaluate(
          () => document.documentElement.scrollWidth > window.innerWidth,
        );
        expect([path, scrolls]).toEqual([path, false]);
      }
    expect(complaints).toEqual([]);
    await close();
  });

test("a reader without JavaScript finds a report, follows a pair, and reports an error by keyboard", async ({
  browser,
  desk,
}) => {
  const { errors, close } = await publish(desk);
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: desk.address });
  const page = await context.newPage();
  await page.goto("/editions");
  await page.getByRole("link", { name: /Telegram and Pavel Durov/ }).click();
  await expect(page).toHaveURL(/\/editions\/telegram-durov\/2\/en$/);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the report" })).toBeFocused();
  await page.getByRole("link", { name: /^2\./ }).click();
  await page.getByRole("link", { name: "Report an error" }).click();
  await page.getByLabel("What is wrong").focus();
  await page.keyboard.type("The date is wrong.");
  await page.keyboard.press("Tab");
  await page.keyboard.type("99");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toContainText("no pair of that number");
  await expect(page.getByLabel("What is wrong")).toHaveValue("The date is wrong.");
  await page.getByLabel("Number of the pair").fill("2");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Your report has reached the desk",
  );
  expect(await errors()).toMatchObject([{ words: "The date is wrong.", pairNumber: 2 }]);
  await context.close();
  await close();
});

test("a card in another site's page tells what became of its edition; the edition itself is in no frame", async ({
  page,
  desk,
}) => {
  const { withdraw, close } = await publish(desk);
  const edition = `${desk.address}/editions/telegram-durov`;
  const frame = (path: string) => `<iframe src="${edition}${path}" title="${path}"></iframe>`;
  const site = createServer((_, answer) =>
    answer
      .setHeader("content-type", "text/html")
      .end(
        `<!doctype html>${frame("/1/en/embed")}${frame("/2/en/pairs/2/embed")}${frame("/2/en")}`,
      ),
  );
  await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", resolve));
  const { port } = site.address() as AddressInfo;
  const card = (title: string) => page.frameLocator(`iframe[title="${title}"]`);

  await page.goto(`http://localhost:${port}/`);
  await expect(card("/1/en/embed").getByText("This edition was corrected")).toBeVisible();
  await expect(card("/2/en/pairs/2/embed").getByRole("link")).toHaveAttribute(
    "href",
    `${edition}/2/en/pairs/2`,
  );
  await expect(card("/2/en").getByRole("heading")).toHaveCount(0);

  await withdraw();
  await page.reload();
  await expect(card("/2/en/pairs/2/embed").getByText("This edition was withdrawn")).toBeVisible();
  site.close();
  await close();
});
