import type { Context } from "@rejoinder/server";
import { addParaphrase, addTitledSource, openDesk } from "@rejoinder/server/testing";
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { deaf } from "../../testing/deaf.ts";
import { renderWithApi } from "../../testing/render-with-api.tsx";

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeAll(async () => {
  desk = await openDesk();
});
beforeEach(() => localStorage.clear());
afterEach(cleanup);
afterAll(() => desk.feed.close());

/** Each test has a reviewer of its own, who has marked nothing yet. */
let people = 0;
async function showPair(change: (context: Context) => Context = (context) => context) {
  const name = `Reviewer ${++people}`;
  const person = await desk.person(name);
  const shown = renderWithApi("/cases/telegram-durov/pairs/1", change(desk.context(person)));
  await screen.findByRole("button", { name: "Contested" });
  return { ...shown, me: await desk.as(name), pairId: desk.pairIds[0] ?? "" };
}
type Shown = Awaited<ReturnType<typeof showPair>>;
const marked = async ({ me, pairId }: Shown) => (await me.pair.byId({ pairId })).mark;
const standing = () =>
  within(screen.getByRole("region", { name: "Evidence status" })).getByRole("status").textContent;
const press = (name: string) => screen.getByRole("button", { name }).getAttribute("aria-pressed");

async function writeReason(text: string) {
  await userEvent.keyboard("r");
  const dialog = within(await screen.findByRole("dialog"));
  await userEvent.type(dialog.getByRole("textbox", { name: "Reason" }), text);
  await userEvent.click(dialog.getByRole("radio", { name: "medium" }));
  return dialog;
}

it("a key marks at once, and the mark is saved", async () => {
  const shown = await showPair();
  await userEvent.keyboard("4");
  expect(standing()).toBe("Contestedreason missing");
  expect(press("Contested")).toBe("true");
  await waitFor(async () => expect(await marked(shown)).toMatchObject({ status: "contested" }));
});

it("two keys in a row do not stand in each other's way", async () => {
  const shown = await showPair();
  await userEvent.keyboard("45");
  await waitFor(async () =>
    expect(await marked(shown)).toMatchObject({ status: "insufficient", version: 2 }),
  );
  expect(standing()).toBe("Insufficient evidencereason missing");
  expect(screen.queryByRole("dialog")).toBeNull();
});

it("u takes back what a key did, one key after the other", async () => {
  const shown = await showPair();
  await userEvent.keyboard("45");
  await userEvent.keyboard("u");
  expect(standing()).toBe("Contestedreason missing");
  await userEvent.keyboard("u");
  expect(standing()).toBe("Not reviewed");
  await waitFor(async () => expect(await marked(shown)).toMatchObject({ status: null }));
  await userEvent.keyboard("u");
  expect(await screen.findByText("There is no mark left to take back.")).toBeTruthy();
});

it("a reason makes the pair reviewed, undecided; nobody's confidence is chosen for them", async () => {
  const shown = await showPair();
  await userEvent.keyboard("4r");
  const dialog = within(await screen.findByRole("dialog"));
  for (const radio of dialog.getAllByRole("radio"))
    expect((radio as HTMLInputElement).checked).toBe(false);
  await userEvent.type(dialog.getByRole("textbox", { name: "Reason" }), "Both are borne out.");
  await userEvent.click(dialog.getByRole("button", { name: "Save the review" }));
  expect(dialog.getByText("Say how sure you are.")).toBeTruthy();
  await userEvent.click(dialog.getByRole("radio", { name: "high" }));
  await userEvent.click(dialog.getByRole("button", { name: "Save the review" }));
  await waitFor(() => expect(standing()).toBe("Contestedreviewed, undecided"));
  const review = within(await screen.findByRole("region", { name: "Your review" }));
  expect(review.getByText("Both are borne out.")).toBeTruthy();
  expect((await shown.me.pair.byId({ pairId: shown.pairId })).review).toMatchObject({
    status: "contested",
    confidence: "high",
    revision: 1,
  });
});

it("the server's word on a field stands at that field, and what was typed stays", async () => {
  await showPair();
  await userEvent.keyboard("4");
  const dialog = await writeReason("  ");
  await userEvent.click(dialog.getByRole("button", { name: "Save the review" }));
  const field = dialog.getByRole("textbox", { name: "Reason" });
  await waitFor(() => expect(field.getAttribute("aria-invalid")).toBe("true"));
  expect(dialog.getByText("Write something here.").id).toBe(
    field.getAttribute("aria-describedby")?.split(" ").at(-1),
  );
  expect((field as HTMLTextAreaElement).value).toBe("  ");
});

it("a reason begun is still there after its dialog was closed", async () => {
  await showPair();
  await userEvent.keyboard("4");
  await writeReason("Not done yet");
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await userEvent.keyboard("r");
  const field = await screen.findByRole("textbox", { name: "Reason" });
  expect((field as HTMLTextAreaElement).value).toBe("Not done yet");
});

it("keys do nothing while somebody types, nor under a dialog", async () => {
  const shown = await showPair();
  await userEvent.keyboard("4");
  await writeReason("1 2 3 u n e");
  await userEvent.keyboard("7");
  expect(await marked(shown)).toMatchObject({ status: "contested" });
  expect(screen.getAllByRole("dialog")).toHaveLength(1);
});

async function showStale() {
  const shown = await showPair(deaf);
  await shown.me.review.mark({ pairId: shown.pairId, status: "overtaken", version: 0 });
  await userEvent.keyboard("4");
  const dialog = within(await screen.findByRole("dialog"));
  expect(dialog.getByRole("region", { name: "What stands now" }).textContent).toContain(
    "Overtaken",
  );
  expect(dialog.getByRole("region", { name: "Yours" }).textContent).toContain("Contested");
  return { shown, dialog };
}

it("a mark that another window overtook is shown beside it: keep what stands", async () => {
  const { shown, dialog } = await showStale();
  await userEvent.click(dialog.getByRole("button", { name: "Keep what stands" }));
  await waitFor(() => expect(standing()).toBe("Overtakenreason missing"));
  expect(await marked(shown)).toMatchObject({ status: "overtaken", version: 1 });
});

it("a mark that another window overtook is shown beside it: put mine in its place", async () => {
  const { shown, dialog } = await showStale();
  await userEvent.click(dialog.getByRole("button", { name: "Put mine in its place" }));
  await waitFor(async () =>
    expect(await marked(shown)).toMatchObject({ status: "contested", version: 2 }),
  );
  expect(standing()).toBe("Contestedreason missing");
});

it("a review that another window overtook keeps its words and asks", async () => {
  const shown = await showPair(deaf);
  await userEvent.keyboard("4");
  await waitFor(async () => expect(await marked(shown)).toMatchObject({ version: 1 }));
  const dialog = await writeReason("Mine.");
  await shown.me.review.submit({
    pairId: shown.pairId,
    status: "overtaken",
    confidence: "low",
    rationale: "Theirs.",
    version: 1,
  });
  await userEvent.click(dialog.getByRole("button", { name: "Save the review" }));
  const theirs = await dialog.findByRole("region", { name: "What stands now" });
  await waitFor(() => expect(theirs.textContent).toContain("Theirs."));
  expect(dialog.getByRole("region", { name: "Yours" }).textContent).toContain("Mine.");
  await userEvent.click(dialog.getByRole("button", { name: "Put mine in its place" }));
  await waitFor(() => expect(standing()).toBe("Contestedreviewed, undecided"));
  expect((await shown.me.pair.byId({ pairId: shown.pairId })).review).toMatchObject({
    rationale: "Mine.",
    revision: 2,
  });
});

it("a review says how each element stands, how a response takes it, and what evidence it rests on", async () => {
  const [pairId = ""] = desk.pairIds;
  const editor = await desk.as("Editor");
  const sourceId = await addTitledSource(editor, desk.caseId, "A report");
  const evidenceId = await addParaphrase(editor, { pairId, sourceId });
  const shown = await showPair();
  await userEvent.keyboard("4");
  const dialog = await writeReason("Both are borne out.");
  await userEvent.click(dialog.getByRole("checkbox", { name: /^It was so\./ }));
  const status = dialog.getByRole("combobox", { name: "Status of element 1", hidden: true });
  await userEvent.selectOptions(status, "partly_supported");
  const [denies] = dialog.getAllByRole("checkbox", { name: "general denial", hidden: true });
  await userEvent.click(denies as HTMLElement);
  await userEvent.click(dialog.getByRole("button", { name: "Save the review" }));
  const review = within(await screen.findByRole("region", { name: "Your review" }));
  expect(await review.findByText(/It was so\./)).toBeTruthy();
  expect(review.getByText(/general denial/)).toBeTruthy();
  const pair = await shown.me.pair.byId({ pairId });
  const elementId = pair.elements[0]?.id;
  const statementId = pair.responses[0]?.statement.id;
  expect(pair.review).toMatchObject({
    evidenceIds: [evidenceId],
    elements: [
      {
        elementId,
        status: "partly_supported",
        answers: [{ statementId, types: ["denies_general"] }],
      },
    ],
  });
});
