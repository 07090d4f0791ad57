import { openDesk } from "@rejoinder/server/testing";
import { cleanup, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { renderWithApi } from "./testing/render-with-api.tsx";

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeAll(async () => {
  desk = await openDesk();
});
beforeEach(() => localStorage.clear());
afterEach(cleanup);
afterAll(() => desk.feed.close());

it("offers in the palette every page of the case one is in, and every key of the page", async () => {
  renderWithApi("/cases/telegram-durov", desk.context(await desk.person("Olga", "owner")));
  await screen.findByRole("navigation", { name: "Pages of this case" });
  await userEvent.keyboard("{Control>}k{/Control}");
  const palette = within(await screen.findByRole("dialog"));
  await palette.findByRole("menuitem", { name: "Settings" });
  const offered = palette.getAllByRole("menuitem").map(({ textContent }) => textContent);
  expect(offered).toEqual(
    expect.arrayContaining([
      "Queue",
      "Sources",
      "Coverage",
      "Evidence weighed",
      "Requests for comment",
      "Agreement",
      "Wording",
      "History of this case",
      "Members",
      "Settings",
      "References of this case",
      "Search the pairs of this case/",
    ]),
  );
  await userEvent.click(palette.getByRole("menuitem", { name: "Coverage" }));
  expect(await screen.findByRole("heading", { level: 1, name: /coverage/i })).toBeTruthy();
});
