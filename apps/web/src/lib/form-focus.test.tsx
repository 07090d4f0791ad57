import { refusalInfo } from "@rejoinder/domain";
import { openDesk } from "@rejoinder/server/testing";
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { renderWithApi } from "../testing/render-with-api.tsx";

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeAll(async () => {
  desk = await openDesk();
});
beforeEach(() => localStorage.clear());
afterEach(cleanup);
afterAll(() => desk.feed.close());

async function openSearch() {
  renderWithApi("/cases/telegram-durov/pairs/1", desk.context(await desk.person("Ana")));
  await userEvent.click(await screen.findByRole("button", { name: "Log a search" }));
  const form = within(await screen.findByRole("dialog"));
  const field = (name: string) => form.getByRole("textbox", { name });
  const send = () => userEvent.click(form.getByRole("button", { name: "Log the search" }));
  const isIn = (element: HTMLElement) =>
    waitFor(() => expect(document.activeElement).toBe(element));
  return { form, field, send, isIn };
}

it("tells all that is missing at once, and goes to the first of it", async () => {
  const { form, field, send, isIn } = await openSearch();
  await send();
  expect(form.getAllByText("Write something here.")).toHaveLength(2);
  await isIn(field("Where you looked"));
  await userEvent.type(field("Where you looked"), "Two archives.");
  await send();
  await isIn(form.getByLabelText("Day of the search"));
});

it("goes to the field that the desk refused", async () => {
  const { form, field, send, isIn } = await openSearch();
  await userEvent.type(field("Where you looked"), "Two archives.");
  await userEvent.type(field("What was found"), "Nothing.");
  const day = form.getByLabelText("Day of the search");
  await userEvent.type(day, "2999-01-01");
  await send();
  expect(await form.findByText(refusalInfo.SEARCH_IN_FUTURE.message.en)).toBeTruthy();
  await isIn(day);
});
