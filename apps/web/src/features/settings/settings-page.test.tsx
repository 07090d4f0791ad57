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

const address = "/cases/telegram-durov/settings";
const settings = () => desk.db.prisma.case.findUniqueOrThrow({ where: { id: desk.caseId } });

it("saves the settings, refuses what is no time zone, and shows both where somebody was first", async () => {
  renderWithApi(address, deaf(desk.context(await desk.person("Ana"))));
  const zone = await screen.findByRole("combobox", { name: "Time zone of deadlines" });
  await userEvent.clear(zone);
  await userEvent.type(zone, "Mars");
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(zone.getAttribute("aria-invalid")).toBe("true"));
  await userEvent.clear(zone);
  await userEvent.type(zone, "Europe/London");
  await desk.db.prisma.case.update({ where: { id: desk.caseId }, data: { version: 2 } });
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  const mine = await screen.findByRole("region", { name: "Yours" });
  expect(within(mine).getByText("Europe/London")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Put mine in its place" }));
  await waitFor(async () =>
    expect(await settings()).toMatchObject({ timeZone: "Europe/London", version: 3 }),
  );
});

it("shows a reader how the case is set, and changes nothing", async () => {
  renderWithApi(address, deaf(desk.context(await desk.person("Rita", "reader"))));
  expect(await screen.findByText("investigation")).toBeTruthy();
  expect(screen.queryByRole("button", { name: /Save|Add a step/ })).toBeNull();
});
