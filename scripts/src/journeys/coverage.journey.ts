import { expect, test } from "./desk.ts";

test("an editor says why nothing answers an element, then how a response does, by keys alone", async ({
  page,
}) => {
  await page.goto("/cases/telegram-durov/coverage");
  const matrix = page.getByRole("table").first();
  await expect(matrix.getByText("No response answers this.")).toBeVisible();

  await matrix.getByRole("button", { name: "Say why" }).focus();
  await page.keyboard.press("Enter");
  const why = page.getByRole("dialog");
  await why.getByRole("radio", { name: /asked, no reply/ }).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await expect(why.getByRole("alert")).toContainText("does not bear this out");
  await page.keyboard.press("ArrowDown");
  await why.getByRole("textbox").focus();
  await page.keyboard.type("It was said last night.");
  await why.getByRole("button", { name: "Put it on record" }).focus();
  await page.keyboard.press("Enter");
  await expect(matrix.getByText("No response answers this: nobody asked.")).toBeVisible();

  const cell = matrix.getByRole("button", { name: /How response 1 takes “Prosecutors sent/ });
  await cell.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitemcheckbox", { name: "legal objection" }).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Escape");
  await expect(cell).toHaveText("legal objection");
  await expect(cell).toBeFocused();
  await expect(matrix.getByText(/No response answers this/)).toHaveCount(0);
});

test("a note that asserts guilt is flagged while it is written and afterwards, until somebody says why it is right", async ({
  page,
}) => {
  await page.goto("/cases/telegram-durov/pairs/1");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.keyboard.press("n");
  const note = page.getByRole("dialog");
  await note.getByRole("textbox", { name: "Note" }).fill("Pavel Durov is guilty of complicity.");
  await expect(note.getByText(/Guilt is for a court to find/)).toBeVisible();
  await note.getByRole("combobox", { name: "Source 1" }).selectOption({ index: 1 });
  await note.getByRole("button", { name: "Save the note" }).click();
  await expect(note).toHaveCount(0);

  await page.goto("/cases/telegram-durov/wording");
  const flags = page.getByRole("list", { name: "Wording" });
  await expect(flags.getByRole("listitem")).toHaveCount(1);
  await flags.getByRole("button", { name: /^Keep/ }).click();
  await page.getByRole("dialog").getByRole("textbox").fill("It quotes the judgment.");
  await page.getByRole("dialog").getByRole("button", { name: "Keep these words" }).click();
  await expect(page.getByText("Nothing is flagged.")).toBeVisible();
});

test("a step of the proceedings makes a decision stale, and a hold keeps the pair back", async ({
  page,
}) => {
  await page.goto("/cases/telegram-durov/pairs/1");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.keyboard.press("7");
  await expect(page.getByText("reason missing").first()).toBeVisible();
  await page.keyboard.press("r");
  const reason = page.getByRole("dialog");
  await reason.getByRole("textbox", { name: "Reason" }).fill("A later ruling decides it.");
  await reason.getByRole("radio", { name: "high" }).check({ force: true });
  await reason.getByRole("button", { name: "Save the review" }).click();
  const law = page.getByRole("region", { name: "Before publication" });
  await expect(law.getByText("Nothing keeps this pair from being published.")).toBeVisible();

  await law.getByRole("button", { name: "Place a legal hold" }).click();
  await page.getByRole("dialog").getByRole("textbox").fill("A court looks at it.");
  await page.getByRole("dialog").getByRole("button", { name: "Place a legal hold" }).click();
  await expect(law.getByText("Under legal hold", { exact: true })).toBeVisible();

  await page.goto("/cases/telegram-durov/settings");
  await page.getByRole("button", { name: "Add a step" }).click();
  const step = page.getByRole("dialog");
  await step.getByRole("combobox", { name: "Stage" }).selectOption("charge");
  await step.getByRole("combobox", { name: "Source that tells of it" }).selectOption({ index: 1 });
  await step.getByRole("button", { name: "Add a step" }).click();
  await expect(page.getByText("One decision is to be looked at again.")).toBeVisible();

  await page.goto("/cases/telegram-durov/pairs/1");
  await expect(law.getByRole("listitem")).toHaveText([
    /What its decision rested on has changed/,
    /A legal hold is on it/,
  ]);
});
