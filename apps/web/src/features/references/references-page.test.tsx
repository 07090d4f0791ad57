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

const address = "/cases/telegram-durov/references";
const show = async (path = "", locale: "en" | "fr" = "en", role: "editor" | "reader" = "editor") =>
  renderWithApi(address + path, desk.context(await desk.person("Ana", role)), locale);

it("lists the sources as references of a style, in the reader's language, each the way to its source", async () => {
  const { router } = await show("", "fr");
  const link = await screen.findByRole("link", { name: /^Parquet de Paris, communiqué du 26/ });
  expect(link.textContent).toContain("s.\u00a0d.");
  const { id } = await desk.db.prisma.source.findFirstOrThrow({ where: { position: 2 } });
  expect(link.getAttribute("href")).toBe(`/sources/${id}`);
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Style" }), "vancouver");
  expect(await screen.findByRole("link", { name: /^1\./ })).toBeTruthy();
  expect(router.state.location.search).toMatchObject({ style: "vancouver" });
});

it("copies the whole list", async () => {
  const user = userEvent.setup();
  await show();
  await screen.findByRole("link", { name: /^Parquet de Paris, communiqué du 26/ });
  await user.click(screen.getByRole("button", { name: "Copy all" }));
  expect(await screen.findByText("Copied.")).toBeTruthy();
  expect((await navigator.clipboard.readText()).split("\n")).toHaveLength(6);
});

const bibtex = `@article{agency, title={The agency's story}, author={Doe, Jane}, journal={The Paper},
  entrysubtype={newspaper}, date={2024-08}, url={https://example.org/story}, langid={english}}
@misc{letter, title={A letter}}
@book{broken, title={A`;

async function read(text: string) {
  const list = await screen.findByRole("textbox", { name: "Or paste the list" });
  await userEvent.click(list);
  await userEvent.paste(text);
  await userEvent.click(screen.getByRole("button", { name: "Read it" }));
  return within(await screen.findByRole("region", { name: /read \(/ }));
}

it("shows what was read of a list and what could not be, and adds what is chosen, all at once", async () => {
  const before = await desk.db.prisma.source.count();
  const { router } = await show("/read");
  const found = await read(bibtex);
  expect(found.getByRole("heading", { name: "2 references were read (BibTeX)" })).toBe(
    document.activeElement,
  );
  const problems = within(found.getByRole("list", { name: "Problems" }));
  expect(problems.getByRole("listitem").textContent).toContain("This entry cannot be read");
  expect(found.getByText(/The Paper, August 2024$/)).toBeTruthy();

  await userEvent.click(found.getByRole("button", { name: "Add 2 sources" }));
  const kind = await found.findByRole("combobox", {
    name: "Kind of A letter",
    description: /not one of the values/,
  });
  expect(kind).toBe(document.activeElement);
  expect(await desk.db.prisma.source.count()).toBe(before);

  await userEvent.selectOptions(found.getByRole("combobox", { name: "Kind" }), "expert");
  await userEvent.type(found.getByRole("textbox", { name: "Language" }), "fr");
  await userEvent.click(found.getByRole("button", { name: "Fill in" }));
  await userEvent.click(found.getByRole("button", { name: "Add 2 sources" }));
  await waitFor(() => expect(router.state.location.pathname).toBe("/cases/telegram-durov/sources"));
  expect(await screen.findByText("2 sources were added.")).toBeTruthy();
  const added = await desk.db.prisma.source.findMany({
    where: { position: { gt: before } },
    orderBy: { position: "asc" },
  });
  expect(added).toMatchObject([
    { title: "The agency's story", kind: "news_report", publishedOn: "2024-08", language: "en" },
    { title: "A letter", kind: "expert", publishedOn: null, language: "fr" },
  ]);
});

it("adds only what is ticked, and keeps the list where its reader leaves", async () => {
  await show("/read");
  const found = await read(bibtex);
  await userEvent.click(found.getByRole("checkbox", { name: /^A letter/ }));
  expect(found.queryByRole("combobox", { name: "Kind of A letter" })).toBeNull();
  expect(found.getByRole("button", { name: "Add 1 source" })).toBeTruthy();
  cleanup();
  await show("/read");
  const list = await screen.findByRole<HTMLTextAreaElement>("textbox", {
    name: "Or paste the list",
  });
  expect(list.value).toBe(bibtex);
});

it("takes a file, and says what is wrong with one that holds no references", async () => {
  await show("/read");
  const file = new File(["nothing of the kind"], "notes.bib");
  await userEvent.upload(await screen.findByLabelText(/^File/), file);
  expect(await screen.findByText("notes.bib")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Read it" }));
  expect(await screen.findByText(/^There are no references in this text/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: /^Add/ })).toBeNull();
});

it("offers a reader no way to add", async () => {
  await show("", "en", "reader");
  await screen.findByRole("link", { name: /^Parquet de Paris, communiqué du 26/ });
  expect(screen.queryByRole("link", { name: "Read in references" })).toBeNull();
  cleanup();
  await show("/read", "en", "reader");
  expect(await screen.findByText(/^Only reviewers and editors/)).toBeTruthy();
});
