import { issueInfo } from "@rejoinder/domain";
import type { Context } from "@rejoinder/server";
import { openDesk } from "@rejoinder/server/testing";
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { deaf } from "../../testing/deaf.ts";
import { renderWithApi } from "../../testing/render-with-api.tsx";

let desk: Awaited<ReturnType<typeof openDesk>>;
let sourceId: string;
beforeAll(async () => {
  desk = await openDesk();
  const {
    sources: [source],
  } = await (await desk.as("Ana")).source.list({ caseId: desk.caseId });
  sourceId = source?.id ?? "";
});
beforeEach(() => localStorage.clear());
afterEach(cleanup);
afterAll(() => desk.feed.close());

async function showPair(position: number, change: (context: Context) => Context = (same) => same) {
  const context = change(desk.context(await desk.person("Ana")));
  renderWithApi(`/cases/telegram-durov/pairs/${position}`, context);
  await screen.findByRole("button", { name: "Add a note" });
  return { ana: await desk.as("Ana"), pairId: desk.pairIds[position - 1] ?? "" };
}
const noteOf = (pairId: string, text: string) => ({
  pairId,
  kind: "context" as const,
  visibility: "public" as const,
  text,
  citations: [{ sourceId, locator: null }],
  supersedesId: null,
});
const notes = () => within(screen.getByRole("region", { name: "Notes" }));
const textField = () => screen.findByRole("textbox", { name: "Note" });
const save = (name = "Save the note") => userEvent.click(screen.getByRole("button", { name }));
const choose = () =>
  userEvent.selectOptions(screen.getByRole("combobox", { name: "Source 1" }), sourceId);

it("n opens the form; the saved note shows its source, and that it is internal", async () => {
  await showPair(1);
  await userEvent.keyboard("n");
  await userEvent.type(await textField(), "The communiqué is French.");
  await screen.findByRole("option", { name: /first statement after arrest/ });
  await choose();
  await userEvent.type(screen.getByRole("textbox", { name: "Where in source 1" }), "paragraph 11");
  await save();
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  const note = (await notes().findByText("The communiqué is French.")).closest("li");
  expect(note?.textContent).toContain("internal");
  expect(note?.textContent).toContain("first statement after arrest");
  expect(note?.textContent).toContain(", paragraph 11");
});

it("refuses a note without a source with the server's own sentence, and keeps what was typed", async () => {
  const { ana, pairId } = await showPair(2);
  await userEvent.keyboard("n");
  const field = await textField();
  await userEvent.type(field, "No source for this.");
  await save();
  expect(screen.getByText(issueInfo.no_source.en)).toBeTruthy();
  expect((field as HTMLTextAreaElement).value).toBe("No source for this.");
  expect((await ana.pair.byId({ pairId })).notes).toEqual([]);
  await expect(
    ana.note.add({ ...noteOf(pairId, "No source for this."), citations: [] }),
  ).rejects.toMatchObject({ cause: { issues: [{ message: "no_source" }] } });
});

it("shows the server's word at its field, and keeps what was typed when the form is closed", async () => {
  await showPair(2);
  await userEvent.keyboard("n");
  const field = await textField();
  await userEvent.clear(field);
  await userEvent.type(field, " ");
  await screen.findByRole("option", { name: /first statement after arrest/ });
  await choose();
  await save();
  await waitFor(() => expect(field.getAttribute("aria-invalid")).toBe("true"));
  expect(screen.getByText(issueInfo.empty.en)).toBeTruthy();
  await userEvent.type(field, "Begun");
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await userEvent.keyboard("n");
  expect(((await textField()) as HTMLTextAreaElement).value).toBe(" Begun");
});

it("tells public from internal, changes a note by putting another in its place, withdraws it", async () => {
  const { ana, pairId } = await showPair(3);
  await ana.note.add(noteOf(pairId, "First words."));
  const note = (await notes().findByText("First words.")).closest("li");
  expect(note?.textContent).toContain("public");
  await userEvent.click(notes().getByRole("button", { name: /^Change the note/ }));
  const field = await textField();
  await userEvent.clear(field);
  await userEvent.type(field, "Better words.");
  await save("Save the change");
  expect(await notes().findByText("Better words.")).toBeTruthy();
  expect(notes().queryByText("First words.")).toBeNull();
  await userEvent.click(notes().getByRole("button", { name: /^Withdraw the note/ }));
  await userEvent.click(
    within(await screen.findByRole("dialog")).getByRole("button", { name: "Withdraw" }),
  );
  expect(await notes().findByText("No notes yet.")).toBeTruthy();
});

async function changeStale() {
  const { ana, pairId } = await showPair(4, deaf);
  const { id } = await ana.note.add(noteOf(pairId, "Old."));
  cleanup();
  await showPair(4, deaf);
  await ana.note.add({ ...noteOf(pairId, "Theirs."), supersedesId: id });
  await userEvent.click(await notes().findByRole("button", { name: /^Change the note/ }));
  const field = await textField();
  await userEvent.clear(field);
  await userEvent.type(field, "Mine.");
  await save("Save the change");
  const theirs = await screen.findByRole("region", { name: "What stands now" });
  expect(theirs.textContent).toContain("Theirs.");
  expect(screen.getByRole("region", { name: "Yours" }).textContent).toContain("Mine.");
  const texts = async () => (await ana.pair.byId({ pairId })).notes.map(({ text }) => text);
  const clear = async () => {
    for (const note of (await ana.pair.byId({ pairId })).notes)
      await ana.note.withdraw({ noteId: note.id });
  };
  return { texts, clear };
}

it("shows a change that another window made first, and lets it stand", async () => {
  const { texts, clear } = await changeStale();
  await save("Keep what stands");
  expect(await notes().findByText("Theirs.")).toBeTruthy();
  expect(await texts()).toEqual(["Theirs."]);
  await clear();
});

it("shows a change that another window made first, and puts mine in its place", async () => {
  const { texts, clear } = await changeStale();
  await save("Put mine in its place");
  expect(await notes().findByText("Mine.")).toBeTruthy();
  expect(await texts()).toEqual(["Mine."]);
  await clear();
});

it("adds a source on the way, and does not send the note with it", async () => {
  const { ana, pairId } = await showPair(2);
  await userEvent.keyboard("n");
  await userEvent.type(await textField(), "Needs a new source.");
  await userEvent.click(screen.getByRole("button", { name: "Add a source to the case" }));
  const form = within(await screen.findByRole("dialog", { name: "Add a source" }));
  await userEvent.selectOptions(form.getByRole("combobox", { name: "Kind" }), "expert");
  await userEvent.type(form.getByRole("textbox", { name: "Title" }), "An expert’s opinion");
  await userEvent.type(form.getByRole("textbox", { name: "Address" }), "https://example.org/a");
  await userEvent.type(form.getByRole("textbox", { name: "Language" }), "en");
  await userEvent.click(form.getByRole("button", { name: "Add source" }));
  await waitFor(() => expect(screen.queryByRole("dialog", { name: "Add a source" })).toBeNull());
  expect((await ana.pair.byId({ pairId })).notes).toEqual([]);
  const chosen = await screen.findByRole("option", { name: "An expert’s opinion" });
  await waitFor(() => expect((chosen as HTMLOptionElement).selected).toBe(true));
  await save();
  expect(await notes().findByText("Needs a new source.")).toBeTruthy();
});
