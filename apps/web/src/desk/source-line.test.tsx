import { openDesk } from "@rejoinder/server/testing";
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
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

/** Preserves the source of the first allegation again, its words changed. @returns the text before */
async function preserveAgain(): Promise<string> {
  const ana = await desk.as("Ana");
  const { allegation } = await ana.pair.byId({ pairId: desk.pairIds[0] ?? "" });
  const { snapshot } = await ana.source.byId({ sourceId: allegation.source.id });
  const text = (snapshot?.text ?? "").replace("almost total lack", "nearly total lack");
  const bytes = new TextEncoder().encode(text);
  const { id: personId } = await desk.person("Ana");
  const uploadId = await desk.handIn(personId, bytes, "text/plain;charset=utf-8");
  const from = { way: "pasted", uploadId } as const;
  await ana.capture.ask({ sourceId: allegation.source.id, extent: "excerpt", from });
  await desk.capture();
  return snapshot?.id ?? "";
}

it("leads from words that nobody has confirmed to the text they were taken from, and back", async () => {
  const takenFrom = await preserveAgain();
  const context = desk.context(await desk.person("Ana"));
  const { router } = renderWithApi("/cases/telegram-durov/pairs/1", context);
  const [state] = await screen.findAllByText("? to confirm");
  const line = state?.closest("p");
  await userEvent.click(within(line as HTMLElement).getByRole("link"));
  expect(await screen.findByText("This is not the newest text of this source.")).toBeTruthy();
  expect(screen.getByText(/was taken from this text/)).toBeTruthy();
  expect(router.state.location.search).toEqual({ snapshot: takenFrom });
  await waitFor(() => expect(document.activeElement?.id).toMatch(/^anchor-/));
  expect(document.activeElement?.textContent).toBe("almost total lack of response");
  await userEvent.click(screen.getByRole("link", { name: /^Back to pair 1/ }));
  await waitFor(() =>
    expect(document.activeElement?.textContent).toMatch(/first statement after arrest/),
  );
  expect(router.state.location.pathname).toBe("/cases/telegram-durov/pairs/1");
});

it("leads back to the queue who came from there", async () => {
  const context = desk.context(await desk.person("Ana"));
  const { router } = renderWithApi("/cases/telegram-durov/queue", context);
  const [link] = await screen.findAllByRole("link", { name: /first statement after arrest/ });
  await userEvent.click(link as HTMLElement);
  await userEvent.click(await screen.findByRole("link", { name: "Back to the queue" }));
  await waitFor(() => expect(router.state.location.pathname).toBe("/cases/telegram-durov/queue"));
});
