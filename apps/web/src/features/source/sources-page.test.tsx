import { openDesk } from "@rejoinder/server/testing";
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it } from "vitest";
import { renderWithApi } from "../../testing/render-with-api.tsx";

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeEach(async () => {
  localStorage.clear();
  desk = await openDesk();
});
afterEach(async () => {
  cleanup();
  await desk.feed.close();
});

const address = "/cases/telegram-durov/sources";
const show = async (search = "", role: "editor" | "reader" = "editor") =>
  renderWithApi(address + search, desk.context(await desk.person("Ana", role)));

const sourceAt = (position: number) =>
  desk.db.prisma.source.findFirstOrThrow({ where: { caseId: desk.caseId, position } });

/** The row of the source at that position. */
async function rowOf(position: number) {
  const { title } = await sourceAt(position);
  const link = await screen.findByRole("link", { name: title });
  return within(link.closest("li") as HTMLElement);
}
const shown = () => document.querySelectorAll("[data-row]").length;

/** Adds a source with a text of its own. */
async function addWithText(title: string, text: string) {
  const ana = await desk.as("Ana");
  const { id } = await ana.source.add({
    caseId: desk.caseId,
    kind: "news_report",
    title,
    publisher: null,
    publishedOn: "2024-09",
    address: null,
    language: "en",
  });
  const { id: personId } = await desk.person("Ana");
  const uploadId = await desk.handIn(personId, Buffer.from(text), "text/plain;charset=utf-8");
  await ana.capture.ask({ sourceId: id, extent: "whole", from: { way: "pasted", uploadId } });
  await desk.capture();
  return id;
}

it("leads from the desk’s sources to the case’s, and tells what rests on each", async () => {
  const { router } = renderWithApi("/sources", desk.context(await desk.person("Ana")));
  await waitFor(() => expect(router.state.location.pathname).toBe(address));
  const row = await rowOf(1);
  expect(row.getByText("news report")).toBeTruthy();
  expect(row.getByText("21 statements")).toBeTruthy();
  expect(row.getByText("reliability not judged")).toBeTruthy();
  expect(row.getByText("excerpt")).toBeTruthy();
});

it("tells reliability in words, and what wants a person: quotations to confirm and lost, a failed capture", async () => {
  const { id } = await sourceAt(1);
  const { prisma } = desk.db;
  await prisma.source.update({ where: { id }, data: { reliability: "B" } });
  const [first, second] = await prisma.anchor.findMany({
    where: { snapshot: { sourceId: id } },
    take: 2,
  });
  await prisma.anchor.update({ where: { id: first?.id ?? "" }, data: { state: "fuzzy" } });
  await prisma.anchor.update({
    where: { id: second?.id ?? "" },
    data: { state: "lost", start: null, end: null },
  });
  const ana = await desk.as("Ana");
  const from = { way: "address", address: "http://127.0.0.1/" } as const;
  await ana.capture.ask({ sourceId: id, extent: "whole", from });
  await show("?needs=lost");
  const row = await rowOf(1);
  expect(row.getByText("usually reliable")).toBeTruthy();
  expect(row.getByRole("link", { name: "1 quotation to confirm" })).toBeTruthy();
  expect(row.getByRole("link", { name: "1 quotation lost" })).toBeTruthy();
  expect(row.getByText("being preserved")).toBeTruthy();
  expect(shown()).toBe(1);
  cleanup();
  await desk.capture();
  await show("?needs=confirm");
  expect((await rowOf(1)).getByRole("link", { name: "last capture failed" })).toBeTruthy();
});

it("keeps in the address what narrows the list, and takes it away again", async () => {
  const { router } = await show();
  await rowOf(1);
  await userEvent.selectOptions(
    screen.getByRole("combobox", { name: "Kind" }),
    "official_statement",
  );
  await waitFor(() => expect(shown()).toBe(2));
  await userEvent.keyboard("{Escape}");
  await userEvent.type(screen.getByRole("searchbox"), "cryptoast");
  await waitFor(() => expect(shown()).toBe(1));
  expect(router.state.location.search).toMatchObject({
    kind: "official_statement",
    q: "cryptoast",
  });
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Reliability" }), "A");
  expect(await screen.findByText("Take a filter away, or search for other words.")).toBeTruthy();
  await userEvent.click(screen.getAllByRole("button", { name: "Clear the filters" })[0] as Element);
  await waitFor(() => expect(shown()).toBe(6));
});

it("puts chosen sources together by hand, leads to all of one origin, and lets one leave", async () => {
  const { router } = await show();
  await rowOf(1);
  await userEvent.keyboard("o");
  const bar = within(await screen.findByRole("region", { name: "Group by origin" }));
  const join = bar.getByRole<HTMLButtonElement>("button", { name: "One origin" });
  for (const position of [1, 2]) {
    expect(join.disabled).toBe(true);
    await userEvent.click((await rowOf(position)).getByRole("checkbox"));
  }
  await userEvent.click(join);
  const others = await (await rowOf(1)).findByRole("link", {
    name: "one origin with 1 other source",
  });
  expect(screen.queryByRole("checkbox")).toBeNull();
  await userEvent.click(others);
  await waitFor(() => expect(shown()).toBe(2));
  const { originGroupId } = await sourceAt(1);
  expect(router.state.location.search).toMatchObject({ origin: originGroupId });
  await userEvent.click(
    (await rowOf(2)).getByRole("button", { name: /^Take it out of this origin/ }),
  );
  // A group of one is none.
  await waitFor(() => expect(shown()).toBe(0));
  for (const position of [1, 2])
    expect(await sourceAt(position)).toMatchObject({ originGroupId: null });
});

it("proposes texts that are alike as one origin, and leaves the word to a person", async () => {
  const story = Array.from(
    { length: 60 },
    (_, index) => `Sentence ${index} of the agency’s story tells of harbour ${index * 7}.`,
  ).join(" ");
  await addWithText("The story", story);
  await addWithText("Its copy", `${story} One sentence was added.`);
  await addWithText("Another", "Something else entirely, in quite other words than those.");
  await show();
  await rowOf(1);
  await userEvent.keyboard("o");
  await userEvent.click(await screen.findByRole("button", { name: "Find texts that are alike" }));
  const dialog = within(await screen.findByRole("dialog"));
  expect((await dialog.findByText(/of the shorter text is in the other$/)).textContent).toMatch(
    /^(9\d|100)%/,
  );
  expect(dialog.getAllByRole("listitem")).toHaveLength(1);
  expect(await desk.db.prisma.originGroup.count()).toBe(0);
  await userEvent.click(dialog.getByRole("button", { name: /^One origin/ }));
  expect(await dialog.findByText("No other texts look like copies of one story.")).toBeTruthy();
  expect(await desk.db.prisma.originGroup.count()).toBe(1);
});

it("offers a reader the list alone", async () => {
  await show("", "reader");
  await rowOf(1);
  await userEvent.keyboard("ao");
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(screen.queryByRole("button", { name: "Add a source" })).toBeNull();
  expect(screen.queryByRole("button", { name: "Group by origin" })).toBeNull();
});
