import { openDesk } from "@rejoinder/server/testing";
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it } from "vitest";
import { deaf } from "../../testing/deaf.ts";
import { decide, draftReady } from "../../testing/edition-drafts.ts";
import { renderWithApi } from "../../testing/render-with-api.tsx";

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeEach(async () => {
  localStorage.clear();
  desk = await openDesk();
});
afterEach(async () => {
  cleanup();
  await desk.feed.close();
});

const show = async () =>
  renderWithApi("/cases/telegram-durov/editions", deaf(desk.context(await desk.person("Ana"))));
const next = () => screen.findByRole("region", { name: "The next edition" });
const order = async () =>
  within(await screen.findByRole("list", { name: "Pairs of the edition, in their order" }));
const focused = () => document.activeElement?.getAttribute("aria-label");
const saved = () => desk.db.prisma.editionDraft.findFirst();

it("proposes what is decided, and saves what is chosen, ordered and typed", async () => {
  await decide(desk, 0, 1, 2);
  await show();
  const builder = within(await next());
  expect((await order()).getAllByRole("listitem")).toHaveLength(3);
  const titles = async () =>
    (await order()).getAllByRole("link").map((link) => link.textContent ?? "");
  const [first = "", second = "", third = ""] = await titles();

  await userEvent.click(builder.getByRole("button", { name: `Move “${first}” down` }));
  expect(await titles()).toEqual([second, first, third]);
  expect(focused()).toBe(`Move “${first}” down`);
  const place = builder.getByRole("textbox", { name: `Place of “${third}”` });
  await userEvent.clear(place);
  await userEvent.type(place, "1{Enter}");
  expect(await titles()).toEqual([third, second, first]);
  expect(focused()).toBe(`Place of “${third}”`);
  await userEvent.click(builder.getByRole("button", { name: `Leave out “${second}”` }));
  expect(focused()).toBe(`Leave out “${first}”`);
  const words = builder.getByRole("textbox", { name: "Introduction, in English" });
  await userEvent.type(words, "What was said.");
  await userEvent.tab();
  await waitFor(async () =>
    expect(await saved()).toMatchObject({
      pairIds: [desk.pairIds[2], desk.pairIds[0]],
      introduction: { en: "What was said." },
    }),
  );
  expect(await builder.findByText(/^Saved, last by Ana/)).toBeTruthy();
});

it("keeps in this browser what was typed and not saved", async () => {
  await show();
  const name = "Introduction, in French";
  const typed = within(await next()).findByRole("textbox", { name });
  fireEvent.change(await typed, { target: { value: "Ce qui a été dit." } });
  cleanup();
  await show();
  const field = await within(await next()).findByRole("textbox", { name });
  expect(field).toHaveProperty("value", "Ce qui a été dit.");
  expect(await saved()).toBeNull();
});

it("shows both drafts where somebody else saved first, and puts one's own in its place", async () => {
  const { ana } = await draftReady(desk);
  await show();
  const builder = within(await next());
  const words = await builder.findByRole("textbox", { name: "Introduction, in English" });
  const { draft } = await ana.edition.draft({ caseId: desk.caseId });
  const { kind, locales, method, signedBy, pairIds, what, why, reasons } = draft;
  const same = { kind, locales, method, signedBy, pairIds, what, why, reasons };
  const introduction = { en: "What others said." };
  await ana.edition.saveDraft({ ...same, introduction, caseId: desk.caseId, version: 2 });

  await userEvent.type(words, " And more.");
  await userEvent.tab();
  const standing = await builder.findByRole("region", { name: "What stands now" });
  expect(standing.textContent).toContain("What others said.");
  expect(standing.textContent).not.toContain("Who signs");
  await userEvent.click(builder.getByRole("button", { name: "Put mine in its place" }));
  await waitFor(async () =>
    expect(await saved()).toMatchObject({
      introduction: { en: "What was said. And more." },
      version: 4,
    }),
  );
});

it("tells what keeps a draft back, takes reasons in place, and publishes once nothing is left", async () => {
  const { problems } = await draftReady(desk);
  const warned = problems.filter(({ severity }) => severity === "warning").length;
  expect(problems).toHaveLength(warned);
  await desk.db.prisma.editionDraft.updateMany({ data: { reasons: [] } });
  await show();
  const builder = within(await next());
  const publish = () => builder.getByRole("button", { name: "Publish edition 1" });
  const fields = await builder.findAllByRole("textbox", { name: /^Reason to publish/ });
  expect(publish()).toHaveProperty("disabled", true);
  for (const field of fields) {
    fireEvent.change(field, { target: { value: "It is so." } });
    fireEvent.blur(field);
  }
  await waitFor(() => expect(publish()).toHaveProperty("disabled", false));

  await userEvent.click(publish());
  const dialog = await screen.findByRole("dialog");
  expect(dialog.textContent).toContain("edition 1 (first edition): 1 pair");
  await userEvent.click(within(dialog).getByRole("button", { name: "Publish edition 1" }));
  expect(await builder.findByRole("progressbar")).toBeTruthy();
  await desk.render();
  const edition = await screen.findByRole("listitem", { name: "Edition 1" });
  expect(within(edition).getByText("current")).toBeTruthy();
  expect(edition.textContent).toContain("/editions/telegram-durov/1/en/embed");
  expect(document.activeElement?.textContent).toBe("Edition 1");
});

it("leads from what is to be mended to where that is done", async () => {
  const { ana } = await draftReady(desk);
  const [pairId = ""] = desk.pairIds;
  await ana.legal.hold({ pairId, reason: "A court looks at it." });
  await show();
  const list = await within(await next()).findByRole("list", {
    name: "Before it can be published",
  });
  expect(await within(list).findByText("A legal hold is on it. Have it lifted.")).toBeTruthy();
  const [link] = within(list).getAllByRole("link", { name: /^1\. / });
  expect(link?.getAttribute("href")).toBe("/cases/telegram-durov/pairs/1");
});

it("says of a pair whether a crime is alleged, and of a party what it is", async () => {
  await draftReady(desk);
  await show();
  const builder = within(await next());
  const crime = await builder.findByRole("checkbox", { name: /^A crime is alleged/ });
  const was = (crime as HTMLInputElement).checked;
  await userEvent.click(crime);
  const [pairId = ""] = desk.pairIds;
  await waitFor(async () =>
    expect(await desk.db.prisma.pair.findUniqueOrThrow({ where: { id: pairId } })).toMatchObject({
      isOfCrime: !was,
    }),
  );
  const party = builder.getByRole("combobox", { name: "Telegram" });
  await userEvent.selectOptions(party, "person");
  await waitFor(async () =>
    expect(
      await desk.db.prisma.party.findMany({ where: { kind: "person" }, select: { name: true } }),
    ).toContainEqual({ name: expect.objectContaining({ en: "Telegram" }) }),
  );
});
