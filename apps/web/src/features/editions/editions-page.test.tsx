import type { Locale } from "@rejoinder/schema";
import { openDesk } from "@rejoinder/server/testing";
import { cleanup, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it } from "vitest";
import { deaf } from "../../testing/deaf.ts";
import { draftReady, publishFirst } from "../../testing/edition-drafts.ts";
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

const show = async (role: "editor" | "reader" = "editor", locale: Locale = "en") =>
  renderWithApi(
    "/cases/telegram-durov/editions",
    deaf(desk.context(await desk.person(role === "editor" ? "Ana" : "Rita", role))),
    locale,
  );

it("stops a publication that is under way, and nothing is published", async () => {
  const { ana } = await draftReady(desk);
  await ana.edition.publish({ caseId: desk.caseId, version: 2 });
  await show();
  const builder = within(await screen.findByRole("region", { name: "The next edition" }));
  await userEvent.click(await builder.findByRole("button", { name: "Stop" }));
  expect(await builder.findByText("It was stopped. Nothing was published or kept.")).toBeTruthy();
  await desk.render();
  expect(await desk.db.prisma.edition.count()).toBe(0);
});

it("withdraws an edition with a reason, and offers its files no more", async () => {
  await publishFirst(desk);
  await show();
  const item = within(await screen.findByRole("listitem", { name: "Edition 1" }));
  const files = item.getAllByRole("link", { name: /, English, / });
  expect(files.map((link) => link.getAttribute("href"))).toContain(
    "/editions/telegram-durov/1/en/files/jsonld",
  );
  await userEvent.click(item.getByRole("button", { name: "Withdraw edition 1" }));
  const dialog = await screen.findByRole("dialog");
  await userEvent.click(within(dialog).getByRole("button", { name: "Withdraw" }));
  expect(await within(dialog).findByText("Write something here.")).toBeTruthy();
  await userEvent.type(within(dialog).getByRole("textbox"), "It names somebody else.");
  await userEvent.click(within(dialog).getByRole("button", { name: "Withdraw" }));
  expect(await item.findByText("It names somebody else.")).toBeTruthy();
  expect(item.getByText("withdrawn")).toBeTruthy();
  expect(item.queryAllByRole("link", { name: /, English, / })).toEqual([]);
});

it("gives for other pages the address at which readers reach the desk, and the key of the seal", async () => {
  await publishFirst(desk);
  const { seal } = await desk.db.prisma.edition.findFirstOrThrow();
  await show();
  const item = within(await screen.findByRole("listitem", { name: "Edition 1" }));
  await userEvent.click(item.getByText("Embed it on another page"));
  expect(item.getByText(/^<iframe/).textContent).toContain(
    'src="https://desk.example/editions/telegram-durov/1/en/embed"',
  );
  expect(item.getByText(String((seal as { publicKey: string }).publicKey))).toBeTruthy();
});

it("names the files of an edition in the language of the page", async () => {
  await publishFirst(desk);
  await show("reader", "fr");
  const item = within(await screen.findByRole("listitem", { name: "Édition 1" }));
  const named = (name: RegExp) => item.queryAllByRole("link", { name }).length;
  expect(named(/^CSV, éléments de preuve, anglais, /)).toBe(1);
  expect(named(/^Annotations web \(JSON-LD\), anglais, /)).toBe(1);
  expect(named(/evidence|annotations \(/)).toBe(0);
});

it("settles a reader's report of an error with words", async () => {
  await publishFirst(desk);
  const edition = await desk.db.prisma.edition.findFirstOrThrow();
  await desk.db.prisma.errorReport.create({
    data: {
      caseId: desk.caseId,
      editionId: edition.id,
      pairNumber: 1,
      words: "The date is wrong.",
      contact: "reader@example.org",
      receivedAt: new Date("2026-03-03T09:00:00.000Z"),
    },
  });
  await show();
  const errors = within(await screen.findByRole("region", { name: "Errors reported by readers" }));
  expect(await errors.findByText("The date is wrong.")).toBeTruthy();
  expect(errors.getByRole("link").getAttribute("href")).toBe(
    "/editions/telegram-durov/1/en/pairs/1",
  );
  await userEvent.click(errors.getByRole("button", { name: "Settle it" }));
  const dialog = await screen.findByRole("dialog");
  await userEvent.click(within(dialog).getByRole("radio", { name: /^accepted/ }));
  await userEvent.type(within(dialog).getByRole("textbox"), "It was the 28th.");
  await userEvent.click(within(dialog).getByRole("button", { name: "Put it on record" }));
  expect(await errors.findByText(/^It was accepted\./)).toBeTruthy();
  expect(errors.getByText("It was the 28th.")).toBeTruthy();
});

it("makes a file of the case as it stands, and offers it once it is made", async () => {
  await show();
  const files = within(
    await screen.findByRole("region", { name: "A file of the case as it stands" }),
  );
  const format = files.getByRole("combobox", { name: "Format" });
  expect(within(format).queryByRole("option", { name: /ClaimReview/ })).toBeNull();
  await userEvent.selectOptions(format, "json");
  await userEvent.click(files.getByRole("button", { name: "Make the file" }));
  expect(await files.findByRole("button", { name: "Stop" })).toBeTruthy();
  await desk.render();
  const link = await files.findByRole("link", { name: "Download it" });
  expect(link.getAttribute("href")).toMatch(/^\/api\/renderings\/[\da-f-]{36}\/file$/);
});

it("shows a reader what was published, and nothing that is an editor's", async () => {
  await publishFirst(desk);
  await show("reader");
  const item = within(await screen.findByRole("listitem", { name: "Edition 1" }));
  expect(item.getByRole("link", { name: "Public page, English" })).toBeTruthy();
  expect(item.queryByRole("button", { name: /^Withdraw/ })).toBeNull();
  expect(screen.queryByRole("region", { name: "The next edition" })).toBeNull();
  expect(screen.queryByRole("region", { name: "Errors reported by readers" })).toBeNull();
});
