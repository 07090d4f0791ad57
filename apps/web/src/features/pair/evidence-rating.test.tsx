import type { Context } from "@rejoinder/server";
import { addParaphrase, addTitledSource, openDesk } from "@rejoinder/server/testing";
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { deaf } from "../../testing/deaf.ts";
import { renderWithApi } from "../../testing/render-with-api.tsx";

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeAll(async () => {
  desk = await openDesk();
});
beforeEach(() => localStorage.clear());
afterEach(cleanup);
afterAll(() => desk.feed.close());

/** Each test has a pair of its own, with two pieces of evidence of one origin. */
let pairs = 0;
async function showEvidence(change: (context: Context) => Context = (context) => context) {
  const ana = await desk.as("Ana");
  const position = ++pairs;
  const pairId = desk.pairIds[position - 1] ?? "";
  const sourceId = await addTitledSource(ana, desk.caseId, "A report");
  const evidenceId = await addParaphrase(ana, { pairId, sourceId });
  await addParaphrase(ana, {
    pairId,
    sourceId,
    text: "It was not so.",
    stanceResponse: "consistent",
  });
  const address = `/cases/telegram-durov/pairs/${position}`;
  renderWithApi(address, change(desk.context(await desk.person("Ana"))));
  const region = within(await screen.findByRole("region", { name: "Evidence" }));
  const group = within(
    (
      await region.findAllByRole("radiogroup", { name: "Towards the allegation" })
    )[0] as HTMLElement,
  );
  const saved = async () =>
    (await ana.pair.byId({ pairId })).evidence.find(({ id }) => id === evidenceId);
  return { ana, region, group, evidenceId, saved };
}

it("arrows move among the stances, and nothing is judged until one is chosen", async () => {
  const { region, group, saved } = await showEvidence();
  group.getByRole("radio", { name: "consistent" }).focus();
  await userEvent.keyboard("{ArrowLeft}{ArrowLeft}");
  expect(document.activeElement).toBe(group.getByRole("radio", { name: "inconsistent" }));
  expect(await saved()).toMatchObject({ stanceAllegation: "consistent", version: 1 });
  await userEvent.keyboard(" ");
  await waitFor(async () =>
    expect(await saved()).toMatchObject({ stanceAllegation: "inconsistent", version: 2 }),
  );
  expect(await region.findAllByText(/^Of one origin with another piece/)).toHaveLength(2);
  expect(group.getByRole("radio", { name: "inconsistent" }).getAttribute("aria-checked")).toBe(
    "true",
  );
});

it("shows both where somebody judged first, and puts mine in its place", async () => {
  const { ana, group, evidenceId, saved } = await showEvidence(deaf);
  const stances = { stanceAllegation: "neutral", stanceResponse: "neutral" } as const;
  await ana.evidence.rate({ evidenceId, version: 1, ...stances, credibility: 5 });
  await userEvent.click(group.getByRole("radio", { name: "very inconsistent" }));
  const dialog = within(await screen.findByRole("dialog"));
  const standing = dialog.getByRole("region", { name: "What stands now" });
  expect(standing.textContent).toContain("5 – improbable");
  const mine = dialog.getByRole("region", { name: "Yours" });
  expect(mine.textContent).toContain("very inconsistent");
  await userEvent.click(dialog.getByRole("button", { name: "Put mine in its place" }));
  await waitFor(async () =>
    expect(await saved()).toMatchObject({ stanceAllegation: "very_inconsistent", version: 3 }),
  );
});

it("weighs the sides against each other, and says what tells nothing between them", async () => {
  const { region } = await showEvidence();
  await userEvent.click(region.getByRole("button", { name: "Weigh" }));
  const dialog = within(await screen.findByRole("dialog"));
  expect(await dialog.findByText("tells nothing between them")).toBeTruthy();
  expect(dialog.getByText("tells 2 of 4")).toBeTruthy();
  expect(
    dialog.getByText("Less speaks against the allegation than against the response."),
  ).toBeTruthy();
  expect(dialog.getByText("The comparison would be another.")).toBeTruthy();
});
