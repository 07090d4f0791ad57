import { openDesk } from "@rejoinder/server/testing";
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { deaf } from "../../testing/deaf.ts";
import { localEditor } from "../../testing/local-editor.ts";
import { renderWithApi } from "../../testing/render-with-api.tsx";

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeAll(async () => {
  desk = await openDesk();
});
afterEach(cleanup);
afterAll(() => desk.feed.close());

const rowOf = async (name: string) => {
  const list = await screen.findByRole("region", { name: "Everybody" });
  const found = await within(list).findByText(name);
  return found.closest("li") as HTMLElement;
};

async function show(locale?: "en" | "fr") {
  return renderWithApi("/people", deaf(desk.context(await desk.person("Olga", "owner"))), locale);
}

it("lists everybody with what they may do and how safe their way in is", async () => {
  await localEditor(desk.db);
  await desk.person("Rita", "reviewer");
  await show();
  const rita = await rowOf("Rita");
  expect(rita.textContent).toContain("rita@example.org");
  expect(rita.textContent).toContain("reviewer, legal notes, confidential sources");
  expect(rita.textContent).toContain("activeno second factor");
  expect((await rowOf("Olga")).textContent).toContain("you");
  // Nobody changes what the local editor may do.
  expect(within(await rowOf("Local editor")).queryByRole("button")).toBeNull();
});

it("changes what somebody may do", async () => {
  await desk.person("Ben", "reader");
  await show();
  await userEvent.click(within(await rowOf("Ben")).getByRole("button"));
  const dialog = await screen.findByRole("dialog", { name: "What Ben may do" });
  await userEvent.click(within(dialog).getByRole("radio", { name: /^editor/ }));
  await userEvent.click(within(dialog).getByRole("checkbox", { name: /^legal notes/ }));
  await userEvent.click(within(dialog).getByRole("button", { name: "Save" }));
  await waitFor(async () =>
    expect((await rowOf("Ben")).textContent).toContain("editor, confidential sources"),
  );
});

it("shows both where somebody was changed elsewhere meanwhile, and puts mine in its place", async () => {
  const { id } = await desk.person("Cleo", "reader");
  await show();
  await userEvent.click(within(await rowOf("Cleo")).getByRole("button"));
  const dialog = await screen.findByRole("dialog");
  await userEvent.click(within(dialog).getByRole("radio", { name: /^reviewer/ }));
  const elsewhere = await desk.as("Olga", "owner");
  await elsewhere.person.change({
    personId: id,
    version: 1,
    role: "editor",
    rights: [],
    isActive: true,
  });
  await userEvent.click(within(dialog).getByRole("button", { name: "Save" }));
  const standing = await screen.findByRole("region", { name: "What stands now" });
  expect(standing.textContent).toContain("editor");
  expect(screen.getByRole("region", { name: "Yours" }).textContent).toContain("reviewer");
  await userEvent.click(screen.getByRole("button", { name: "Put mine in its place" }));
  await waitFor(async () => expect((await rowOf("Cleo")).textContent).toContain("reviewer"));
});

it("says why the last owner stays one", async () => {
  await show();
  await userEvent.click(within(await rowOf("Olga")).getByRole("button"));
  const dialog = await screen.findByRole("dialog");
  await userEvent.click(within(dialog).getByRole("radio", { name: /^reader/ }));
  await userEvent.click(within(dialog).getByRole("button", { name: "Save" }));
  expect((await within(dialog).findByRole("alert")).textContent).toMatch(/owner/);
});

it("invites somebody by a link that is shown once, and withdraws it", async () => {
  await show();
  await userEvent.click(await screen.findByRole("button", { name: "Invite somebody" }));
  const dialog = await screen.findByRole("dialog");
  const email = within(dialog).getByLabelText("E-mail address");
  await userEvent.type(email, "no address");
  await userEvent.click(within(dialog).getByRole("button", { name: "Make the link" }));
  expect(await within(dialog).findByText("This is not an e-mail address.")).toBeTruthy();
  await userEvent.clear(email);
  await userEvent.type(email, "dora@example.org");
  await userEvent.click(within(dialog).getByRole("button", { name: "Make the link" }));
  expect(await screen.findByText(/^https:\/\/desk\.example\/join#[\w-]{43}$/)).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Done" }));

  const open = await screen.findByRole("region", { name: "Invitations" });
  expect(open.textContent).toContain("dora@example.org");
  await userEvent.click(within(open).getByRole("button", { name: /^Withdraw/ }));
  const asked = await screen.findByRole("dialog");
  await userEvent.click(within(asked).getByRole("button", { name: "Withdraw" }));
  expect(await screen.findByText("No invitation is open.")).toBeTruthy();
});

it("is closed to those who do not manage people, and is not in their menu", async () => {
  renderWithApi("/people", desk.context(await desk.person("Rita", "reviewer")), "fr");
  expect(await screen.findByText("Seul un responsable voit cette page.")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: /^Rita/ }));
  await screen.findByRole("menu");
  expect(screen.queryByRole("menuitem", { name: "Équipe" })).toBeNull();
});
