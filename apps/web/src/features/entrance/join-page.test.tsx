import { type Context, createCaller } from "@rejoinder/server";
import { openDesk } from "@rejoinder/server/testing";
import { cleanup, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { answerAuth } from "../../testing/auth-network.ts";
import { localEditor } from "../../testing/local-editor.ts";
import { renderWithApi } from "../../testing/render-with-api.tsx";

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(async () => {
  cleanup();
  vi.unstubAllGlobals();
  await desk.feed.close();
});

const title = async (name: string | RegExp) =>
  expect(await screen.findByRole("heading", { level: 1, name })).toBeTruthy();
const password = "four quiet words here";

/** Lets in whoever gives the password, as the person who has just joined. */
function letIn(context: Context) {
  return answerAuth({
    "/sign-in/email": async ({ email, password: given }) => {
      if (given !== password) return { status: 401, body: { code: "INVALID_EMAIL_OR_PASSWORD" } };
      const { name, role } = await desk.db.prisma.person.findUniqueOrThrow({
        where: { email: String(email) },
      });
      context.actor = await desk.person(name, role);
      return { body: { token: "t" } };
    },
  });
}

async function fill(name: string, email: string | null, secret: string) {
  await userEvent.type(await screen.findByLabelText("Your name"), name);
  if (email !== null) await userEvent.type(screen.getByLabelText("E-mail address"), email);
  await userEvent.type(screen.getByLabelText("Password"), secret);
}

it("makes the first owner, who is offered what the local editor did", async () => {
  const here = createCaller(desk.context(await localEditor(desk.db)));
  const pairId = desk.pairIds[0] ?? "";
  await here.review.mark({ pairId, status: "contested", version: 0 });
  const context = desk.context(null);
  letIn(context);
  const { router } = renderWithApi("/", context);
  await title("How will you work here?");
  await userEvent.click(screen.getByRole("button", { name: "Set up people" }));
  await title("Set up this desk");
  expect(router.state.location.hash).toMatch(/^[\w-]{43}$/);
  expect(screen.getByText("You become its first owner. You can then invite others.")).toBeTruthy();

  await fill("Olga", "olga@example.org", "short");
  await userEvent.click(screen.getByRole("button", { name: "Become the owner" }));
  expect(await screen.findByText("A password has at least 12 characters.")).toBeTruthy();
  const field = screen.getByLabelText("Password");
  await waitFor(() => expect(document.activeElement).toBe(field));
  await userEvent.clear(field);
  await userEvent.type(field, `${password}{Enter}`);

  await title("Work done on this computer before");
  expect(await screen.findByText("1 mark")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Take over" }));
  await title("Dashboard");
  const mark = await desk.db.prisma.mark.findFirstOrThrow({ select: { reviewer: true } });
  expect(mark.reviewer.name).toBe("Olga");
});

it("says as what somebody is invited, keeps the address of the invitation, and goes in", async () => {
  const olga = await desk.as("Olga", "owner");
  const { address } = await olga.invitation.create({
    email: "rita@example.org",
    role: "reviewer",
    rights: [],
  });
  const context = desk.context(null);
  letIn(context);
  renderWithApi(address.replace("https://desk.example", ""), context);
  await title("Join this desk");
  expect(screen.getByText(/You are invited as reviewer: marks and reviews/)).toBeTruthy();
  const email = screen.getByLabelText("E-mail address");
  expect(email).toHaveProperty("value", "rita@example.org");
  expect(email).toHaveProperty("readOnly", true);
  await fill("Rita", null, password);
  await userEvent.click(screen.getByRole("button", { name: "Join" }));
  await title("Dashboard");
});

it("says that a link does not work any more, and where to go", async () => {
  await desk.person("Olga", "owner");
  renderWithApi("/join#used-long-ago", desk.context(null), "fr");
  await title("Ce lien n’est plus valable");
  const way = screen.getByRole("link", { name: "Aller à la page de connexion" });
  expect(way.getAttribute("href")).toBe("/sign-in");
});

it("says at its field that an address has an account already", async () => {
  const olga = await desk.as("Olga", "owner");
  const { address } = await olga.invitation.create({ email: null, role: "reader", rights: [] });
  renderWithApi(address.replace("https://desk.example", ""), desk.context(null));
  await fill("Olga too", "olga@example.org", password);
  await userEvent.click(screen.getByRole("button", { name: "Join" }));
  const email = screen.getByLabelText("E-mail address");
  await waitFor(() => expect(email.getAttribute("aria-invalid")).toBe("true"));
  expect(document.activeElement).toBe(email);
});
