import { refusalInfo } from "@rejoinder/domain";
import { openDesk } from "@rejoinder/server/testing";
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { renderWithApi } from "../../testing/render-with-api.tsx";

let desk: Awaited<ReturnType<typeof openDesk>>;
let sourceId: string;
beforeAll(async () => {
  desk = await openDesk();
  const {
    sources: [source],
  } = await (await desk.as("Ana")).source.list({ caseId: desk.caseId });
  sourceId = source?.id ?? "";
});
beforeEach(() => localStorage.clear());
afterEach(cleanup);
afterAll(() => desk.feed.close());

async function openForm() {
  renderWithApi("/cases/telegram-durov/pairs/1", desk.context(await desk.person("Ana")));
  await screen.findByRole("button", { name: "Add evidence" });
  await userEvent.keyboard("e");
  const form = within(await screen.findByRole("dialog"));
  await form.findByRole("option", { name: /first statement after arrest/ });
  await userEvent.selectOptions(form.getByRole("combobox", { name: "Source" }), sourceId);
  return form;
}
type Form = Awaited<ReturnType<typeof openForm>>;
const passage = (form: Form) => form.getByRole("textbox", { name: "Passage" });
async function chooseStances(form: Form) {
  const choose = (name: string, value: string) =>
    userEvent.selectOptions(form.getByRole("combobox", { name }), value);
  await choose("Towards the allegation", "inconsistent");
  await choose("Towards the response", "consistent");
}
const add = (form: Form) => userEvent.click(form.getByRole("button", { name: "Add the evidence" }));
const table = () => within(screen.getByRole("region", { name: "Evidence" }));

it("says at its field that a quotation is not in the source, and keeps it", async () => {
  const form = await openForm();
  await userEvent.type(passage(form), "words nobody wrote");
  await chooseStances(form);
  await add(form);
  expect(await form.findByText(refusalInfo.QUOTATION_NOT_FOUND.message.en)).toBeTruthy();
  expect(passage(form).getAttribute("aria-invalid")).toBe("true");
  expect((passage(form) as HTMLTextAreaElement).value).toBe("words nobody wrote");
});

it("chooses no stance for anybody", async () => {
  const form = await openForm();
  await add(form);
  expect(form.getAllByText("Say how it bears on this side.")).toHaveLength(2);
});

it("shows a passage with its stance to each side in words, and withdraws it", async () => {
  const form = await openForm();
  await userEvent.type(passage(form), "growing pains");
  await chooseStances(form);
  await add(form);
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(await table().findByText("“growing pains”")).toBeTruthy();
  expect(table().getByText("inconsistent")).toBeTruthy();
  expect(table().getByText("consistent")).toBeTruthy();
  await userEvent.click(table().getByRole("button", { name: /^Withdraw the evidence/ }));
  await userEvent.click(
    within(await screen.findByRole("dialog")).getByRole("button", { name: "Withdraw" }),
  );
  expect(await table().findByText("No independent evidence yet.")).toBeTruthy();
});
