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

const address = "/cases/telegram-durov/members";
const show = async (at = address) =>
  renderWithApi(at, deaf(desk.context(await desk.person("Olga", "owner"))));
const rowOf = async (name: string) => {
  const list = await screen.findByRole("region", { name: "Members" });
  return (await within(list).findByText(name)).closest("li") as HTMLElement;
};

it("adds a member with a role and rights of the case’s own, changes and removes them", async () => {
  await desk.person("Rita", "reader");
  await show();
  expect(await screen.findByText("This case has no members of its own.")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Add a member" }));
  const dialog = await screen.findByRole("dialog");
  await userEvent.click(await within(dialog).findByRole("button", { name: "Save" }));
  expect(await within(dialog).findByText("Choose a person.")).toBeTruthy();
  await userEvent.selectOptions(within(dialog).getByRole("combobox"), "Rita");
  await userEvent.click(within(dialog).getByRole("radio", { name: /^reviewer/ }));
  await userEvent.click(within(dialog).getByRole("checkbox", { name: /^legal notes/ }));
  await userEvent.click(within(dialog).getByRole("button", { name: "Save" }));
  expect((await rowOf("Rita")).textContent).toContain("reviewer, legal notes");

  await userEvent.click(
    within(await rowOf("Rita")).getByRole("button", { name: "Change what Rita may do" }),
  );
  const change = await screen.findByRole("dialog", { name: "What Rita may do in this case" });
  await userEvent.click(within(change).getByRole("radio", { name: /^as on the desk/ }));
  await userEvent.click(within(change).getByRole("button", { name: "Save" }));
  await waitFor(async () =>
    expect((await rowOf("Rita")).textContent).toContain("as on the desk, legal notes"),
  );

  await userEvent.click(within(await rowOf("Rita")).getByRole("button", { name: /^Remove/ }));
  const asked = await screen.findByRole("dialog", { name: "Remove Rita from this case?" });
  await userEvent.click(within(asked).getByRole("button", { name: "Remove" }));
  expect(await screen.findByText("This case has no members of its own.")).toBeTruthy();
});

it("shows both where a member was changed elsewhere meanwhile", async () => {
  const { caseId } = desk;
  const { id: personId } = await desk.person("Rita", "reader");
  const elsewhere = await desk.as("Olga", "owner");
  const member = { caseId, personId, rights: [] };
  await elsewhere.member.set({ ...member, role: "reviewer", version: 0 });
  await show();
  await userEvent.click(within(await rowOf("Rita")).getByRole("button", { name: /^Change/ }));
  const dialog = await screen.findByRole("dialog");
  await userEvent.click(within(dialog).getByRole("radio", { name: /^owner/ }));
  await elsewhere.member.set({ ...member, role: "editor", version: 1 });
  await userEvent.click(within(dialog).getByRole("button", { name: "Save" }));
  const standing = await screen.findByRole("region", { name: "What stands now" });
  expect(standing.textContent).toContain("editor");
  await userEvent.click(screen.getByRole("button", { name: "Put mine in its place" }));
  await waitFor(async () => expect((await rowOf("Rita")).textContent).toContain("owner"));
});

it("makes the case confidential after asking once more, and marks it as such everywhere", async () => {
  await show("/cases/telegram-durov");
  await userEvent.click(await screen.findByRole("link", { name: "Members" }));
  await userEvent.click(await screen.findByRole("checkbox", { name: /^Confidential/ }));
  const asked = await screen.findByRole("dialog", { name: "Make this case confidential?" });
  await userEvent.click(within(asked).getByRole("button", { name: "Make it confidential" }));
  expect((await rowOf("Olga")).textContent).toContain("owner");
  await waitFor(() =>
    expect((screen.getByRole("checkbox") as HTMLInputElement).checked).toBe(true),
  );
  cleanup();
  for (const at of ["/", "/cases/telegram-durov"]) {
    await show(at);
    expect(await screen.findByText("Confidential")).toBeTruthy();
    cleanup();
  }
});

it("is for an owner of the case alone", async () => {
  renderWithApi("/cases/telegram-durov", desk.context(await desk.person("Ed", "editor")));
  await screen.findByRole("heading", { level: 1 });
  expect(screen.queryByRole("link", { name: "Members" })).toBeNull();
  cleanup();
  renderWithApi(address, desk.context(await desk.person("Ed", "editor")), "fr");
  expect(await screen.findByText(/^Seul un responsable du dossier/)).toBeTruthy();
});
