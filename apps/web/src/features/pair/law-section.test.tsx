import { openDesk } from "@rejoinder/server/testing";
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it } from "vitest";
import { deaf } from "../../testing/deaf.ts";
import { renderWithApi } from "../../testing/render-with-api.tsx";

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeEach(async () => {
  desk = await openDesk();
  await desk.db.prisma.case.update({ where: { id: desk.caseId }, data: { needsSignOff: true } });
});
afterEach(async () => {
  cleanup();
  await desk.feed.close();
});

const law = () => screen.findByRole("region", { name: "Before publication" });

it("records a lawyer's sign-off by name, and takes it back", async () => {
  const [pairId = ""] = desk.pairIds;
  const ana = await desk.as("Ana");
  await ana.review.submit({
    pairId,
    status: "overtaken",
    confidence: "high",
    rationale: "A later ruling decides it.",
    version: 0,
  });
  renderWithApi("/cases/telegram-durov/pairs/1", deaf(desk.context(await desk.person("Ana"))));
  await userEvent.click(
    await within(await law()).findByRole("button", { name: "Record a legal sign-off" }),
  );
  const dialog = await screen.findByRole("dialog");
  await userEvent.click(within(dialog).getByRole("button", { name: "Record a legal sign-off" }));
  const name = within(dialog).getByRole("textbox", { name: "Name of the lawyer" });
  await waitFor(() => expect(name.getAttribute("aria-invalid")).toBe("true"));
  await userEvent.type(name, "Maître Roux");
  await userEvent.click(within(dialog).getByRole("button", { name: "Record a legal sign-off" }));
  const section = await law();
  expect(await within(section).findByText("Signed off by Maître Roux")).toBeTruthy();
  expect(
    await within(section).findByText("Nothing keeps this pair from being published."),
  ).toBeTruthy();
  await userEvent.click(within(section).getByRole("button", { name: "Withdraw the sign-off" }));
  expect(await within(section).findByText(/none stands on this decision/)).toBeTruthy();
});

it("offers a sign-off and a hold to nobody who may not read legal notes", async () => {
  const ben = await desk.person("Ben");
  renderWithApi("/cases/telegram-durov/pairs/1", deaf(desk.context({ ...ben, rights: [] })));
  const section = await law();
  expect(await within(section).findByText(/It is not decided/)).toBeTruthy();
  expect(within(section).queryByRole("button", { name: /hold|sign-off/ })).toBeNull();
});
