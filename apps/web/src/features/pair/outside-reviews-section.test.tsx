import { openDesk } from "@rejoinder/server/testing";
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
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

const heading = "Somebody has already reviewed this";
const section = (name = heading) => screen.findByRole("region", { name });
const node = (given: object = {}) => ({
  "@context": "https://schema.org",
  "@type": "ClaimReview",
  url: "https://watch.example/harbour",
  claimReviewed: "It sank.",
  datePublished: "2024-09-03",
  author: { "@type": "Organization", name: "Port Watch" },
  reviewRating: { "@type": "Rating", alternateName: "Mostly wrong" },
  ...given,
});

async function showPair(role: "editor" | "reader" = "editor") {
  const actor = await desk.person("Ana", role);
  renderWithApi("/cases/telegram-durov/pairs/1", deaf(desk.context(actor)));
}

/** A review that is on record, to which the first pair points. */
async function pointTo(given: object = {}) {
  const ana = await desk.as("Ana");
  const document = JSON.stringify(node(given));
  const { ids } = await ana.outsideReview.add({ caseId: desk.caseId, document });
  const [outsideReviewId = ""] = ids;
  await ana.outsideReview.point({ outsideReviewId, version: 1, pairId: desk.pairIds[0] ?? "" });
}

async function openDialog() {
  const none = await section("Reviews by others");
  await userEvent.click(within(none).getByRole("button", { name: /^Point/ }));
  return screen.findByRole("dialog");
}

async function hand(dialog: HTMLElement, document: string) {
  const field = within(dialog).getByRole("textbox", { name: /source, or its JSON-LD/ });
  fireEvent.change(field, { target: { value: document } });
  await userEvent.click(within(dialog).getByRole("button", { name: "Read and keep" }));
}

it("says who has reviewed the same, what they call it, when and where, and that it counts for nothing", async () => {
  await pointTo();
  await showPair("reader");
  const told = within(await section());
  for (const words of ["Port Watch", "It sank.", "Mostly wrong", "3 September 2024"])
    expect(told.getByText(words)).toBeTruthy();
  const link = told.getByRole("link", { name: /watch\.example\/harbour/ });
  expect(link.getAttribute("href")).toBe("https://watch.example/harbour");
  expect(told.getByText(/counted for nothing here/)).toBeTruthy();
  expect(told.queryByRole("button")).toBeNull();
});

it("makes a link of no address that is not one of the web", async () => {
  await pointTo({ url: "javascript:alert(1)" });
  await showPair();
  const told = within(await section());
  expect(told.getByText("no address that can be opened")).toBeTruthy();
  expect(told.queryByRole("link")).toBeNull();
});

it("reads a page that is pasted, and points to the one review in it", async () => {
  await showPair();
  const page = `<script type="application/ld+json">${JSON.stringify(node())}</script>`;
  await hand(await openDialog(), page);
  expect(within(await section()).getByText("Mostly wrong")).toBeTruthy();
  expect(await screen.findByText(/and the pair points to it/)).toBeTruthy();
});

it("says what is wrong with a page in which nothing is read, and keeps what was pasted", async () => {
  await showPair();
  const dialog = await openDialog();
  await hand(dialog, "<p>No markup");
  expect((await within(dialog).findByRole("alert")).textContent).toContain("No ClaimReview");
  expect(within(dialog).getByText(/no script block of type/)).toBeTruthy();
  expect(within(dialog).getByDisplayValue("<p>No markup")).toBeTruthy();
});

it("lets somebody choose which of several reviews is of the pair", async () => {
  await showPair();
  const dialog = await openDialog();
  await hand(dialog, JSON.stringify([node(), node({ claimReviewed: "It floats." })]));
  await userEvent.click(
    await within(dialog).findByRole("button", { name: "Point to the review of “It floats.”" }),
  );
  const told = within(await section());
  expect(told.getByText("It floats.")).toBeTruthy();
  expect(told.queryByText("It sank.")).toBeNull();
});

it("takes a review off the pair, and leaves it on record in the case", async () => {
  await pointTo();
  await showPair();
  await userEvent.click(within(await section()).getByRole("button", { name: /^Take off/ }));
  const dialog = await openDialog();
  expect(await within(dialog).findByText("It sank.")).toBeTruthy();
});

it("withdraws a review once that is asked twice", async () => {
  await pointTo();
  await showPair();
  await userEvent.click(within(await section()).getByRole("button", { name: /^Withdraw/ }));
  const dialog = await screen.findByRole("dialog");
  await userEvent.click(within(dialog).getByRole("button", { name: "Withdraw" }));
  expect(await section("Reviews by others")).toBeTruthy();
  await waitFor(async () =>
    expect(await desk.db.prisma.outsideReview.count({ where: { withdrawnAt: null } })).toBe(0),
  );
});
