import { refusalInfo } from "@rejoinder/domain";
import { openDesk } from "@rejoinder/server/testing";
import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it } from "vitest";
import { renderWithApi } from "../../testing/render-with-api.tsx";
import { rangeOf } from "./text-place.ts";

let desk: Awaited<ReturnType<typeof openDesk>>;
let sourceId: string;
let text: string;

/** The first source's text is preserved again with two quotations changed. */
beforeEach(async () => {
  localStorage.clear();
  desk = await openDesk();
  const ana = await desk.as("Ana");
  const { sources } = await ana.source.list({ caseId: desk.caseId });
  sourceId = sources[0]?.id ?? "";
  const { snapshot } = await ana.source.byId({ sourceId });
  text = (snapshot?.text ?? "")
    .replace("almost total lack of response", "almost no total lack of response")
    .replace("particularly in places where these rights", "above all in places where these rights");
  const bytes = new TextEncoder().encode(text);
  const { id: personId } = await desk.person("Ana");
  const uploadId = await desk.handIn(personId, bytes, "text/plain;charset=utf-8");
  await ana.capture.ask({ sourceId, extent: "excerpt", from: { way: "pasted", uploadId } });
  await desk.capture();
  return async () => {
    cleanup();
    await desk.feed.close();
  };
});
afterEach(cleanup);

async function show() {
  const view = renderWithApi(`/sources/${sourceId}`, desk.context(await desk.person("Ana")));
  const section = await screen.findByRole("region", { name: "2 quotations to confirm" });
  return {
    ...view,
    rows: within(section)
      .getAllByRole("listitem")
      .filter((row) => "row" in row.dataset),
  };
}
const stateOf = async (exact: string) => {
  const { state, confirmedById } = await desk.db.prisma.anchor.findFirstOrThrow({
    where: { exact },
  });
  return { state, isConfirmed: confirmedById !== null };
};
const allegation = "almost total lack of response";
const statement =
  "We are driven by the intention to bring good and defend the basic rights of people, particularly in places where these rights are violated";

it("shows what was quoted, what stands there now, and tells loudly what changes its sense", async () => {
  const { rows } = await show();
  const [row] = rows.filter((each) => each.textContent?.includes(allegation));
  if (!row) throw new Error("the quotation is listed");
  expect(within(row).getByText("“almost no total lack of response”")).toBeTruthy();
  const told = within(row).getByText("Negation changed: “no” is new.");
  expect(told.className).toContain("text-danger");
});

it("settles nothing unseen: the first key goes to the first quotation, the next confirms it", async () => {
  const { rows } = await show();
  await userEvent.keyboard("y");
  expect(document.activeElement).toBe(rows[0]);
  expect(await desk.db.prisma.event.count({ where: { kind: "anchor_confirmed" } })).toBe(0);
  await userEvent.keyboard("y");
  expect(await screen.findByText("The quotation was confirmed.")).toBeTruthy();
  expect(await screen.findByRole("region", { name: "1 quotation to confirm" })).toBeTruthy();
  const states = await Promise.all([stateOf(allegation), stateOf(statement)]);
  expect(states.filter(({ isConfirmed }) => isConfirmed)).toHaveLength(1);
});

it("j moves on and x rejects: the quotation is lost, and listed as such", async () => {
  const { rows } = await show();
  await userEvent.keyboard("jj");
  expect(document.activeElement).toBe(rows[1]);
  await userEvent.keyboard("x");
  expect(await screen.findByText("The quotation counts as lost in this text.")).toBeTruthy();
  expect(
    await screen.findByRole("region", { name: "Quotations this text does not hold" }),
  ).toBeTruthy();
});

it("says so where somebody else settled it first", async () => {
  const { rows } = await show();
  const ben = await desk.as("Ben");
  const { highlights } = await ben.source.byId({ sourceId });
  const settled = highlights.find(({ exact }) => rows[0]?.textContent?.includes(exact));
  await desk.db.prisma.anchor.update({
    where: { id: settled?.anchorId ?? "" },
    data: { version: { increment: 1 } },
  });
  await userEvent.click(within(rows[0] as HTMLElement).getByRole("button", { name: "Confirm" }));
  expect((await screen.findByRole("alert")).textContent).toContain("Somebody settled where");
});

/** Begins to point at where the allegation stands, and selects words of the text. */
async function pointAt(words: string) {
  const { rows, container } = await show();
  const row = rows.find((each) => each.textContent?.includes(allegation));
  await userEvent.click(
    within(row as HTMLElement).getByRole("button", { name: "It stands elsewhere" }),
  );
  expect(await screen.findByText(/^Select the words in the text below/)).toBeTruthy();
  const root = container.querySelector("[data-at]")?.closest("div");
  const start = text.indexOf(words);
  const range = root && rangeOf(root, { start, end: start + words.length });
  if (!range) throw new Error("the page shows these words");
  act(() => {
    document.getSelection()?.addRange(range);
    document.dispatchEvent(new Event("selectionchange"));
  });
  await userEvent.click(await screen.findByRole("button", { name: "It stands here" }));
  return within(await screen.findByRole("dialog", { name: "Are these its words?" }));
}
const yes = (dialog: Awaited<ReturnType<typeof pointAt>>) =>
  userEvent.click(dialog.getByRole("button", { name: "Yes, it stands here" }));

it("takes the words that a person points at, once they have seen what differs", async () => {
  const dialog = await pointAt("no total lack of response");
  expect(dialog.getByText("“no total lack of response”")).toBeTruthy();
  expect(dialog.getByText(/^Negation changed|“no”/).className).toContain("text-danger");
  expect(await stateOf(allegation)).toMatchObject({ isConfirmed: false });
  await yes(dialog);
  expect(await screen.findByText("The quotation stands there now.")).toBeTruthy();
  await waitFor(async () =>
    expect(await stateOf(allegation)).toEqual({ state: "fuzzy", isConfirmed: true }),
  );
});

it("shows the refusal of words that are nothing like the quotation, and still points", async () => {
  const dialog = await pointAt("above all in places where these rights");
  await yes(dialog);
  expect((await dialog.findByRole("alert")).textContent).toBe(
    refusalInfo.QUOTATION_UNLIKE.message.en,
  );
  await userEvent.click(dialog.getByRole("button", { name: "No" }));
  expect(screen.getByText(/^Select the words in the text below/)).toBeTruthy();
  await userEvent.keyboard("{Escape}");
  expect(screen.queryByText(/^Select the words in the text below/)).toBeNull();
});

it("lists what a person confirmed though it differs, tells it apart in the text, and takes it back", async () => {
  const { rows, container } = await show();
  const row = rows.find((each) => each.textContent?.includes(allegation));
  await userEvent.click(within(row as HTMLElement).getByRole("button", { name: "Confirm" }));
  const confirmed = await screen.findByRole("region", { name: /^1 quotation confirmed/ });
  expect(within(confirmed).getByText("Negation changed: “no” is new.")).toBeTruthy();
  const tag = screen.getByTitle("Negation changed: “no” is new.");
  expect(tag.textContent).toContain("close, confirmed");
  expect(container.querySelectorAll("mark.border-double")).toHaveLength(1);
  await userEvent.click(within(confirmed).getByRole("button", { name: "Take back" }));
  await waitFor(async () =>
    expect(await stateOf(allegation)).toEqual({ state: "lost", isConfirmed: false }),
  );
});

it("takes a quotation just confirmed back from the message that says so", async () => {
  const { rows } = await show();
  const row = rows.find((each) => each.textContent?.includes(allegation));
  await userEvent.click(within(row as HTMLElement).getByRole("button", { name: "Confirm" }));
  const said = (await screen.findByText("The quotation was confirmed.")).parentElement;
  await userEvent.click(within(said as HTMLElement).getByRole("button", { name: "Take back" }));
  await waitFor(async () =>
    expect(await stateOf(allegation)).toEqual({ state: "lost", isConfirmed: false }),
  );
});
