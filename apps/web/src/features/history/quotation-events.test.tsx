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

it("tells who confirmed or rejected a quotation, and who made a statement of which words", async () => {
  const { prisma } = desk.db;
  const anchors = await prisma.anchor.findMany({
    where: { state: "exact", snapshot: { source: { position: 1 } } },
    take: 2,
    select: {
      id: true,
      version: true,
      start: true,
      end: true,
      snapshot: { select: { id: true, sourceId: true } },
    },
  });
  const [first, second] = anchors;
  if (!first || !second) throw new Error("the first case has quotations");
  const changes = [{ kind: "number", from: "12", to: "21" }];
  await prisma.anchor.updateMany({
    where: { id: { in: [first.id, second.id] } },
    data: { state: "fuzzy", changes },
  });
  const ana = await desk.as("Ana");
  await ana.anchor.confirm({
    anchorId: first.id,
    version: first.version,
    snapshotId: first.snapshot.id,
  });
  await ana.anchor.reject({
    anchorId: second.id,
    version: second.version,
    snapshotId: second.snapshot.id,
  });
  const { sourceId, id: snapshotId } = first.snapshot;
  await ana.statement.add({
    sourceId,
    place: { snapshotId, start: first.start ?? 0, end: first.end ?? 0 },
    passage: { wording: "verbatim" },
    language: "en",
    role: "neither",
    speaker: { words: { en: "a bystander" } },
    reportedBy: null,
    publishedBy: null,
    saidOn: "2024-08",
    against: [],
    pairId: null,
  });

  renderWithApi("/cases/telegram-durov/history", desk.context(await desk.person("Ana")));
  const eventOf = async (sentence: string) =>
    within((await screen.findByText(sentence)).closest("li") as HTMLElement);

  const confirmed = await eventOf("Ana confirmed where a quotation stands");
  expect(confirmed.getByRole("cell", { name: "Ana" })).toBeTruthy();
  const rejected = await eventOf("Ana rejected where a quotation was found");
  expect(rejected.getByRole("cell", { name: /12.*21/ })).toBeTruthy();
  const stated = await eventOf("Ana added a statement");
  expect(stated.getByText("a bystander")).toBeTruthy();
  expect(stated.getByText("August 2024")).toBeTruthy();
});
