import { openDesk } from "@rejoinder/server/testing";
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { renderWithApi } from "../../testing/render-with-api.tsx";

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeAll(async () => {
  desk = await openDesk();
});
afterEach(cleanup);
afterAll(() => desk.feed.close());

async function show(address: string) {
  return renderWithApi(address, desk.context(await desk.person("Ana")));
}
const rows = async () =>
  within(await screen.findByRole("list", { name: "Pairs" })).getAllByRole("link");
const titles = async () => (await rows()).map(({ textContent }) => textContent);
const bySearch = () => screen.findByRole("searchbox", { name: "Search the pairs of this case" });

it("shows who is on which side, and that a formal investigation is no finding", async () => {
  await show("/cases/telegram-durov");
  expect(
    await screen.findByRole("heading", { level: 1, name: /Telegram and Pavel Durov/ }),
  ).toBeTruthy();
  expect(screen.getByText("Respondents")).toBeTruthy();
  const step = screen.getByText("formal investigation").closest("dd");
  expect(step?.textContent).toBe(
    "formal investigation (Pavel Durov), 28 August 2024 — not a finding; presumed innocent",
  );
  expect(await titles()).toHaveLength(4);
});

it("puts quotations between marks and paraphrases into italics called so", async () => {
  await show("/cases/telegram-durov");
  const [first, second] = await rows();
  const said = (row?: HTMLElement) => row?.closest("li")?.textContent ?? "";
  expect(said(first)).toContain("“almost total lack of response”");
  expect(said(first)).toContain("3 further responses");
  expect(said(second)).toContain("Allegation paraphrase ");
});

it("narrows the list by what the address says", async () => {
  await show("/cases/telegram-durov?q=anarchic");
  expect(await titles()).toEqual(["Telegram portrayed as lawless"]);
  expect((await bySearch()) as HTMLInputElement).toHaveProperty("value", "anarchic");
});

it("writes a search to the address, and takes the address back", async () => {
  const { router } = await show("/cases/telegram-durov");
  await rows();
  await userEvent.keyboard("/");
  const box = await bySearch();
  expect(document.activeElement).toBe(box);
  await userEvent.type(box, "ANARCHIC");
  await waitFor(() => expect(router.state.location.search).toEqual({ q: "ANARCHIC" }));
  await waitFor(async () => expect(await titles()).toHaveLength(1));

  router.history.back();
  await waitFor(async () => expect(await titles()).toHaveLength(4));
  expect(box).toHaveProperty("value", "");
});

it("offers to take the filters away when nothing matches", async () => {
  const { router } = await show("/cases/telegram-durov?status=contested&q=nothing");
  expect(await screen.findByText("No pair matches.")).toBeTruthy();
  const [clear] = screen.getAllByRole("button", { name: "Clear filters" });
  if (clear) await userEvent.click(clear);
  expect(await titles()).toHaveLength(4);
  expect(router.state.location.search).toEqual({});
});

it("passes over filters it does not know", async () => {
  await show("/cases/telegram-durov?status=guilty&against=everybody&needsReason=perhaps");
  expect(await titles()).toHaveLength(4);
});

it("moves between rows by j and k", async () => {
  await show("/cases/telegram-durov");
  const [first, second] = await rows();
  await userEvent.keyboard("jj");
  expect(document.activeElement).toBe(second);
  await userEvent.keyboard("k");
  expect(document.activeElement).toBe(first);
});

it("shows a mark that was set elsewhere, without a reload", async () => {
  await show("/cases/telegram-durov");
  const first = (await rows())[0]?.closest("li");
  expect(first?.textContent).toContain("Not reviewed");

  const elsewhere = await desk.as("Ana");
  const pairId = desk.pairIds[0] ?? "";
  await elsewhere.review.mark({ pairId, status: "contested", version: 0 });

  await waitFor(() => expect(first?.textContent).toContain("Contestedreason missing"));
  expect(await screen.findByRole("button", { name: "Reason missing 1" })).toBeTruthy();
});

it("marks all that the list is narrowed to after telling what would change, and one key takes it back", async () => {
  const name = "Bea";
  renderWithApi("/cases/telegram-durov?q=telegram", desk.context(await desk.person(name)));
  const bea = await desk.as(name);
  const count = (await bea.pair.list({ caseId: desk.caseId, locale: "en", query: "telegram" }))
    .pairs.length;
  await rows();
  await screen.findByRole("button", { name: "Mark them all…" });
  await userEvent.keyboard("b");
  const dialog = within(await screen.findByRole("dialog"));
  await userEvent.selectOptions(
    dialog.getByRole("combobox", { name: "Evidence status" }),
    "insufficient",
  );
  await userEvent.click(await dialog.findByRole("button", { name: `Mark ${count} pairs` }));
  expect(await screen.findByText(`${count} pairs marked: Insufficient evidence`)).toBeTruthy();
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(await screen.findByRole("button", { name: `Reason missing ${count}` })).toBeTruthy();
  await userEvent.keyboard("u");
  expect(await screen.findByText(`${count} marks taken back`)).toBeTruthy();
  expect((await bea.case.bySlug({ slug: "telegram-durov" })).waiting).toBe(0);
});

it("saves a view under a name, comes back to it, and deletes it", async () => {
  const name = "Cleo";
  const { router } = renderWithApi(
    "/cases/telegram-durov?state=open&q=anarchic",
    desk.context(await desk.person(name)),
  );
  expect(await titles()).toEqual(["Telegram portrayed as lawless"]);
  await userEvent.click(await screen.findByRole("button", { name: "Saved views" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Save this view…" }));
  const dialog = within(await screen.findByRole("dialog"));
  await userEvent.type(dialog.getByRole("textbox", { name: "Name of the view" }), "Lawless");
  await userEvent.click(dialog.getByRole("button", { name: "Save the view" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());

  const [clear] = screen.getAllByRole("button", { name: "Clear filters" });
  if (clear) await userEvent.click(clear);
  await waitFor(async () => expect(await titles()).toHaveLength(4));
  await userEvent.click(await screen.findByRole("button", { name: "Saved views" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Lawless" }));
  await waitFor(() =>
    expect(router.state.location.search).toMatchObject({ state: "open", q: "anarchic" }),
  );

  await userEvent.click(await screen.findByRole("button", { name: "Saved views" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Delete views…" }));
  await userEvent.click(await screen.findByRole("button", { name: "Delete the view “Lawless”" }));
  expect(await screen.findByText("No view is saved.")).toBeTruthy();
});

it("says that a case is not on this desk", async () => {
  await show("/cases/nowhere");
  expect(await screen.findByText(/There is no such case on this desk/)).toBeTruthy();
});

it("offers the report in every format that the case as it stands has, as plain links", async () => {
  await show("/cases/telegram-durov");
  await userEvent.click(await screen.findByRole("button", { name: "Download report" }));
  const links = (await screen.findAllByRole("menuitem")).map((link) => link.getAttribute("href"));
  expect(links).toHaveLength(20);
  expect(links[0]).toBe("/api/cases/telegram-durov/report/html?lang=en");
  expect(links).toContain("/api/cases/telegram-durov/report/json?lang=fr");
  expect(links.filter((link) => link?.includes("jsonld"))).toEqual([]);
});
