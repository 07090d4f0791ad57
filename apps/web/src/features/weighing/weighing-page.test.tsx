import { addParaphrase, addTitledSource, openDesk } from "@rejoinder/server/testing";
import { cleanup, screen, within } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { renderWithApi } from "../../testing/render-with-api.tsx";

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeAll(async () => {
  desk = await openDesk();
});
afterEach(cleanup);
afterAll(() => desk.feed.close());

it("has a column for each pair and a row for each passage, and says which tell nothing anywhere", async () => {
  const ana = await desk.as("Ana");
  const [pairId = "", other = ""] = desk.pairIds;
  const sourceId = await addTitledSource(ana, desk.caseId, "A report");
  await addParaphrase(ana, { pairId, sourceId });
  await addParaphrase(ana, {
    pairId: other,
    sourceId,
    text: "It says nothing.",
    stanceResponse: "consistent",
  });
  renderWithApi("/cases/telegram-durov/weighing", desk.context(await desk.person("Ana")));
  const grid = within(await screen.findByRole("table"));
  expect(grid.getAllByRole("columnheader")).toHaveLength(3);
  const row = within(grid.getByRole("row", { name: /It says nothing/ }));
  expect(row.getByText("It tells the sides of no pair apart.")).toBeTruthy();
  expect(grid.getAllByText("origin 1")).toHaveLength(2);
  expect(grid.getByText("less against the allegation")).toBeTruthy();
  expect(screen.getByText(/They are no probabilities/)).toBeTruthy();
});
