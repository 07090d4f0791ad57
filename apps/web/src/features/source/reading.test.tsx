import { issueInfo } from "@rejoinder/domain";
import { openDesk } from "@rejoinder/server/testing";
import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { renderWithApi } from "../../testing/render-with-api.tsx";
import { rangeOf } from "./text-place.ts";

let desk: Awaited<ReturnType<typeof openDesk>>;
let sourceId: string;
/** The first text of the source; a second, whole one takes its place. */
let firstText: string;

const words = "Ships left at noon. \u202EThe harbour\u202C stayed open 🕊️ for days, and [sic] ever.";
const text = `The port. ${words}\n\nThe harbour was not closed. The harbour was “safe”.`;

beforeAll(async () => {
  desk = await openDesk();
  const { id: personId } = await desk.person("Ana");
  const ana = await desk.as("Ana");
  const { id } = await ana.source.add({
    caseId: desk.caseId,
    kind: "news_report",
    title: "The harbour",
    publisher: null,
    publishedOn: null,
    address: "https://example.org/harbour",
    language: "en",
  });
  sourceId = id;
  for (const each of ["The port. An early text, […] and no more.", text]) {
    const bytes = new TextEncoder().encode(each);
    const uploadId = await desk.handIn(personId, bytes, "text/plain;charset=utf-8");
    await ana.capture.ask({ sourceId, extent: "whole", from: { way: "pasted", uploadId } });
    await desk.capture();
  }
  firstText = (await ana.source.byId({ sourceId })).snapshots[1]?.id ?? "";
});
beforeEach(() => localStorage.clear());
afterEach(cleanup);
afterAll(() => desk.feed.close());

async function show(search = "", name = "Ana", role: "editor" | "reader" = "editor") {
  const context = desk.context(await desk.person(name, role));
  const view = renderWithApi(`/sources/${sourceId}${search}`, context);
  await screen.findByRole("heading", { level: 1, name: "The harbour" });
  await waitFor(() => expect(view.container.querySelector("[data-at]")).toBeTruthy());
  return view;
}
type View = Awaited<ReturnType<typeof show>>;

/** Selects words as a drag of the mouse does. */
function select({ container }: View, quoted: string, within = text) {
  const root = container.querySelector("[data-at]")?.closest("div");
  const start = within.indexOf(quoted);
  const range = root && rangeOf(root, { start, end: start + quoted.length });
  if (!range) throw new Error(`the page does not show ${quoted}`);
  act(() => {
    document.getSelection()?.removeAllRanges();
    document.getSelection()?.addRange(range);
    document.dispatchEvent(new Event("selectionchange"));
  });
}
const toolbar = () => screen.findByRole("toolbar");
const offered = async () =>
  within(await toolbar())
    .getAllByRole("button")
    .map(({ textContent }) => textContent);

it("offers what selected words can become, over paragraphs and hidden characters", async () => {
  const view = await show();
  select(view, "The harbour\u202C stayed open 🕊️ for days, and [sic] ever.\n\nThe harbour");
  expect(await offered()).toEqual(["Statement", "Evidence", "Note", "Copy link"]);
});

it("shows each hidden character by its name, and does not obey it", async () => {
  const { container } = await show();
  expect(
    screen.getByRole("img", { name: "Hidden character: RIGHT-TO-LEFT OVERRIDE" }).textContent,
  ).toBe("RLO");
  expect(container.textContent).not.toMatch(/[\u202C\u202E]/);
});

it("offers no more than the link to who may only read", async () => {
  const view = await show("", "Rosa", "reader");
  select(view, "Ships left");
  expect(await offered()).toEqual(["Copy link"]);
});

it("quotes nothing from an older text, and says that it is one", async () => {
  const view = await show(`?snapshot=${firstText}`);
  expect(screen.getByText("This is not the newest text of this source.")).toBeTruthy();
  select(view, "An early text", "The port. An early text, […] and no more.");
  expect(await offered()).toEqual(["Copy link"]);
  expect(screen.getByText("Only words of the newest text can be quoted.")).toBeTruthy();
  select(view, "text, […] and", "The port. An early text, […] and no more.");
  expect(await screen.findByText(issueInfo.elision.en)).toBeTruthy();
});

it("copies a link that selects the same words again, in the same text", async () => {
  const user = userEvent.setup();
  const view = await show();
  select(view, "stayed open 🕊️");
  await user.click(within(await toolbar()).getByRole("button", { name: "Copy link" }));
  const copied = new URL(await navigator.clipboard.readText());
  cleanup();
  await show(copied.search + copied.hash);
  expect((await toolbar()).getAttribute("aria-label")).toBe("Selected words: stayed open 🕊️");
});

it("v puts a caret in the text, Enter opens the menu of the words selected, Escape leaves", async () => {
  const view = await show();
  await userEvent.keyboard("v");
  const field = await screen.findByRole("textbox", { name: "Preserved text, with a caret" });
  expect(document.activeElement).toBe(field);
  expect(screen.getByText(/Arrows move the caret/)).toBeTruthy();
  select(view, "Ships left");
  await toolbar();
  await userEvent.keyboard("{Enter}");
  expect(document.activeElement?.textContent).toBe("Statement");
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("toolbar")).toBeNull());
  act(() => field.focus());
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("textbox", { name: /caret/ })).toBeNull());
});

it.each([
  ["ships left at noon", "The text holds something near. What differs:", "Ships left at noon"],
  ["The harbour was “safe”", "The text holds these words to the letter.", "The harbour was “safe”"],
  ['was "safe"', /only typography or white space differs/, "was “safe”"],
  [
    "The harbour was closed",
    "The text holds something near. What differs:",
    "The harbour was not closed",
  ],
])("finds %s", async (sought, told, found) => {
  await show();
  await userEvent.type(screen.getByRole("searchbox"), `${sought}{Enter}`);
  expect(await screen.findByText(told)).toBeTruthy();
  expect((await toolbar()).getAttribute("aria-label")).toBe(`Selected words: ${found}`);
});

it("tells loudly of a negation that differs", async () => {
  await show();
  await userEvent.type(screen.getByRole("searchbox"), "The harbour was closed{Enter}");
  expect(await screen.findByText("Negation changed: “not” is new.")).toBeTruthy();
});

it("goes from one place to the next where words stand more than once, and says where there are none", async () => {
  await show();
  const field = screen.getByRole("searchbox");
  await userEvent.type(field, "The harbour was{Enter}");
  expect(await screen.findByText(/to the letter 2 times. This is 1 of 2./)).toBeTruthy();
  await userEvent.keyboard("{Enter}");
  expect(await screen.findByText(/This is 2 of 2./)).toBeTruthy();
  await userEvent.clear(field);
  await userEvent.type(field, "Nobody ever wrote this sentence here{Enter}");
  expect(await screen.findByText(/does not hold these words/)).toBeTruthy();
});
