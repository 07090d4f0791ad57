import type { ChosenStatus } from "@rejoinder/schema";
import { openDesk } from "@rejoinder/server/testing";
import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, it } from "vitest";
import { deaf } from "../../testing/deaf.ts";
import { renderWithApi } from "../../testing/render-with-api.tsx";

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(async () => {
  cleanup();
  await desk.feed.close();
});

const address = "/cases/telegram-durov/agreement";
const show = async (name: string, role: "editor" | "reviewer") =>
  renderWithApi(address, deaf(desk.context(await desk.person(name, role))));
const tableOf = (name: string) => screen.findByRole("table", { name });

/** Ana and Ben review the pairs in their order, as told of each. */
async function review(...statuses: readonly ChosenStatus[]) {
  const people = [await desk.as("Ana", "reviewer"), await desk.as("Ben", "reviewer")];
  const reason = { confidence: "high", rationale: "As the record has it.", version: 0 } as const;
  for (const [index, status] of statuses.entries())
    for (const each of people)
      await each.review.submit({ pairId: desk.pairIds[index] ?? "", status, ...reason });
}

it("tells figures with what they mean, and of what is no figure why", async () => {
  await review("overtaken", "not_checkable", "not_checkable");
  await show("Eva", "editor");
  const statuses = within(await tableOf("Evidence status of the pair"));
  const alpha = await statuses.findByRole("row", { name: /^Krippendorff’s alpha/ });
  expect(alpha.textContent).toContain("1.00095 in 100: 1.000 to 1.000");
  const confidence = within(await tableOf("Confidence"));
  const ordinal = confidence.getByRole("row", { name: /^Krippendorff’s alpha, ordinal/ });
  expect(ordinal.textContent).toContain("agreement cannot be told from chance");
  expect(ordinal.textContent).toContain("no figure");
  expect(screen.getByText(/^3 decided pairs, 2 reviewers, 6 independent reviews/)).toBeTruthy();
  expect(screen.getByText(/^1 pair that is not decided/)).toBeTruthy();
});

it("of a case without decisions says once that there are none, and no more of why there is no figure", async () => {
  await show("Eva", "editor");
  await tableOf("Confidence");
  expect(screen.getByText("No pair is decided by independent reviews yet.")).toBeTruthy();
  expect(screen.queryByText(/^Nobody has reviewed anything here/)).toBeNull();
  expect(screen.queryByText(/0 reviewers/)).toBeNull();
});

it("says once a table why it has no figure, where that is one reason for all its rows", async () => {
  await desk.db.prisma.case.update({ where: { id: desk.caseId }, data: { wantedReviews: 1 } });
  const ana = await desk.as("Ana", "reviewer");
  const pairId = desk.pairIds[0] ?? "";
  const reason = { confidence: "high", rationale: "As the record has it.", version: 0 } as const;
  await ana.review.submit({ pairId, status: "overtaken", ...reason });
  await show("Eva", "editor");
  await tableOf("Confidence");
  expect(screen.getByText(/^1 decided pair, 1 reviewer, 1 independent review\./)).toBeTruthy();
  expect(screen.getAllByText(/^Nothing here was reviewed by two people/)).toHaveLength(2);
});

it("shows an editor every reviewer, and a reviewer their own line alone", async () => {
  await review("overtaken");
  await show("Eva", "editor");
  const all = await tableOf("Each reviewer");
  expect(
    within(all)
      .getAllByRole("rowheader")
      .map((each) => each.textContent),
  ).toEqual(["Ana", "Ben"]);
  cleanup();
  await show("Ben", "reviewer");
  const own = await tableOf("Your reviews");
  expect(
    within(own)
      .getAllByRole("rowheader")
      .map((each) => each.textContent),
  ).toEqual(["Ben"]);
  expect(within(own).getByText("100% (1 of 1)")).toBeTruthy();
});
