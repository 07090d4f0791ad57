import { openDesk } from "@rejoinder/server/testing";
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it } from "vitest";
import { deaf } from "../../testing/deaf.ts";
import { renderWithApi } from "../../testing/render-with-api.tsx";

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeEach(async () => {
  localStorage.clear();
  desk = await openDesk();
  await desk.db.prisma.case.updateMany({ data: { timeZone: "Europe/Paris" } });
});
afterEach(async () => {
  cleanup();
  await desk.feed.close();
});

const show = async (role: "editor" | "reviewer" = "editor") =>
  renderWithApi(
    "/cases/telegram-durov/requests",
    deaf(desk.context(await desk.person("Ana", role))),
  );
const log = () => screen.findByRole("region", { name: "Requests for comment" });

/** A request that is on record. */
async function request() {
  const ana = await desk.as("Ana");
  const party = await desk.db.prisma.party.findFirstOrThrow({
    where: { caseId: desk.caseId, role: "respondent" },
  });
  const { id } = await ana.request.log({
    caseId: desk.caseId,
    partyId: party.id,
    pairIds: desk.pairIds.slice(0, 1),
    channel: "email",
    addressee: "press@example.org",
    asked: "What do you say to this?",
    sentAt: "2026-03-01T12:00:00.000Z",
    deadline: "2026-03-04T12:00:00.000Z",
  });
  return { ana, id };
}

it("logs a request by the clocks of the case, and says what is still to be given", async () => {
  await show();
  await userEvent.click(await screen.findByRole("button", { name: "Log a request" }));
  const dialog = await screen.findByRole("dialog");
  await userEvent.click(within(dialog).getByRole("button", { name: "Log the request" }));
  expect(await within(dialog).findByText("Choose who was asked.")).toBeTruthy();
  expect(within(dialog).getByText("Choose at least one pair.")).toBeTruthy();
  await userEvent.selectOptions(
    within(dialog).getByRole("combobox", { name: "Who was asked" }),
    "Telegram",
  );
  await waitFor(() =>
    expect(
      within(dialog).getByRole("combobox", { name: "About" }).childElementCount,
    ).toBeGreaterThan(1),
  );
  await userEvent.selectOptions(
    within(dialog).getByRole("combobox", { name: "About" }),
    desk.pairIds[0] ?? "",
  );
  const fill = (name: string, value: string) =>
    fireEvent.change(within(dialog).getByLabelText(name), { target: { value } });
  fill("To", "press@example.org");
  fill("Words that were sent", "What do you say to this?");
  fill("Sent", "2026-03-01T13:00");
  fill("To be answered by", "2026-03-29T03:00");
  await userEvent.click(within(dialog).getByRole("button", { name: "Log the request" }));
  expect(await within(await log()).findByText(/29 March 2026 at 03:00 \(Paris\)/)).toBeTruthy();
  expect(await desk.db.prisma.requestForComment.findFirstOrThrow()).toMatchObject({
    sentAt: new Date("2026-03-01T12:00:00.000Z"),
    deadline: new Date("2026-03-29T01:00:00.000Z"),
  });
});

it("makes a response of a passage of a reply, which is shown as it was typed", async () => {
  const { ana, id } = await request();
  const { address } = await ana.reply.makeLink({ requestId: id, days: 7 });
  const token = address.split("#")[1] ?? "";
  const text = "Dear desk,\r\nit was not so.\r\nNever.";
  await desk.asNobody().reply.send({ token, text, language: "en", signedAs: "The press office" });
  await show();
  await userEvent.click(await within(await log()).findByRole("button", { name: "Read" }));
  const dialog = await screen.findByRole("dialog");
  const typed = await within(dialog).findByRole("region", { name: "The reply, as it was typed" });
  expect(typed.textContent).toContain(text);
  expect(dialog.textContent).toContain("signed “The press office”");
  await userEvent.click(within(dialog).getByRole("radio", { name: "a passage of it" }));
  const passage = within(dialog).getByRole("textbox", { name: "The passage" });
  const confirm = within(dialog).getByRole("button", { name: "Make a response of it" });
  await userEvent.type(passage, "It was not so.");
  await userEvent.click(confirm);
  expect(await within(dialog).findByText(/^These words do not stand in the reply/)).toBeTruthy();
  fireEvent.change(passage, { target: { value: "it was not so.\nNever." } });
  await userEvent.click(confirm);
  expect(await within(await log()).findByText("replied")).toBeTruthy();
  const { responses } = await ana.pair.byId({ pairId: desk.pairIds[0] ?? "" });
  expect(responses.at(-1)?.statement.parts).toMatchObject([{ text: "it was not so.\r\nNever." }]);
});

it("shows both where somebody said first what came of a request, and lets a reviewer make no link", async () => {
  const { ana, id } = await request();
  await show("reviewer");
  const list = await log();
  await userEvent.click(
    await within(list).findByRole("button", { name: /^What came of the request/ }),
  );
  expect(within(list).queryByRole("button", { name: /^Make a link/ })).toBeNull();
  const dialog = await screen.findByRole("dialog");
  await userEvent.click(within(dialog).getByRole("radio", { name: "declined to comment" }));
  fireEvent.change(within(dialog).getByLabelText("When"), {
    target: { value: "2026-03-02T10:00" },
  });
  await ana.request.settle({
    requestId: id,
    version: 1,
    outcome: "undelivered",
    settledAt: "2026-03-01T13:00:00.000Z",
    words: "It came back.",
  });
  await userEvent.click(within(dialog).getByRole("button", { name: "Save" }));
  const standing = await within(dialog).findByRole("region", { name: "What stands now" });
  expect(standing.textContent).toContain("It came back.");
  await userEvent.click(within(dialog).getByRole("button", { name: "Put mine in its place" }));
  expect(await within(await log()).findByText("declined to comment")).toBeTruthy();
});

it("logs a reply to be published with the deadline of the law, and what came of it", async () => {
  await show();
  await userEvent.click(await screen.findByRole("button", { name: "Log a request to publish" }));
  const dialog = await screen.findByRole("dialog");
  await userEvent.click(within(dialog).getByRole("button", { name: "Log it" }));
  expect(within(dialog).getByText("Choose who asks for the reply.")).toBeTruthy();
  await userEvent.selectOptions(
    within(dialog).getByRole("combobox", { name: "Who asks" }),
    "Telegram",
  );
  fireEvent.change(within(dialog).getByLabelText("The reply to be published"), {
    target: { value: " Publish this. " },
  });
  fireEvent.change(within(dialog).getByLabelText("Came on"), {
    target: { value: "2026-03-01T23:30" },
  });
  expect(within(dialog).getByText(/4 March 2026 at 23:59 \(Paris\)/)).toBeTruthy();
  await userEvent.click(within(dialog).getByRole("button", { name: "Log it" }));
  const rights = await screen.findByRole("region", { name: "Replies to publish" });
  await userEvent.click(
    await within(rights).findByRole("button", { name: /^What came of the reply/ }),
  );
  const settle = await screen.findByRole("dialog");
  await userEvent.click(within(settle).getByRole("radio", { name: "refused" }));
  await userEvent.click(within(settle).getByRole("button", { name: "Save" }));
  expect(await within(settle).findByText("Write something here.")).toBeTruthy();
  fireEvent.change(within(settle).getByLabelText("In a few words"), {
    target: { value: "It names somebody else." },
  });
  await userEvent.click(within(settle).getByRole("button", { name: "Save" }));
  expect(await within(rights).findByText("It names somebody else.")).toBeTruthy();
  expect(await desk.db.prisma.rightOfReply.findFirstOrThrow()).toMatchObject({
    words: " Publish this. ",
    deadline: new Date("2026-03-04T22:59:59.999Z"),
    outcome: "refused",
  });
});
