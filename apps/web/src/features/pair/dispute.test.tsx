import { openDesk } from "@rejoinder/server/testing";
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { renderWithApi } from "../../testing/render-with-api.tsx";

const given = { confidence: "medium", rationale: "Two of the requests are on record." } as const;

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeAll(async () => {
  desk = await openDesk();
  const ana = await desk.as("Ana", "reviewer");
  const ben = await desk.as("Ben", "reviewer");
  await desk.person("Lea", "reviewer");
  await desk.person("Eva");
  for (const pairId of desk.pairIds.slice(0, 2)) {
    await ana.review.submit({ pairId, status: "not_checkable", ...given, version: 0 });
    const rationale = "None of the requests are on record.";
    await ben.review.submit({ pairId, status: "overtaken", ...given, rationale, version: 0 });
  }
});
beforeEach(() => localStorage.clear());
afterEach(cleanup);
afterAll(() => desk.feed.close());

async function show(position: number, name: string, role: "reviewer" | "editor" = "reviewer") {
  const person = await desk.person(name, role);
  renderWithApi(`/cases/telegram-durov/pairs/${position}`, desk.context(person));
  await screen.findByRole("heading", { level: 1 });
}
const part = async (name: string) => within(await screen.findByRole("region", { name }));

it("an editor is warned, opens the reviews by hand, and decides between them", async () => {
  await show(1, "Eva", "editor");
  expect((await part("Reviews in dispute")).getByText(/you can give none this round/)).toBeTruthy();
  expect(screen.queryByText(given.rationale)).toBeNull();
  await userEvent.keyboard("o");
  const heading = screen.getByRole("heading", { name: "The reviews of this pair differ" });
  expect(document.activeElement).toBe(heading);
  await userEvent.click(screen.getByRole("button", { name: "Open the reviews" }));
  const dispute = await part("Reviews in dispute");
  await dispute.findByRole("columnheader", { name: "Ben" });
  const row = (name: RegExp) => dispute.getByRole("rowheader", { name }).closest("tr");
  expect(row(/^Status/)?.textContent).toContain("differs");
  expect(row(/^Confidence/)?.textContent).not.toContain("differs");
  expect(
    [...(row(/^Reason/)?.querySelectorAll("mark") ?? [])].map((mark) => mark.textContent),
  ).toEqual(["Two", "None"]);

  const status = dispute.getByLabelText("Status that counts");
  await userEvent.selectOptions(status, "insufficient");
  expect(dispute.getByText(/No search is on record/)).toBeTruthy();
  await userEvent.selectOptions(status, "overtaken");
  expect(dispute.getByText("Nothing is missing for this status.")).toBeTruthy();
  const reason = dispute.getByLabelText("Reason for the decision");
  await userEvent.type(reason, "The ruling of July says so.");
  await userEvent.click(dispute.getByRole("button", { name: "Decide" }));
  const decision = await part("Decision");
  expect(decision.getByText(/^decided by Eva/)).toBeTruthy();
  expect(decision.getByText("The ruling of July says so.")).toBeTruthy();
  expect(decision.getByText("Ana dissents")).toBeTruthy();
  expect(decision.queryByText("Ben dissents")).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 }));
});

it("who has not reviewed a pair yet is shown no dispute and no review", async () => {
  await show(2, "Lea");
  expect((await part("Review")).getByText("Reviews given: 2 of 2")).toBeTruthy();
  expect(screen.queryByRole("region", { name: "Reviews in dispute" })).toBeNull();
  expect(screen.queryByRole("region", { name: "Others’ reviews" })).toBeNull();
  expect(document.body.textContent).not.toContain(given.rationale);
});

it("reviewers talk about a review, call somebody to it, and resolve what was said", async () => {
  await show(2, "Ana");
  const reviews = await part("Others’ reviews");
  expect(reviews.queryByRole("article", { name: "Your review" })).toBeNull();
  const his = within(reviews.getByRole("article", { name: "Review by Ben" }));
  await userEvent.click(his.getByRole("button", { name: "Comment on the review by Ben" }));
  const field = his.getByRole("textbox", { name: "Comment" });
  expect(document.activeElement).toBe(field);
  await userEvent.type(field, "Not even the second?");
  await waitFor(() => expect(his.getByRole("option", { name: "Ben" })).toBeTruthy());
  expect(his.queryByRole("option", { name: "Ana" })).toBeNull();
  await userEvent.selectOptions(his.getByLabelText("Call somebody to it"), "Ben");
  await userEvent.click(his.getByRole("button", { name: "Save the comment" }));
  const list = await his.findByRole("list", { name: "Comments" });
  expect(within(list).getByText("Not even the second?")).toBeTruthy();
  expect(within(list).getByText("to Ben")).toBeTruthy();
  await userEvent.click(his.getByRole("button", { name: /^Resolve the comment/ }));
  expect(await his.findByText("1 resolved comment")).toBeTruthy();
  expect(his.queryByRole("list", { name: "Comments" })).toBeNull();
});

it("a pair is taken on and handed back by one key, and given and taken by an editor", async () => {
  await show(3, "Lea");
  const mine = await part("Review");
  await mine.findByRole("button", { name: "Take it on" });
  await userEvent.keyboard("t");
  expect(await mine.findByText(/^You have taken it on, until /)).toBeTruthy();
  await userEvent.keyboard("t");
  expect(await mine.findByText("Nobody has taken it on.")).toBeTruthy();
  cleanup();
  await show(3, "Eva", "editor");
  const review = await part("Review");
  await userEvent.click(review.getByRole("button", { name: "Give to somebody" }));
  const dialog = within(screen.getByRole("dialog"));
  await dialog.findByRole("option", { name: "Lea" });
  await userEvent.selectOptions(dialog.getByLabelText("Reviewer"), "Lea");
  await userEvent.click(dialog.getByRole("button", { name: "Give it" }));
  expect(await review.findByText(/^Lea has taken it on, until /)).toBeTruthy();
  await userEvent.click(review.getByRole("button", { name: "Take Lea off this pair" }));
  expect(await review.findByText("Nobody has taken it on.")).toBeTruthy();
});

it("an editor calls a decision into question, and it stays in view as one that counts no more", async () => {
  await show(1, "Eva", "editor");
  const decision = await part("Decision");
  await userEvent.click(decision.getByRole("button", { name: "Call into question" }));
  const dialog = within(screen.getByRole("dialog"));
  await userEvent.click(dialog.getByRole("button", { name: "Call into question" }));
  expect(await dialog.findByText("Write something here.")).toBeTruthy();
  await userEvent.type(dialog.getByRole("textbox"), "The ruling was quashed.");
  await userEvent.click(dialog.getByRole("button", { name: "Call into question" }));
  expect(await decision.findByText("This decision no longer counts")).toBeTruthy();
  expect(decision.getByText(/^decided by Eva/)).toBeTruthy();
  expect(decision.queryByRole("button", { name: "Call into question" })).toBeNull();

  const elsewhere = await desk.as("Eva");
  const { sources } = await elsewhere.source.list({ caseId: desk.caseId });
  await elsewhere.evidence.add({
    pairId: desk.pairIds[0] ?? "",
    sourceId: sources[0]?.id ?? "",
    wording: "paraphrase",
    text: "The ruling stands.",
    language: "en",
    locator: "page 2",
    stanceAllegation: "consistent",
    stanceResponse: "neutral",
    credibility: null,
  });
  expect(await decision.findByText("Evidence was added after the decision.")).toBeTruthy();
});
