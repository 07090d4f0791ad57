import type { Page } from "@playwright/test";
import { expect, test } from "./desk.ts";

/** Adds a source without leaving the form, and evidence for the allegation from it. */
async function addEvidence(page: Page, title: string) {
  const form = page.getByRole("dialog", { name: "Add evidence" });
  await expect(form.getByRole("combobox", { name: "Source" })).toBeFocused();
  await form.getByRole("button", { name: "Add a source to the case" }).click();
  const source = page.getByRole("dialog", { name: "Add a source" });
  await source.getByRole("combobox", { name: "Kind" }).selectOption("dataset");
  await source.getByRole("radio", { name: /^Not now/ }).check({ force: true });
  await source.getByRole("textbox", { name: "Title" }).fill(title);
  await source.getByRole("textbox", { name: "Language" }).fill("en");
  await source.getByRole("button", { name: "Add source" }).click();
  await expect(source).toHaveCount(0);
  await form.getByRole("radio", { name: /^paraphrase/ }).check({ force: true });
  await form
    .getByRole("textbox", { name: "What the passage says" })
    .fill("No request was answered.");
  await form.getByRole("textbox", { name: "Where in the source" }).fill("row 2");
  await form.getByRole("combobox", { name: "Towards the allegation" }).press("4");
  await form.getByRole("combobox", { name: "Towards the response" }).press("2");
  await form.getByRole("button", { name: "Add the evidence" }).click();
  await expect(form).toHaveCount(0);
}

test("an editor alone marks and reviews, sees what is missing, mends each by its button, and the pair is decided", async ({
  page,
}) => {
  await page.goto("/cases/telegram-durov/pairs/1");
  const status = page.getByRole("region", { name: "Evidence status" }).getByRole("status");
  await expect(status).toContainText("Not reviewed");
  await page.keyboard.press("1");
  await expect(status).toContainText("reason missing");
  await page.keyboard.press("r");
  const review = page.getByRole("dialog", { name: "The reason for this status" });
  await review.getByRole("textbox", { name: "Reason" }).fill("The requests are on record.");
  await review.getByRole("radio", { name: "high" }).check({ force: true });
  await expect(review.getByText("2 things are missing to decide this status.")).toBeVisible();
  await review.getByRole("button", { name: "Save the review" }).click();
  await expect(review).toHaveCount(0);

  const gate = page.getByRole("region", { name: "What a decision needs" });
  await expect(gate.getByText(/^All reviews agree, but this is missing\./)).toBeVisible();
  await gate.getByRole("button", { name: "Add evidence for the allegation" }).click();
  await addEvidence(page, "Register of requests");
  await gate.getByRole("button", { name: "Say why one origin is enough" }).click();
  const reason = page.getByRole("dialog", { name: "Why one origin is enough" });
  await reason.getByRole("textbox").fill("Nobody else keeps such a register.");
  await reason.getByRole("button", { name: "Put it on record" }).click();
  await gate.getByRole("button", { name: "Log a search" }).click();
  const search = page.getByRole("dialog", { name: "Log a search" });
  await search.getByRole("textbox", { name: "Where you looked" }).fill("Two news archives.");
  await search.getByLabel("Day of the search").fill("2026-03-01");
  await search.getByRole("textbox", { name: "What was found" }).fill("Nothing to the contrary.");
  await search.getByRole("button", { name: "Log the search" }).click();

  await expect(gate.getByText("Nothing is missing")).toBeVisible();
  await expect(status).toContainText("Allegation supported");
  await expect(status).toContainText("decided");

  const evidence = page.getByRole("region", { name: "Evidence" });
  const towards = evidence.getByRole("radiogroup", { name: "Towards the response" });
  await towards.getByRole("radio", { name: "inconsistent", exact: true }).focus();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Space");
  await expect(status).toContainText("to be reviewed again");
});
