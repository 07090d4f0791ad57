import { openDesk } from "@rejoinder/server/testing";
import { cleanup, screen, within } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { recordedOf } from "../../desk/source/particulars-draft.ts";
import { renderWithApi } from "../../testing/render-with-api.tsx";

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeAll(async () => {
  desk = await openDesk();
});
afterEach(cleanup);
afterAll(() => desk.feed.close());

it("tells what happened to sources, and by which of their words", async () => {
  const ana = await desk.as("Ana");
  const { caseId } = desk;
  const {
    sources: [first, second],
  } = await ana.source.list({ caseId });
  if (!first || !second) throw new Error("the first case has sources");
  const particulars = { ...recordedOf(first), reliability: "C" as const };
  await ana.source.change({ sourceId: first.id, version: first.version, particulars });
  const { id: personId } = await desk.person("Ana");
  const uploadId = await desk.handIn(personId, Buffer.from("Other words."), "text/plain", "a.txt");
  await ana.capture.ask({ sourceId: first.id, extent: "whole", from: { way: "file", uploadId } });
  await desk.capture();
  await ana.origin.group({ caseId, sourceIds: [first.id, second.id] });
  const { version } = await ana.source.byId({ sourceId: second.id });
  await ana.origin.leave({ sourceId: second.id, version });

  renderWithApi("/cases/telegram-durov/history", desk.context(await desk.person("Ana")));
  const eventOf = async (sentence: string) =>
    within((await screen.findByText(sentence)).closest("li") as HTMLElement);

  const changed = await eventOf("Ana changed what is on record of a source");
  expect(changed.getByRole("cell", { name: /fairly reliable/ })).toBeTruthy();
  const captured = await eventOf("Ana had a source preserved");
  for (const said of ["handed in as a file", "whole text", "a.txt"])
    expect(captured.getByText(said)).toBeTruthy();
  expect(captured.getByText("Quotations found again").nextSibling?.textContent).toMatch(/lost \d+/);
  const grouped = await eventOf("Ana put sources of one origin together");
  expect(grouped.getByRole("link", { name: second.title })).toBeTruthy();
  await eventOf("Ana gave a source an origin of its own");
});
