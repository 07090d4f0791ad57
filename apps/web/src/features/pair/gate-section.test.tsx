import { addParaphrase, addTitledSource, openDesk, submitReview } from "@rejoinder/server/testing";
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

/** Somebody alone on the desk, and what a decision of the pair at that position needs. */
async function showGate(position: number) {
  const address = `/cases/telegram-durov/pairs/${position}`;
  renderWithApi(address, desk.context(await desk.person("Ana")));
  return within(await screen.findByRole("region", { name: "What a decision needs" }));
}

it("tells a pair on which all agree what it waits for, and decides it once that is mended by its button", async () => {
  const ana = await desk.as("Ana");
  const [pairId = ""] = desk.pairIds;
  for (const title of ["A report", "A study"]) {
    const sourceId = await addTitledSource(ana, desk.caseId, title);
    await addParaphrase(ana, { pairId, sourceId });
  }
  await submitReview(ana, pairId, "allegation_supported");
  const gate = await showGate(1);
  expect(gate.getByText(/^All reviews agree, but this is missing\./)).toBeTruthy();
  await userEvent.click(gate.getByRole("button", { name: "Log a search" }));
  const form = within(await screen.findByRole("dialog"));
  const contrary = form.getByRole("radio", { name: /^evidence to the contrary/ });
  expect((contrary as HTMLInputElement).checked).toBe(true);
  await userEvent.type(form.getByRole("textbox", { name: "Where you looked" }), "Two archives.");
  await userEvent.type(form.getByLabelText("Day of the search"), "2026-03-01");
  await userEvent.type(form.getByRole("textbox", { name: "What was found" }), "Nothing.");
  await userEvent.click(form.getByRole("button", { name: "Log the search" }));
  expect(await gate.findByText(/^Nothing is missing/)).toBeTruthy();
  expect(await ana.pair.byId({ pairId })).toMatchObject({ state: "decided" });
  const searches = within(screen.getByRole("region", { name: "Searches" }));
  expect(searches.getByText("Two archives.")).toBeTruthy();
  const head = within(screen.getByRole("region", { name: "Evidence status" }));
  await userEvent.keyboard("5");
  expect(await head.findByText("reason missing")).toBeTruthy();
  expect(head.getByText("decided")).toBeTruthy();
});

it("takes an editor’s reason for one origin, and presumes nothing of evidence that is added for a side", async () => {
  const ana = await desk.as("Ana");
  const [, pairId = ""] = desk.pairIds;
  const sourceId = await addTitledSource(ana, desk.caseId, "The register");
  await addParaphrase(ana, { pairId, sourceId });
  const gate = await showGate(2);
  await userEvent.click(await gate.findByRole("button", { name: "Say why one origin is enough" }));
  const reason = within(await screen.findByRole("dialog"));
  await userEvent.type(reason.getByRole("textbox"), "Nobody else keeps it.");
  await userEvent.click(reason.getByRole("button", { name: "Put it on record" }));
  expect(await gate.findByText("Nobody else keeps it.")).toBeTruthy();
  await userEvent.selectOptions(gate.getByRole("combobox"), "response_supported");
  await userEvent.click(await gate.findByRole("button", { name: "Add evidence for the response" }));
  const evidence = within(await screen.findByRole("dialog"));
  const towards = (side: string) =>
    evidence.getByRole("combobox", { name: `Towards the ${side}` }) as HTMLSelectElement;
  expect([towards("response").value, towards("allegation").value]).toEqual(["", ""]);
  await userEvent.keyboard("{Escape}");
  await userEvent.click(gate.getByRole("button", { name: "Withdraw the reason" }));
  const asked = within(await screen.findByRole("dialog"));
  expect(gate.getByText("Nobody else keeps it.")).toBeTruthy();
  await userEvent.click(asked.getByRole("button", { name: "Withdraw the reason" }));
  await waitFor(() => expect(gate.queryByText("Nobody else keeps it.")).toBeNull());
});
