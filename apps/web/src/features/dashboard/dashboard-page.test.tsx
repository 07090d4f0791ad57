import { testDb } from "@rejoinder/db/testing";
import { openDesk } from "@rejoinder/server/testing";
import { cleanup, screen, waitFor, within } from "@testing-library/react";
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

it("says that nothing needs anybody, and lists each case with its statuses and the way to its queue", async () => {
  renderWithApi("/", desk.context(await desk.person("Ana")));
  expect(await screen.findByText("Nothing needs you.")).toBeTruthy();
  const bar = screen.getByRole("region", { name: /^Evidence statuses of Telegram/ });
  expect(bar.textContent).toBe("Not reviewed 4");
  expect(screen.getByText("4 pairs")).toBeTruthy();
  expect(screen.getByRole("link", { name: /^Review in the queue/ }).getAttribute("href")).toBe(
    "/cases/telegram-durov/queue",
  );
});

it("lists what needs somebody by its kind, one verb a row, in French too", async () => {
  const ben = await desk.as("Ben");
  await ben.review.mark({ pairId: desk.pairIds[1] ?? "", status: "insufficient", version: 0 });
  const party = await desk.db.prisma.party.findFirstOrThrow({ where: { caseId: desk.caseId } });
  await desk.db.prisma.requestForComment.create({
    data: {
      caseId: desk.caseId,
      partyId: party.id,
      channel: "email",
      addressee: "The press office",
      asked: "Is it so?",
      sentAt: new Date("2026-03-01T08:00:00Z"),
      deadline: new Date("2026-03-02T09:00:00Z"),
      loggedById: (await desk.person("Ben")).id,
      at: new Date("2026-03-01T08:00:00Z"),
    },
  });
  renderWithApi("/", desk.context(await desk.person("Ben")), "fr");
  const needs = await screen.findByRole("region", { name: "À traiter" });
  const kinds = within(needs).getAllByRole("heading", { level: 3 });
  expect(kinds.map(({ textContent }) => textContent)).toEqual([
    "Réponse attendue",
    "Marque sans motif",
  ]);
  expect(within(needs).getByText(/^échue le 2 mars 2026/)).toBeTruthy();
  const link = within(needs).getByRole("link", { name: /^Consigner l’issue/ });
  expect(link.getAttribute("href")).toBe("/cases/telegram-durov/requests");
  const reason = within(needs).getByRole("link", { name: /^Donner le motif/ });
  expect(reason.getAttribute("href")).toBe("/cases/telegram-durov/pairs/2");
  expect(within(needs).getByText("Éléments de preuve insuffisants")).toBeTruthy();
});

it("one reason makes reviews of several marks, with a phrase kept to hand, and they need nobody any more", async () => {
  const cem = await desk.as("Cem", "reviewer");
  for (const index of [0, 2])
    await cem.review.mark({ pairId: desk.pairIds[index] ?? "", status: "overtaken", version: 0 });
  await cem.phrase.add({ text: "A later ruling decides it." });
  renderWithApi("/", desk.context(await desk.person("Cem", "reviewer")));
  await screen.findAllByRole("link", { name: /^Give the reason/ });
  await userEvent.keyboard("g");
  const dialog = within(await screen.findByRole("dialog"));
  await userEvent.click(await dialog.findByRole("button", { name: "Save the reviews" }));
  expect(dialog.getByText("Choose at least one mark.")).toBeTruthy();
  await userEvent.click(dialog.getByRole("button", { name: "Choose all 2" }));
  const field = dialog.getByRole("textbox", { name: "Reason" });
  await userEvent.type(field, "So:");
  await userEvent.click(dialog.getByText("Phrases kept to hand (1)"));
  await userEvent.click(dialog.getByRole("button", { name: "A later ruling decides it." }));
  expect(field).toHaveProperty("value", "So: A later ruling decides it.");
  await userEvent.click(dialog.getByRole("radio", { name: "high" }));
  await userEvent.click(dialog.getByRole("button", { name: "Save 2 reviews" }));
  expect(await screen.findByText("2 reviews saved")).toBeTruthy();
  await waitFor(() => expect(screen.queryByRole("link", { name: /^Give the reason/ })).toBeNull());
  expect((await cem.pair.byId({ pairId: desk.pairIds[2] ?? "" })).review).toMatchObject({
    status: "overtaken",
    rationale: "So: A later ruling decides it.",
  });
});

it("says what an empty desk lacks", async () => {
  const db = await testDb();
  renderWithApi("/", { ...desk.context(await desk.person("Ana")), db });
  expect(await screen.findByText("No case is on this desk yet.")).toBeTruthy();
});
