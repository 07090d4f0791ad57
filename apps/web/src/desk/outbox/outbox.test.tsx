import type { ReviewPairInput } from "@rejoinder/schema";
import { openDesk } from "@rejoinder/server/testing";
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { hearDesk } from "../../lib/answering.ts";
import { renderWithApi } from "../../testing/render-with-api.tsx";
import { openRoad } from "../../testing/road.ts";
import { keepWaiting } from "./storage.ts";

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeAll(async () => {
  desk = await openDesk();
});
beforeEach(() => {
  localStorage.clear();
  hearDesk();
});
afterEach(cleanup);
afterAll(() => desk.feed.close());

let people = 0;
async function showPair(name = `Reviewer ${++people}`) {
  const road = openRoad();
  const person = await desk.person(name);
  renderWithApi("/cases/telegram-durov/pairs/1", desk.context(person), "en", road);
  await screen.findByRole("button", { name: "Contested" });
  const eventsOf = () => desk.db.prisma.event.findMany({ where: { actorId: person.id } });
  return { road, name, person, me: await desk.as(name), pairId: desk.pairIds[0] ?? "", eventsOf };
}

/** The desk answers, and the page is told to look at once. */
function comeBack(road: ReturnType<typeof openRoad>) {
  road.mend();
  dispatchEvent(new Event("online"));
}

const says = (text: RegExp | string) => screen.findByText(text, undefined, { timeout: 8_000 });
const isOver = () =>
  waitFor(() => expect(screen.queryByText(/waits?( |$)|Waiting/)).toBeNull(), { timeout: 8_000 });

async function writeNote(text: string, beforeSaving: () => void) {
  await userEvent.keyboard("n");
  await userEvent.type(await screen.findByRole("textbox", { name: "Note" }), text);
  await screen.findByRole("option", { name: /first statement after arrest/ });
  const source = screen.getByRole("combobox", { name: "Source 1" });
  const [, first] = within(source).getAllByRole("option");
  await userEvent.selectOptions(source, first as HTMLElement);
  beforeSaving();
  await userEvent.click(screen.getByRole("button", { name: "Save the note" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
}

it("keeps a note while the desk does not answer, says so, and sends it once", async () => {
  const { road, me, pairId, eventsOf } = await showPair();
  await writeNote("Kept meanwhile.", () => road.lose("answer"));
  expect(await says(/You are offline. 1 change waits/)).toBeTruthy();
  expect(screen.getByText("Waiting to be sent: note")).toBeTruthy();
  comeBack(road);
  expect(await says(/1 change that waited was sent/)).toBeTruthy();
  await isOver();
  expect(await screen.findByText("Kept meanwhile.")).toBeTruthy();
  const { notes } = await me.pair.byId({ pairId });
  expect(notes.filter(({ text }) => text === "Kept meanwhile.")).toHaveLength(1);
  expect(await eventsOf()).toHaveLength(1);
});

it("keeps of marks on one pair the last, and knows its own that came through unheard", async () => {
  const { road, me, pairId, eventsOf } = await showPair();
  road.lose("answer");
  await userEvent.keyboard("4");
  expect(await says(/You are offline. 1 change waits/)).toBeTruthy();
  road.lose("question");
  await userEvent.keyboard("5");
  await userEvent.keyboard("6");
  expect(screen.getByText("Waiting to be sent: mark")).toBeTruthy();
  expect(await says(/You are offline. 1 change waits/)).toBeTruthy();
  comeBack(road);
  expect(await says(/1 change that waited was sent/)).toBeTruthy();
  expect((await me.pair.byId({ pairId })).mark).toMatchObject({
    status: "not_checkable",
    version: 2,
  });
  expect(await eventsOf()).toHaveLength(2);
  expect(screen.queryByText(/refused/)).toBeNull();
});

it("waits after a reload too, and sends nothing as somebody else", async () => {
  const { road, name, person } = await showPair();
  road.lose();
  await userEvent.keyboard("4");
  expect(await says(/1 change waits/)).toBeTruthy();
  cleanup();
  hearDesk();

  const other = await showPair();
  expect(screen.queryByText(/waits?( |$)|Waiting/)).toBeNull();
  expect(other.road.sent).toEqual([]);
  cleanup();

  const again = await showPair(name);
  expect(await says(/1 change that waited was sent/)).toBeTruthy();
  const [first, ...others] = again.road.sent;
  expect(others).toEqual([]);
  expect(first).toMatchObject({ sendKey: road.sent[0]?.sendKey, senderId: person.id });
  expect(await again.eventsOf()).toHaveLength(1);
});

it("keeps what is refused with its reason, beside what stands, for its person to choose", async () => {
  const { road, me, pairId, eventsOf } = await showPair();
  road.lose();
  await userEvent.keyboard("4");
  expect(await says(/1 change waits/)).toBeTruthy();
  await me.review.mark({ pairId, status: "overtaken", version: 0 });
  comeBack(road);
  expect(await says(/1 change that waited was refused/)).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Show what waits" }));
  const dialog = within(await screen.findByRole("dialog"));
  expect(dialog.getByRole("region", { name: "What stands now" }).textContent).toContain(
    "Overtaken",
  );
  expect(dialog.getByRole("region", { name: "Yours" }).textContent).toContain("Contested");
  await userEvent.click(dialog.getByRole("button", { name: "Put mine in its place" }));
  await waitFor(async () =>
    expect((await me.pair.byId({ pairId })).mark).toMatchObject({
      status: "contested",
      version: 2,
    }),
  );
  await isOver();
  expect(await eventsOf()).toHaveLength(2);
});

it("asks before it sends again what may have been done longer ago than the desk remembers", async () => {
  const { road, name } = await showPair();
  road.lose();
  await userEvent.keyboard("4");
  expect(await says(/1 change waits/)).toBeTruthy();
  cleanup();
  const [key = ""] = Object.keys(localStorage).filter((each) => each.includes("outbox."));
  const waiting = JSON.parse(localStorage.getItem(key) ?? "{}");
  const week = 7 * 24 * 60 * 60 * 1000;
  localStorage.setItem(key, JSON.stringify({ ...waiting, order: Date.now() - week }));

  const again = await showPair(name);
  await userEvent.click(await screen.findByRole("button", { name: "Show what waits" }));
  expect(await says(/may have been saved or not/)).toBeTruthy();
  expect(again.road.sent).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: "Send it again" }));
  await isOver();
  expect(again.road.sent).toHaveLength(1);
  expect(await again.eventsOf()).toHaveLength(1);
});

it("discards only after asking", async () => {
  const { road, eventsOf } = await showPair();
  road.lose();
  await userEvent.keyboard("4");
  expect(await says(/1 change waits/)).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Show what waits" }));
  await userEvent.click(await screen.findByRole("button", { name: "Discard" }));
  expect(screen.getByRole("alert").textContent).toContain("may have reached the desk");
  await userEvent.click(screen.getByRole("button", { name: "Discard it" }));
  comeBack(road);
  expect(await says("The desk answers again.")).toBeTruthy();
  expect(await eventsOf()).toEqual([]);
});

it("sends a review and the mark after it in their order, each from the version before it", async () => {
  const { road, me, pairId, eventsOf } = await showPair();
  road.lose();
  await userEvent.keyboard("4");
  await says(/1 change waits/);
  await userEvent.keyboard("r");
  const dialog = within(await screen.findByRole("dialog"));
  await userEvent.type(dialog.getByRole("textbox", { name: "Reason" }), "Both are borne out.");
  await userEvent.click(dialog.getByRole("radio", { name: "low" }));
  await userEvent.click(dialog.getByRole("button", { name: "Save the review" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await userEvent.keyboard("6");
  expect(await says(/2 changes wait/)).toBeTruthy();
  comeBack(road);
  expect(await says(/2 changes that waited were sent/)).toBeTruthy();
  const { mark, review } = await me.pair.byId({ pairId });
  expect(review).toMatchObject({ status: "contested", rationale: "Both are borne out." });
  expect(mark).toMatchObject({ status: "not_checkable", reviewedStatus: "contested", version: 2 });
  expect((await eventsOf()).map(({ kind }) => kind)).toEqual(["pair_reviewed", "pair_marked"]);
});

it("sends a review that was kept before elements and evidence were asked for", async () => {
  const name = `Reviewer ${++people}`;
  const person = await desk.person(name);
  const me = await desk.as(name);
  const pair = await me.pair.byPosition({ slug: "telegram-durov", position: 1 });
  const asked = { status: "contested", confidence: "low", rationale: "Kept of old." } as const;
  keepWaiting(person.id, {
    procedure: "review.submit",
    input: { pairId: pair.id, ...asked, version: 0 } as ReviewPairInput,
    pair,
    sendKey: crypto.randomUUID(),
    order: Date.now(),
    quoted: null,
    wasTried: false,
    mayHaveLeft: [],
    refusal: null,
  });
  await showPair(name);
  expect(await says(/1 change that waited was sent/)).toBeTruthy();
  expect((await me.pair.byId({ pairId: pair.id })).review).toMatchObject({
    ...asked,
    elements: [],
    evidenceIds: [],
  });
});
