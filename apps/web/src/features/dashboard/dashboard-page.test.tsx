import { testDb } from "@rejoinder/db/testing";
import { openDesk } from "@rejoinder/server/testing";
import { cleanup, screen, within } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { renderWithApi } from "../../testing/render-with-api.tsx";

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeAll(async () => {
  desk = await openDesk();
});
afterEach(cleanup);
afterAll(() => desk.feed.close());

it("says that nothing waits, and lists each case with its statuses and the way to its queue", async () => {
  renderWithApi("/", desk.context(await desk.person("Ana")));
  expect(await screen.findByText("Nothing waits for you.")).toBeTruthy();
  const bar = screen.getByRole("region", { name: /^Evidence statuses of Telegram/ });
  expect(bar.textContent).toBe("Not reviewed 4");
  expect(screen.getByText("4 pairs")).toBeTruthy();
  expect(screen.getByRole("link", { name: /^Review in the queue/ }).getAttribute("href")).toBe(
    "/cases/telegram-durov/queue",
  );
});

it("lists the marks that wait for their reason, one verb a row, in French too", async () => {
  const ben = await desk.as("Ben");
  await ben.review.mark({ pairId: desk.pairIds[1] ?? "", status: "insufficient", version: 0 });
  renderWithApi("/", desk.context(await desk.person("Ben")), "fr");
  const waiting = await screen.findByRole("region", { name: "À traiter" });
  const link = within(waiting).getByRole("link", { name: /^Donner le motif/ });
  expect(link.getAttribute("href")).toBe("/cases/telegram-durov/pairs/2");
  expect(within(waiting).getByText("Éléments de preuve insuffisants")).toBeTruthy();
});

it("says what an empty desk lacks", async () => {
  const db = await testDb();
  renderWithApi("/", { ...desk.context(await desk.person("Ana")), db });
  expect(await screen.findByText("No case is on this desk yet.")).toBeTruthy();
});
