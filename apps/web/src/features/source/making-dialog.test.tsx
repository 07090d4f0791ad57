import { openDesk } from "@rejoinder/server/testing";
import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it } from "vitest";
import { renderWithApi } from "../../testing/render-with-api.tsx";
import { rangeOf } from "./text-place.ts";

let desk: Awaited<ReturnType<typeof openDesk>>;
let sourceId: string;
const text = "Ships left at noon. The harbour stayed open.";

beforeEach(async () => {
  localStorage.clear();
  desk = await openDesk();
  const ana = await desk.as("Ana");
  const { id } = await ana.source.add({
    caseId: desk.caseId,
    kind: "news_report",
    title: "The harbour",
    publisher: null,
    publishedOn: null,
    address: null,
    language: "en",
  });
  sourceId = id;
  await preserve(text);
  return async () => {
    cleanup();
    await desk.feed.close();
  };
});
afterEach(cleanup);

async function preserve(content: string) {
  const { id: personId } = await desk.person("Ana");
  const bytes = new TextEncoder().encode(content);
  const uploadId = await desk.handIn(personId, bytes, "text/plain;charset=utf-8");
  const ana = await desk.as("Ana");
  await ana.capture.ask({ sourceId, extent: "whole", from: { way: "pasted", uploadId } });
  await desk.capture();
}

async function show() {
  const view = renderWithApi(`/sources/${sourceId}`, desk.context(await desk.person("Ana")));
  await waitFor(() => expect(view.container.querySelector("[data-at]")).toBeTruthy());
  return view;
}
type View = Awaited<ReturnType<typeof show>>;

function select({ container }: View, content: string, words: string) {
  const root = container.querySelector("[data-at]")?.closest("div");
  const start = content.indexOf(words);
  const range = root && rangeOf(root, { start, end: start + words.length });
  if (!range) throw new Error(`the page does not show ${words}`);
  act(() => {
    document.getSelection()?.removeAllRanges();
    document.getSelection()?.addRange(range);
    document.dispatchEvent(new Event("selectionchange"));
  });
}
async function begin(view: View) {
  select(view, text, "The harbour stayed open");
  await userEvent.click(await screen.findByRole("button", { name: "Statement" }));
  await userEvent.type(await saidOn(), "2024-08");
}
const saidOn = async () =>
  within(await screen.findByRole("dialog")).findByRole<HTMLInputElement>("textbox", {
    name: "Said on",
  });

/** A capture ends elsewhere, and the page is told. */
async function captureElsewhere({ queryClient, container }: View, content: string) {
  await preserve(content);
  await act(() => queryClient.invalidateQueries());
  await waitFor(() => expect(container.textContent).toContain(content));
}

async function add() {
  const form = within(screen.getByRole("dialog"));
  await userEvent.click(form.getByRole("radio", { name: /^Statement neither/ }));
  await userEvent.click(form.getByRole("radio", { name: /^verbatim/ }));
  for (const name of ["Who said it", "Reported by", "Published by"])
    await userEvent.selectOptions(form.getByRole("combobox", { name }), "unknown");
  await userEvent.click(form.getByRole("button", { name: "Add the statement" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(screen.queryByRole("toolbar")).toBeNull();
  const { anchor } = await desk.db.prisma.statementPart.findFirstOrThrow({
    where: { statement: { sourceId } },
    include: { anchor: true },
  });
  return anchor;
}

it("keeps a form that is filled in when a newer text comes, and quotes its words from that", async () => {
  const view = await show();
  await begin(view);
  await captureElsewhere(view, `Corrected. ${text}`);
  expect((await saidOn()).value).toBe("2024-08");
  expect(await screen.findByText(/^A newer text .* holds these words too/)).toBeTruthy();
  const anchor = await add();
  expect(anchor).toMatchObject({ state: "exact", start: `Corrected. ${text}`.indexOf("The har") });
});

it("lets words that the newer text does not hold be selected anew, with all that was typed", async () => {
  const view = await show();
  await begin(view);
  const newer = "Ships left at noon. The harbour stayed shut.";
  await captureElsewhere(view, newer);
  expect((await saidOn()).value).toBe("2024-08");
  expect(await screen.findByText(/does not hold these words exactly once/)).toBeTruthy();
  await userEvent.keyboard("{Escape}");
  expect(await screen.findByText(/^Select the words in the text below/)).toBeTruthy();
  select(view, newer, "The harbour stayed shut");
  await userEvent.click(await screen.findByRole("button", { name: "It stands here" }));
  expect((await saidOn()).value).toBe("2024-08");
  expect(await add()).toMatchObject({ state: "exact", exact: "The harbour stayed shut" });
});
