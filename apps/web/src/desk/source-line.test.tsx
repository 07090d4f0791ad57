import { openDesk } from "@rejoinder/server/testing";
import { cleanup, screen, within } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { renderWithApi } from "../testing/render-with-api.tsx";

let desk: Awaited<ReturnType<typeof openDesk>>;
/** Of a confidential source, which evidence and a note of the first pair rest on. */
let sourceId: string;

beforeAll(async () => {
  desk = await openDesk();
  const ana = await desk.as("Ana");
  const pairId = desk.pairIds[0] ?? "";
  const { id } = await ana.source.add({
    caseId: desk.caseId,
    title: "What a clerk told us",
    kind: "confidential",
    publisher: null,
    publishedOn: null,
    address: "https://example.org/clerk",
    language: "en",
  });
  sourceId = id;
  await ana.evidence.add({
    pairId,
    sourceId,
    wording: "paraphrase",
    text: "The requests lay in a drawer.",
    language: "en",
    locator: "second talk",
    stanceAllegation: "consistent",
    stanceResponse: "inconsistent",
    credibility: null,
  });
  await ana.note.add({
    pairId,
    kind: "follow_up",
    visibility: "internal",
    text: "Ask the clerk again.",
    citations: [{ sourceId, locator: "second talk" }],
    supersedesId: null,
  });
});
afterEach(cleanup);
afterAll(() => desk.feed.close());

async function show(name: string, hasRights: boolean, locale?: "en" | "fr") {
  const { id } = await desk.person(name, "reviewer");
  if (!hasRights) await desk.db.prisma.person.update({ where: { id }, data: { rights: [] } });
  const context = desk.context({
    ...(await desk.person(name, "reviewer")),
    ...(!hasRights && { rights: [] }),
  });
  renderWithApi("/cases/telegram-durov/pairs/1", context, locale);
  return screen.findByRole("region", { name: locale === "fr" ? "Éléments de preuve" : "Evidence" });
}

it("leads to a confidential source those who have the right to it", async () => {
  const evidence = await show("Cleo", true);
  const link = await within(evidence).findByRole("link", { name: "What a clerk told us" });
  expect(link.getAttribute("href")).toBe(`/sources/${sourceId}`);
  expect(within(evidence).getByText("The requests lay in a drawer.")).toBeTruthy();
});

it("says to others that there is one, and neither what it says nor where", async () => {
  const evidence = await show("Ben", false);
  expect(await within(evidence).findByText("Confidential source")).toBeTruthy();
  expect(within(evidence).getByText("Its words are withheld with its source.")).toBeTruthy();
  const note = screen.getByRole("region", { name: "Notes" });
  expect(within(note).getByText("Confidential source")).toBeTruthy();
  expect(document.body.textContent).not.toMatch(/clerk told us|drawer|second talk/);
  expect(document.querySelector(`a[href*="${sourceId}"]`)).toBeNull();
});

it("says so in French too", async () => {
  const evidence = await show("Ben", false, "fr");
  expect(await within(evidence).findByText("Source confidentielle")).toBeTruthy();
});
