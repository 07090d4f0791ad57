import { openDesk } from "@rejoinder/server/testing";
import { useQuery } from "@tanstack/react-query";
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { useTRPC } from "../../lib/trpc.ts";
import { deaf } from "../../testing/deaf.ts";
import { renderWithApi } from "../../testing/render-with-api.tsx";
import { recordedOf } from "./particulars-draft.ts";
import { ChangeParticulars } from "./particulars-form.tsx";

let desk: Awaited<ReturnType<typeof openDesk>>;
let sourceId: string;
beforeEach(async () => {
  localStorage.clear();
  desk = await openDesk();
  const { id } = await desk.db.prisma.source.findFirstOrThrow({
    where: { caseId: desk.caseId, position: 1 },
  });
  sourceId = id;
});
afterEach(async () => {
  cleanup();
  await desk.feed.close();
});

const onClose = vi.fn<() => void>();

function OfSource({ id }: { id: string }) {
  const { data } = useQuery(useTRPC().source.byId.queryOptions({ sourceId: id }));
  return data ? <ChangeParticulars source={data} isOpen onClose={onClose} /> : null;
}

async function open() {
  renderWithApi(<OfSource id={sourceId} />, deaf(desk.context(await desk.person("Ana"))));
  const dialog = within(await screen.findByRole("dialog"));
  await dialog.findByRole("option", { name: "news report" });
  return dialog;
}
type Dialog = Awaited<ReturnType<typeof open>>;

const stored = () => desk.db.prisma.source.findUniqueOrThrow({ where: { id: sourceId } });
const judge = (dialog: Dialog, grade: string) =>
  userEvent.selectOptions(dialog.getByRole("combobox", { name: "Reliability" }), grade);
const save = (dialog: Dialog) => userEvent.click(dialog.getByRole("button", { name: "Save" }));

/** Somebody else changes the source. */
async function changeElsewhere(fields: object) {
  const ben = await desk.as("Ben");
  const source = await ben.source.byId({ sourceId });
  const particulars = { ...recordedOf(source), ...fields };
  await ben.source.change({ sourceId, version: source.version, particulars });
}

it("puts the reliability of a source on record, in words, and leaves the rest", async () => {
  const before = await stored();
  const dialog = await open();
  expect(dialog.getByRole("option", { name: "B, usually reliable" })).toBeTruthy();
  await judge(dialog, "B");
  await save(dialog);
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(await stored()).toEqual({ ...before, reliability: "B", version: before.version + 1 });
});

it("offers to make confidential no source that is not, and to open one that is", async () => {
  const offered = async () => {
    const dialog = await open();
    const kinds = within(dialog.getByRole("combobox", { name: "Kind" })).getAllByRole("option");
    cleanup();
    return kinds.map(({ textContent }) => textContent);
  };
  expect(await offered()).not.toContain("confidential");
  await desk.db.prisma.source.update({ where: { id: sourceId }, data: { kind: "confidential" } });
  expect(await offered()).toEqual(expect.arrayContaining(["confidential", "news report"]));
});

it("shows at its field what is wrong, and keeps what was typed when it is closed", async () => {
  const dialog = await open();
  await userEvent.type(dialog.getByRole("textbox", { name: "Published on" }), "last summer");
  await save(dialog);
  expect(
    await dialog.findByRole("textbox", { name: "Published on", description: /not a date/ }),
  ).toBeTruthy();
  cleanup();
  const again = await open();
  const field = again.getByRole<HTMLInputElement>("textbox", { name: "Published on" });
  expect(field.value).toBe("last summer");
});

it("shows where somebody else’s change differs, and lets that stand", async () => {
  const dialog = await open();
  await judge(dialog, "B");
  await changeElsewhere({ reliability: "D", author: "Somebody" });
  await save(dialog);
  const standing = await dialog.findByRole("region", { name: "What stands now" });
  expect(standing.textContent).toContain("D, not usually reliable");
  expect(standing.textContent).toContain("Somebody");
  const mine = dialog.getByRole("region", { name: "What you wrote" });
  expect(mine.textContent).toContain("B, usually reliable");
  expect(mine.textContent).not.toContain("Kind");
  await userEvent.click(dialog.getByRole("button", { name: "Keep what stands" }));
  expect(await stored()).toMatchObject({ reliability: "D", author: "Somebody" });
});

it("shows where somebody else’s change differs, and puts mine in its place", async () => {
  const dialog = await open();
  await judge(dialog, "B");
  await changeElsewhere({ reliability: "D" });
  await save(dialog);
  await userEvent.click(await dialog.findByRole("button", { name: "Put mine in its place" }));
  await waitFor(async () => expect(await stored()).toMatchObject({ reliability: "B" }));
});
