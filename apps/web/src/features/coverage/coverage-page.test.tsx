import { openDesk } from "@rejoinder/server/testing";
import { cleanup, screen, waitFor, within } from "@testing-library/react";
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

const show = async (name: string, role: "editor" | "reader" = "editor") =>
  renderWithApi(
    "/cases/telegram-durov/coverage",
    deaf(desk.context(await desk.person(name, role))),
  );
const firstMatrix = () =>
  screen.findByRole("table", { name: /No answer to investigators’ requests/ });
const cellName = /^How response 1 takes “Prosecutors sent/;

it("judges a cell by a menu of types, and shows both where somebody was first", async () => {
  await show("Ana");
  const matrix = await firstMatrix();
  await userEvent.click(await within(matrix).findByRole("button", { name: cellName }));
  await userEvent.click(await screen.findByRole("menuitemcheckbox", { name: "general denial" }));
  const [pairId = ""] = desk.pairIds;
  const ben = await desk.as("Ben");
  const { elements, responses } = await ben.coverage.pair({ pairId });
  const cell = { elementId: elements[0]?.id ?? "", statementId: responses[0]?.statementId ?? "" };
  await ben.coverage.setAnswer({ ...cell, types: ["admits"], version: 0 });
  await userEvent.keyboard("{Escape}");
  const conflict = await screen.findByRole("dialog");
  expect(within(conflict).getByRole("region", { name: "What stands now" }).textContent).toContain(
    "admits",
  );
  await userEvent.click(within(conflict).getByRole("button", { name: "Put mine in its place" }));
  await waitFor(async () =>
    expect((await ben.coverage.pair({ pairId })).elements[0]?.answers).toMatchObject([
      { types: ["denies_general"], version: 2 },
    ]),
  );
  const judged = new RegExp(`${cellName.source}.*: general denial$`);
  expect(await within(matrix).findByRole("button", { name: judged })).toBeTruthy();
});

it("narrows to pairs with an element that nothing answers, and shows a reader no menus", async () => {
  await show("Rita", "reader");
  const matrix = await firstMatrix();
  expect(within(matrix).getByText("No response answers this.")).toBeTruthy();
  expect(within(matrix).queryAllByRole("button")).toEqual([]);
  expect(screen.getAllByRole("table")).toHaveLength(4);
  await userEvent.click(screen.getByRole("checkbox"));
  await waitFor(() => expect(screen.getAllByRole("table")).toHaveLength(1));
});
