import { openDesk } from "@rejoinder/server/testing";
import { cleanup, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { renderWithApi } from "../../testing/render-with-api.tsx";

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeAll(async () => {
  desk = await openDesk();
});
beforeEach(() => localStorage.clear());
afterEach(cleanup);
afterAll(() => desk.feed.close());

let people = 0;
async function show(search = "") {
  const name = `Reviewer ${++people}`;
  const address = `/cases/telegram-durov/queue${search}`;
  const shown = renderWithApi(address, desk.context(await desk.person(name)));
  return { ...shown, me: await desk.as(name) };
}
const at = (position: number) => screen.findByText(`Pair ${position} of 4`);
const titles = [
  "No answer to investigators’ requests",
  "Enabling criminal activity on Telegram",
] as const;
const heading = (name: string) => screen.findByRole("heading", { level: 1, name });

it("begins at the first pair, and keeps its place in the address", async () => {
  const { router } = await show();
  await heading(titles[0]);
  expect(router.state.location.search).toEqual({ at: 1 });
});

it("a key marks and goes on to the next pair", async () => {
  const { router, me } = await show();
  await at(1);
  await screen.findByRole("button", { name: "Contested" });
  await userEvent.keyboard("4");
  await heading(titles[1]);
  expect(router.state.location.search).toEqual({ at: 2 });
  await waitFor(async () =>
    expect((await me.pair.byId({ pairId: desk.pairIds[0] ?? "" })).mark?.status).toBe("contested"),
  );
});

it("u goes back to the pair whose mark it takes back", async () => {
  const { me } = await show();
  await screen.findByRole("button", { name: "Contested" });
  await userEvent.keyboard("4");
  await at(2);
  await userEvent.keyboard("u");
  await at(1);
  await waitFor(async () =>
    expect((await me.pair.byId({ pairId: desk.pairIds[0] ?? "" })).mark?.status).toBeNull(),
  );
});

it("opens where the address says", async () => {
  await show("?at=2");
  expect(await heading(titles[1])).toBeTruthy();
});

it("j and k move without marking, past what the queue is narrowed to", async () => {
  await show("?q=telegram&at=2");
  await at(2);
  await screen.findByRole("button", { name: "Contested" });
  await userEvent.keyboard("j");
  await at(3);
  await userEvent.keyboard("k");
  await at(2);
});

it("says when the last pair is done, offers what is left, and goes back", async () => {
  const { me } = await show("?at=4");
  await at(4);
  await screen.findByRole("button", { name: "Not checkable" });
  await userEvent.keyboard("6");
  await heading("That was the last pair");
  expect(
    await screen.findByRole("link", { name: "Give the reasons that are missing" }),
  ).toBeTruthy();
  await userEvent.keyboard("u");
  await at(4);
  await waitFor(async () =>
    expect((await me.pair.byId({ pairId: desk.pairIds[3] ?? "" })).mark?.status).toBeNull(),
  );
});

it("says when nothing fits, and offers every pair", async () => {
  await show("?status=overtaken");
  await screen.findByText("Nothing in this queue");
  await userEvent.click(screen.getByRole("link", { name: "Go through every pair" }));
  expect(await at(1)).toBeTruthy();
});

it("keeps its place when another window's review takes the pair off the list", async () => {
  const { me, router } = await show("?status=not_reviewed&at=2");
  await at(2);
  await me.review.submit({
    pairId: desk.pairIds[1] ?? "",
    status: "overtaken",
    confidence: "high",
    rationale: "Elsewhere.",
    version: 0,
  });
  await screen.findByText("reviewed, undecided");
  expect(router.state.location.search).toEqual({ status: "not_reviewed", at: 2 });
  await userEvent.keyboard("j");
  expect(await at(3)).toBeTruthy();
});

it("c takes on the next pair that wants a review of the reader's, and goes there", async () => {
  const { me, router } = await show("?at=1");
  await at(1);
  await me.claim.take({ pairId: desk.pairIds[0] ?? "" });
  await screen.findByRole("button", { name: "Contested" });
  await userEvent.keyboard("c");
  await at(2);
  expect(router.state.location.search).toEqual({ at: 2 });
  expect(await screen.findByText(/^Pair 2 is yours until/)).toBeTruthy();
});

it("says that a place does not exist, and offers to try again", async () => {
  await show("?at=99");
  expect(await screen.findByRole("button", { name: "Try again" })).toBeTruthy();
  expect(screen.getByText(/There is no such pair on this desk/)).toBeTruthy();
});

it("keys do nothing in a text field", async () => {
  const { router } = await show();
  await at(1);
  await screen.findByRole("button", { name: "Contested" });
  await userEvent.keyboard("n");
  await userEvent.type(await screen.findByRole("textbox", { name: "Note" }), "4jku");
  expect(router.state.location.search).toEqual({ at: 1 });
});
