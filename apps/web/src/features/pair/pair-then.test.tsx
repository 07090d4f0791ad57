import { openDesk } from "@rejoinder/server/testing";
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { renderWithApi } from "../../testing/render-with-api.tsx";

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeAll(async () => {
  desk = await openDesk();
  const ana = await desk.as("Ana");
  const { sources } = await ana.source.list({ caseId: desk.caseId });
  const [pairId = ""] = desk.pairIds;
  const note = {
    pairId,
    kind: "context",
    visibility: "internal",
    citations: [{ sourceId: sources[0]?.id ?? "", locator: null }],
  } as const;
  const add = (text: string, supersedesId: string | null) =>
    ana.note.add({ ...note, citations: [...note.citations], text, supersedesId });
  const first = await add("It names nobody.", null);
  await ana.review.mark({ pairId, status: "contested", version: 0 });
  await add("It names one person.", first.id);
  await ana.review.submit({
    pairId,
    status: "contested",
    confidence: "low",
    rationale: "Both are borne out.",
    version: 1,
  });
});
beforeEach(() => localStorage.clear());
afterEach(cleanup);
afterAll(() => desk.feed.close());

async function show(search: string, name = "Ana") {
  const address = `/cases/telegram-durov/pairs/1${search}`;
  const shown = renderWithApi(address, desk.context(await desk.person(name)));
  await screen.findByRole("heading", { level: 1 });
  return shown;
}
const notes = async () => within(await screen.findByRole("region", { name: "Notes" }));

it("shows a pair as it stood then, says so, and leads back to now", async () => {
  await show("?at=2");
  expect((await notes()).getByText("It names nobody.")).toBeTruthy();
  const banner = within(
    screen.getByRole("region", {
      name: /^Pair 1 as it stood on 2 Mar 2026.*, right after event 2$/,
    }),
  );
  expect(banner.getByText(/Ana added a note\. Nothing can be changed here\./)).toBeTruthy();
  expect(banner.getByText("Not reviewed")).toBeTruthy();
  expect(screen.queryByRole("region", { name: "Your review" })).toBeNull();
  await userEvent.click(banner.getByRole("link", { name: "The pair as it is now" }));
  await waitFor(async () => expect((await notes()).getByText("It names one person.")).toBeTruthy());
  expect(screen.getByRole("region", { name: "Your review" })).toBeTruthy();
});

it("lets nobody change what was: no button, no key", async () => {
  await show("?at=3");
  expect((await notes()).queryByRole("button")).toBeNull();
  await userEvent.keyboard("4rne");
  expect(screen.queryByRole("dialog")).toBeNull();
  const mark = await desk.db.prisma.mark.findFirst();
  expect(mark).toMatchObject({ status: "contested", version: 2 });
});

it("each line of the history leads to its moment, and the one shown is marked", async () => {
  const { router } = await show("");
  await userEvent.click(await screen.findByRole("link", { name: /right after event 3\)$/ }));
  const banner = within(await screen.findByRole("region", { name: /right after event 3$/ }));
  expect(banner.getByText("Contested")).toBeTruthy();
  expect(router.state.location.search).toEqual({ at: 3 });
  const here = await screen.findAllByText("Ana marked the pair");
  expect(here[0]?.closest("li")?.getAttribute("aria-current")).toBe("true");
});

it("knows no moment that is another reviewer's", async () => {
  await show("?at=3", "Ben");
  expect(await screen.findByText("That moment cannot be shown")).toBeTruthy();
  expect(screen.getByRole("link", { name: "The pair as it is now" })).toBeTruthy();
});
