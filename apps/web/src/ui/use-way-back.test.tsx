import { addParaphrase, addTitledSource, openDesk } from "@rejoinder/server/testing";
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { renderWithApi } from "../testing/render-with-api.tsx";

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeAll(async () => {
  desk = await openDesk();
});
beforeEach(() => localStorage.clear());
afterEach(cleanup);
afterAll(() => desk.feed.close());

it("goes back to the button, or to the heading of its section where that went with what was missing", async () => {
  const ana = await desk.as("Ana");
  const [pairId = ""] = desk.pairIds;
  const sourceId = await addTitledSource(ana, desk.caseId, "The register");
  await addParaphrase(ana, { pairId, sourceId });
  renderWithApi("/cases/telegram-durov/pairs/1", desk.context(await desk.person("Ana")));
  const gate = within(await screen.findByRole("region", { name: "What a decision needs" }));
  const sayWhy = await gate.findByRole("button", { name: "Say why one origin is enough" });
  await userEvent.click(sayWhy);
  await screen.findByRole("dialog");
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(document.activeElement).toBe(sayWhy));

  await userEvent.click(sayWhy);
  const reason = within(await screen.findByRole("dialog"));
  await userEvent.type(reason.getByRole("textbox"), "Nobody else keeps it.");
  await userEvent.click(reason.getByRole("button", { name: "Put it on record" }));
  expect(await gate.findByText("Nobody else keeps it.")).toBeTruthy();
  const heading = gate.getByRole("heading", { name: "What a decision needs" });
  await waitFor(() => expect(document.activeElement).toBe(heading));
});
