import { createHash } from "node:crypto";
import { type AppRouter, type Context, createCaller } from "@rejoinder/server";
import { openDesk } from "@rejoinder/server/testing";
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import type { inferRouterInputs } from "@trpc/server";
import { afterEach, beforeEach, expect, it } from "vitest";
import { renderWithApi } from "../../testing/render-with-api.tsx";

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(async () => {
  cleanup();
  await desk.feed.close();
});

/** A link by which somebody answers at the address `/reply#…`. */
async function makeLink(given: Partial<inferRouterInputs<AppRouter>["request"]["log"]> = {}) {
  const ana = createCaller(desk.context(await desk.person("Ana")));
  const party = await desk.db.prisma.party.findFirstOrThrow({ where: { caseId: desk.caseId } });
  const { id: requestId } = await ana.request.log({
    caseId: desk.caseId,
    partyId: party.id,
    pairIds: desk.pairIds.slice(0, 1),
    channel: "email",
    addressee: "press@example.org",
    asked: "What do you say\u202e to this?",
    sentAt: "2026-03-01T12:00:00.000Z",
    deadline: "2026-03-04T12:00:00.000Z",
    ...given,
  });
  const link = await ana.reply.makeLink({ requestId, days: 7 });
  return { ana, link, address: new URL(link.address).pathname + new URL(link.address).hash };
}

const title = async (name: string) =>
  expect(await screen.findByRole("heading", { level: 1, name })).toBeTruthy();

it("answers by a link without an account, every character as typed, and shows the receipt", async () => {
  const { address } = await makeLink();
  const context: Context = desk.context(null);
  renderWithApi(address, context);
  await title("Your reply");
  expect(screen.getByRole("img", { name: /RIGHT-TO-LEFT OVERRIDE/ })).toBeTruthy();
  const words = "  Re\u0301ponse :\n\tit was not so. ";
  await userEvent.click(screen.getByRole("button", { name: "Send the answer" }));
  expect(await screen.findByText("Write something here.")).toBeTruthy();
  fireEvent.change(screen.getByRole("textbox", { name: "Your answer" }), {
    target: { value: words },
  });
  await userEvent.selectOptions(screen.getByRole("combobox"), "French");
  await userEvent.click(screen.getByRole("button", { name: "Send the answer" }));
  await title("Your reply has arrived");
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 })),
  );
  const sha256 = createHash("sha256").update(words).digest("hex");
  expect(screen.getByText(new RegExp(sha256))).toBeTruthy();
  const source = await desk.db.prisma.source.findFirstOrThrow({
    where: { reply: { isNot: null } },
    include: { snapshots: true },
  });
  expect(source).toMatchObject({ language: "fr", snapshots: [{ text: words, sha256 }] });

  cleanup();
  renderWithApi(address, context, "fr");
  await title("Votre réponse est arrivée");
  expect(screen.getByText(new RegExp(sha256))).toBeTruthy();
});

it("says so where the link was revoked while somebody wrote, or is none", async () => {
  const { ana, link, address } = await makeLink();
  renderWithApi(address, desk.context(null));
  const field = await screen.findByRole("textbox", { name: "Your answer" });
  await ana.reply.revokeLink({ linkId: link.id });
  await userEvent.type(field, "No.");
  await userEvent.click(screen.getByRole("button", { name: "Send the answer" }));
  await title("This link no longer works");
  cleanup();
  renderWithApi("/reply#nothing", desk.context(null));
  await title("This link leads nowhere");
  await waitFor(async () => expect(await desk.db.prisma.reply.count()).toBe(0));
});
