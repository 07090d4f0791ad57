import { openDesk } from "@rejoinder/server/testing";
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { renderWithApi } from "../../testing/render-with-api.tsx";

let desk: Awaited<ReturnType<typeof openDesk>>;
let sourceId = "";
beforeAll(async () => {
  desk = await openDesk();
  const ana = await desk.as("Ana");
  const { sources } = await ana.source.list({ caseId: desk.caseId });
  sourceId = sources[0]?.id ?? "";
  const [pairId = "", otherPairId = ""] = desk.pairIds;
  const note = {
    kind: "context",
    visibility: "internal",
    citations: [{ sourceId, locator: "paragraph 2" }],
  } as const;
  const { id } = await ana.note.add({
    ...note,
    pairId,
    text: "The communiqué names nobody.",
    citations: [...note.citations],
    supersedesId: null,
  });
  await ana.note.add({
    ...note,
    pairId,
    text: "The communiqué names one person.",
    visibility: "public",
    citations: [...note.citations],
    supersedesId: id,
  });
  await ana.review.mark({ pairId: otherPairId, status: "contested", version: 0 });
  const ben = await desk.as("Ben");
  await ben.evidence.add({
    pairId: otherPairId,
    sourceId,
    wording: "paraphrase",
    text: "He was asked twice.",
    language: "en",
    locator: "page 3",
    stanceAllegation: "consistent",
    stanceResponse: "very_inconsistent",
    credibility: 2,
  });
});
beforeEach(() => localStorage.clear());
afterEach(cleanup);
afterAll(() => desk.feed.close());

async function show(search = "", name = "Ana", locale: "en" | "fr" = "en") {
  const address = `/cases/telegram-durov/history${search}`;
  const shown = renderWithApi(address, desk.context(await desk.person(name)), locale);
  await screen.findByRole("heading", { level: 1 });
  return shown;
}
const lines = async () => (await screen.findAllByRole("listitem")).filter(({ id }) => id);
const line = (sequence: number) =>
  screen.findByRole("link", { name: `No. ${sequence} (link to this event)` }).then((link) => {
    const row = link.closest("li");
    if (!row) throw new Error("the number stands in no line");
    return within(row);
  });

it("tells what happened in the case, newest first, with number, moment and pair", async () => {
  await show();
  expect((await lines()).map(({ id }) => id)).toEqual([
    "event-5",
    "event-4",
    "event-3",
    "event-2",
    "event-1",
  ]);
  const changed = await line(3);
  expect(changed.getByText("Ana changed a note")).toBeTruthy();
  expect(changed.getByRole("link", { name: /^Pair 1: / }).getAttribute("href")).toBe(
    "/cases/telegram-durov/pairs/1",
  );
  expect(document.querySelector("#event-3 time")?.getAttribute("datetime")).toBe(
    "2026-03-02T12:00:00.000Z",
  );
});

it("shows before and after side by side, and marks the words that changed", async () => {
  const { container } = await show();
  const table = within((await line(3)).getByRole("table"));
  expect(table.getAllByRole("columnheader").map(({ textContent }) => textContent)).toEqual([
    "Particular",
    "Before",
    "After",
  ]);
  expect(table.getAllByRole("rowheader").map(({ textContent }) => textContent)).toEqual([
    "Text",
    "Who may read it",
  ]);
  expect([...container.querySelectorAll("del")].map((each) => each.textContent)).toEqual([
    "nobody",
  ]);
  expect([...container.querySelectorAll("ins")].map((each) => each.textContent)).toEqual([
    "one person",
  ]);
  expect(table.getByText("internal")).toBeTruthy();
  expect(table.getByText("public")).toBeTruthy();
});

it("says statuses, stances and sources in words, never in the letters of the machine", async () => {
  const { container } = await show();
  const held = await line(5);
  expect(held.getByText("very inconsistent")).toBeTruthy();
  expect(held.getByText("2, probably true")).toBeTruthy();
  expect((await line(4)).getByText("Contested")).toBeTruthy();
  expect((await line(2)).getByText(", paragraph 2")).toBeTruthy();
  expect(container.textContent).not.toMatch(/[{}"]|_inconsistent|[0-9a-f]{8}-[0-9a-f]{4}-/);
});

it("is narrowed by person, kind and pair, and the address says how", async () => {
  const { router } = await show();
  await lines();
  await userEvent.selectOptions(await screen.findByLabelText("Person"), "Ben");
  await waitFor(async () => expect((await lines()).map(({ id }) => id)).toEqual(["event-5"]));
  expect(router.state.location.search).toMatchObject({ person: (await desk.person("Ben")).id });
  await userEvent.selectOptions(screen.getByLabelText("Person"), "Anybody");
  await userEvent.selectOptions(screen.getByLabelText("What happened"), "Note added");
  await waitFor(async () => expect((await lines()).map(({ id }) => id)).toEqual(["event-2"]));
  await userEvent.type(screen.getByLabelText("Pair"), "2{Enter}");
  expect(await screen.findByText("No event has all of these.")).toBeTruthy();
  expect(router.state.location.search).toMatchObject({ kind: "note_added", pair: 2 });
  const [clear] = screen.getAllByRole("button", { name: "Clear the filters" });
  if (clear) await userEvent.click(clear);
  await waitFor(async () => expect(await lines()).toHaveLength(5));
});

it("says so when the case has no such pair", async () => {
  await show("?pair=9");
  expect(await screen.findByText("This case has no pair 9.")).toBeTruthy();
});

it("opens around the event that the address names, and marks it", async () => {
  await show("?at=3");
  await lines();
  const here = document.querySelector("[aria-current='true'][id]");
  expect(here?.id).toBe("event-3");
  expect(screen.getByText("Around event 3")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Show the newest" }));
  await waitFor(() => expect(document.querySelector("li[aria-current]")).toBeNull());
});

it("opens around the event that a hash names", async () => {
  await show("#event-2");
  await lines();
  expect(document.querySelector("li[aria-current]")?.id).toBe("event-2");
});

it("leaves out what another reviewer thinks", async () => {
  await show("", "Ben");
  expect((await lines()).map(({ id }) => id)).toEqual(["event-5", "event-3", "event-2", "event-1"]);
});

it("moves from event to event with j and k", async () => {
  await show();
  await lines();
  await userEvent.keyboard("jj");
  expect(document.activeElement?.textContent).toBe("No. 4 (link to this event)");
  await userEvent.keyboard("k");
  expect(document.activeElement?.textContent).toBe("No. 5 (link to this event)");
});

it("loads older lines when asked", async () => {
  const ada = await desk.as("Ada");
  const pairId = desk.pairIds[2] ?? "";
  for (let version = 0; version < 24; version += 1) {
    const status = version % 2 === 0 ? "contested" : "overtaken";
    await ada.review.mark({ pairId, status, version });
  }
  await show("?kind=pair_marked", "Ada");
  await waitFor(async () => expect(await lines()).toHaveLength(20));
  await userEvent.click(screen.getByRole("button", { name: "Show older" }));
  await waitFor(async () => expect(await lines()).toHaveLength(24));
});

it("says in whose place a tombstone stands", async () => {
  const { db } = desk;
  const [event] = await db.prisma.event.findMany({ where: { kind: "evidence_added" } });
  await db.owner.prisma.tombstone.create({
    data: {
      eventId: event?.id ?? "",
      order: "Tribunal judiciaire de Paris, 26/00001",
      commitment: event?.commitment ?? "",
      at: new Date("2026-04-01T10:00:00Z"),
      publicKey: "",
      signature: "",
    },
  });
  await db.owner.prisma.event.update({
    where: { id: event?.id ?? "" },
    data: { content: null, salt: null },
  });
  await show("?kind=evidence_added");
  expect(
    await screen.findByText(
      "Erased on 1 Apr 2026 by order: Tribunal judiciaire de Paris, 26/00001",
    ),
  ).toBeTruthy();
});

it("shows the desk's own history to an owner, and says no to others", async () => {
  const owner = await desk.person("Olga", "owner");
  renderWithApi("/history", desk.context(owner));
  expect(
    await screen.findByRole("heading", { level: 1, name: "History of the desk" }),
  ).toBeTruthy();
  cleanup();
  renderWithApi("/history", desk.context(await desk.person("Ana")));
  expect((await screen.findByRole("alert")).textContent).toContain(
    "Your role on this desk does not allow this.",
  );
});
