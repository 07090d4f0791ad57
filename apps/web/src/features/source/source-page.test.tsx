import { openDesk } from "@rejoinder/server/testing";
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { renderWithApi } from "../../testing/render-with-api.tsx";

let desk: Awaited<ReturnType<typeof openDesk>>;
let article: string;
beforeAll(async () => {
  desk = await openDesk();
  const { id } = await desk.db.prisma.source.findFirstOrThrow({
    where: { caseId: desk.caseId, position: 1 },
  });
  article = id;
});
afterEach(cleanup);
afterAll(() => desk.feed.close());

async function show(address: string) {
  return renderWithApi(address, desk.context(await desk.person("Ana")));
}

async function anchorOf(exact: string) {
  const { id } = await desk.db.prisma.anchor.findFirstOrThrow({ where: { exact } });
  return id;
}

it("marks each quotation in the colour of its side, links it to its pair, and keeps line breaks", async () => {
  const { container } = await show(`/sources/${article}`);
  await screen.findByRole("heading", { level: 1, name: /first statement after arrest/ });
  const mark = container.querySelector(
    `#anchor-${await anchorOf("almost total lack of response")}`,
  );
  expect(mark?.textContent).toBe("almost total lack of response");
  expect(mark?.getAttribute("data-side")).toBe("allegation");
  expect(mark?.closest("[lang]")?.getAttribute("lang")).toBe("en");
  const tag = mark?.nextElementSibling as HTMLElement;
  expect(within(tag).getByRole("link", { name: "Pair 1" }).getAttribute("href")).toBe(
    "/cases/telegram-durov/pairs/1",
  );
  expect(container.querySelector(".whitespace-pre-wrap")?.textContent).toContain("\n\n");
});

it("goes to the highlight an address names, and offers the way back to its pair", async () => {
  const anchor = await anchorOf("almost total lack of response");
  await show(`/sources/${article}#anchor-${anchor}`);
  await waitFor(() => expect(document.activeElement?.id).toBe(`anchor-${anchor}`));
  expect(document.activeElement?.hasAttribute("data-current")).toBe(true);
  expect(screen.getByRole("link", { name: /^Back to pair 1/ })).toBeTruthy();
});

it("says what is unknown, and that the text is an excerpt of a whole with its own hash", async () => {
  await show(`/sources/${article}`);
  expect(await screen.findByText("date unknown")).toBeTruthy();
  expect(screen.getByText("address unknown")).toBeTruthy();
  expect(screen.getByText(/An excerpt: the quoted words/)).toBeTruthy();
  expect(screen.getByText(/^631a2f761d5d/)).toBeTruthy();
});

it("lists what the text does not hold any more apart", async () => {
  const id = await anchorOf("anarchic paradise");
  await desk.db.prisma.anchor.update({
    where: { id },
    data: { state: "lost", start: null, end: null },
  });
  await show(`/sources/${article}`);
  const lost = await screen.findByRole("region", { name: "Quotations this text does not hold" });
  expect(
    within(lost).getByRole("link", { name: "Pair 4, Telegram portrayed as lawless" }),
  ).toBeTruthy();
  const taken = within(lost).getByRole("link", { name: "See the text it was taken from" });
  expect(taken.getAttribute("href")).toMatch(new RegExp(`\\?snapshot=.+#anchor-${id}$`));
});

it("says that a source without text has none", async () => {
  const ana = await desk.as("Ana");
  const { id } = await ana.source.add({
    caseId: desk.caseId,
    kind: "news_report",
    title: "Réponse",
    publisher: null,
    publishedOn: null,
    address: "https://example.org/reponse",
    language: "fr",
  });
  await show(`/sources/${id}`);
  expect(await screen.findByText("No text of this source is preserved yet.")).toBeTruthy();
  expect(screen.getByRole("heading", { level: 1 }).getAttribute("lang")).toBe("fr");
});
