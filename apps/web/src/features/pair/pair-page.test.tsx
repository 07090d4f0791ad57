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

async function show(position: number, name = "Ana", locale: "en" | "fr" = "en") {
  const address = `/cases/telegram-durov/pairs/${position}`;
  const shown = renderWithApi(address, desk.context(await desk.person(name)), locale);
  await screen.findByRole("heading", { level: 1 });
  return shown;
}
const side = (name: string) => within(screen.getByRole("region", { name }));

it("shows both sides, whom the allegation is against, and that a stage is no finding", async () => {
  await show(1);
  expect(screen.getByText("against Telegram")).toBeTruthy();
  expect(
    screen.getByText(
      "formal investigation (Pavel Durov), 28 August 2024 — not a finding; presumed innocent",
    ),
  ).toBeTruthy();
  expect(screen.getByText("2 elements, 1 unanswered")).toBeTruthy();
  expect(side("Allegation").getByText("“almost total lack of response”")).toBeTruthy();
  expect(side("Allegation").getByText("« quasi-totale absence de réponse »")).toBeTruthy();
  expect(side("Response").getAllByRole("listitem")).toHaveLength(4);
  expect(side("Response").getByText("linked by the desk, not by the source")).toBeTruthy();
  expect(document.title).toBe("No answer to investigators’ requests · Rejoinder");
});

it("goes through the allegation element by element", async () => {
  await show(1);
  const [first, second] = within(
    screen.getByRole("region", { name: "Element by element" }),
  ).getAllByRole("listitem");
  expect(first?.textContent).toContain("No response answers this.");
  expect(second?.textContent).toContain("Response 1 general denial");
  expect(second?.textContent).toContain("Response 2 type open");
});

it("never puts a paraphrase between quotation marks, nor a translation by the desk", async () => {
  const { container } = await show(1, "Ana", "fr");
  const paraphrases = [...container.querySelectorAll("em")];
  expect(paraphrases.length).toBeGreaterThan(3);
  for (const { textContent } of paraphrases) expect(textContent).not.toMatch(/^[“«"]|[”»"]$/);
  for (const em of paraphrases) expect(em.closest("blockquote")).toBeNull();
  const translation = screen.getByText(/^(?:traduction de la rédaction)?\s*Même le fait/);
  expect(translation.textContent).toMatch(/^traduction de la rédaction/);
  expect(translation.textContent).not.toMatch(/[“”«»]/);
});

it("leads from a quotation to the passage it was taken from", async () => {
  await show(1);
  const [link] = side("Allegation").getAllByRole("link", { name: /first statement after arrest/ });
  expect(link?.getAttribute("href")).toMatch(/^\/sources\/[0-9a-f-]{36}#anchor-[0-9a-f-]{36}$/);
});

it("says so where a speaker is not named", async () => {
  await show(3);
  expect(side("Allegation").getByText("speaker not named")).toBeTruthy();
});

it("steps to its neighbours with j and k, and says where they end", async () => {
  const { router } = await show(1);
  expect(screen.queryByRole("link", { name: "Previous" })).toBeNull();
  await userEvent.keyboard("j");
  await waitFor(() => expect(router.state.location.pathname).toMatch(/pairs\/2$/));
  await screen.findByText("Pair 2 of 4");
  await userEvent.keyboard("k");
  expect(await screen.findByText("Pair 1 of 4")).toBeTruthy();
});

it("says that a pair does not exist", async () => {
  await show(99);
  expect(screen.getByText(/There is no such pair on this desk/)).toBeTruthy();
});

it("tells the history with what stood before and after, and loads older lines when asked", async () => {
  const ana = await desk.as("Ada");
  const pairId = desk.pairIds[2] ?? "";
  let version = 0;
  for (const status of Array.from({ length: 11 }, () => ["contested", "overtaken"] as const).flat())
    ({ version } = await ana.review.mark({ pairId, status, version }));
  await show(3, "Ada");
  const history = within(await screen.findByRole("region", { name: "History" }));
  const lines = await history.findAllByText("Ada marked the pair");
  expect(lines).toHaveLength(20);
  expect(lines[0]?.closest("li")?.textContent).toContain("BeforeContested→AfterOvertaken");
  await userEvent.click(history.getByRole("button", { name: "Show older" }));
  await waitFor(() => expect(history.getAllByText("Ada marked the pair")).toHaveLength(22));
});
