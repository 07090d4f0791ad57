import { expect, test } from "./desk.ts";

/** So many milliseconds from now, as a field for a moment takes it; by an hour or two it does not matter. */
const local = (ms: number) => new Date(Date.now() + ms).toISOString().slice(0, 16);
const DAY = 86_400_000;

test("a party that was asked answers by a link, without an account, and the pair shows the response", async ({
  page,
  browser,
}) => {
  await page.goto("/cases/telegram-durov/requests");
  await page.getByRole("button", { name: "Log a request", exact: true }).click();
  const request = page.getByRole("dialog");
  await request
    .getByRole("combobox", { name: "Who was asked" })
    .selectOption({ label: "Telegram" });
  await request.getByRole("textbox", { name: "To", exact: true }).fill("press@telegram.example");
  const pairs = request.getByRole("combobox", { name: "About" });
  await pairs.selectOption({ index: 1 });
  await request.getByRole("textbox", { name: /^Words that were sent/ }).fill("What do you say?");
  await request.getByLabel("Sent", { exact: true }).fill(local(-DAY));
  await request.getByLabel("To be answered by").fill(local(2 * DAY));
  await request.getByRole("button", { name: "Log the request" }).click();
  const log = page.getByRole("region", { name: "Requests for comment" });
  await expect(log.getByText("awaiting a reply")).toBeVisible();

  await log.getByRole("button", { name: "Make a link by which Telegram can reply" }).click();
  const link = page.getByRole("dialog");
  await link.getByRole("button", { name: "Make a link to reply by" }).click();
  const address = (await link.locator("code").textContent()) ?? "";
  await link.getByRole("button", { name: "Done" }).click();

  const elsewhere = await browser.newContext();
  const responder = await elsewhere.newPage();
  await responder.goto(address);
  await expect(responder.getByText("What do you say?")).toBeVisible();
  await expect(responder.getByText("Telegram and Pavel Durov, France 2024")).toHaveCount(0);
  await responder
    .getByRole("textbox", { name: "Your answer" })
    .fill("  We answered every request.\n\nEvery one. ");
  await responder.getByRole("button", { name: "Send the answer" }).click();
  await expect(responder.getByRole("heading", { level: 1 })).toHaveText("Your reply has arrived");
  const receipt = (await responder.locator("code").textContent()) ?? "";
  const [sha256 = ""] = /[0-9a-f]{64}/.exec(receipt) ?? [];
  await responder.reload();
  await expect(responder.locator("code")).toContainText(sha256);
  await elsewhere.close();

  await expect(log.getByText("reply to confirm")).toBeVisible();
  await log.getByRole("button", { name: "Read" }).click();
  const reply = page.getByRole("dialog");
  await expect(reply.getByText(sha256)).toBeVisible();
  await expect(
    reply.getByRole("region", { name: "The reply, as it was typed" }).locator("p"),
  ).toHaveText("  We answered every request.\n\nEvery one. ", { useInnerText: false });
  await reply.getByRole("button", { name: "Make a response of it" }).click();
  await expect(reply).toHaveCount(0);
  await expect(log.getByText("replied", { exact: true })).toBeVisible();

  await log.getByRole("link").first().click();
  const response = page.getByText(/We answered every request\.\s+Every one\./);
  await expect(response.first()).toBeVisible();
});
