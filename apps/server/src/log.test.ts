import { afterEach, expect, it, vi } from "vitest";
import { startServer } from "./main.ts";
import { openDesk, testEntrance } from "./testing.ts";

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  vi.restoreAllMocks();
  await Promise.all(open.splice(0).map((server) => server.close()));
});

/** Everything this process says, by any way, from now on. */
function hearAll(): string[] {
  const said: string[] = [];
  const hear = (...words: unknown[]) => said.push(words.map(String).join(" ")) > 0;
  for (const stream of [process.stderr, process.stdout])
    vi.spyOn(stream, "write").mockImplementation(hear);
  for (const way of ["log", "info", "warn", "error", "debug"] as const)
    vi.spyOn(console, way).mockImplementation(hear);
  return said;
}

it("tells of refusals and bugs, and holds no secret and nothing that anybody typed", async () => {
  const { db, pairIds, caseId } = await openDesk();
  const server = await startServer({ ...testEntrance, db, webRoot: import.meta.dirname });
  open.push(server);
  const said = hearAll();

  let cookie = "";
  const send = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(server.address + path, {
      method: body === undefined ? "GET" : "POST",
      headers: {
        origin: server.address,
        cookie,
        ...(body !== undefined && { "content-type": "application/json" }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const cookies = response.headers.getSetCookie().map((each) => each.split(";")[0] ?? "");
    if (cookies.length > 0) cookie = cookies.join("; ");
    return { status: response.status, body: await response.json().catch(() => null) };
  };
  const change = (procedure: string, input: unknown) => send(`/api/trpc/${procedure}`, input);
  const query = (procedure: string, input: object) =>
    send(`/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`, undefined);

  // Coming in, well and badly.
  const { body } = await change("invitation.openSetUp", {});
  const { token } = (body as { result: { data: { token: string } } }).result.data;
  const person = {
    name: "Secretname",
    email: "secretmail@example.org",
    password: "secretpassword1",
  };
  expect((await change("invitation.accept", { token: "secrettoken", ...person })).status).not.toBe(
    200,
  );
  expect((await change("invitation.accept", { token, ...person, password: "secret" })).status).toBe(
    400,
  );
  expect((await change("invitation.accept", { token, ...person })).status).toBe(200);
  const { email, password } = person;
  const signIn = (given: object) => send("/api/auth/sign-in/email", given);
  expect((await signIn({ email, password: "secretpassword2" })).status).toBe(401);
  expect((await signIn({ email: "secretother@example.org", password })).status).toBe(401);
  expect((await signIn({ email, password })).status).toBe(200);
  const passwords = { currentPassword: "secretpassword3", newPassword: "secretpassword4" };
  expect((await send("/api/auth/change-password", passwords)).status).not.toBe(200);
  await send("/api/trpc/case.list", undefined, { authorization: "Bearer rjd_secretbearer" });
  await send("/api/trpc/case.list", undefined, { cookie: "rejoinder.session_token=secretcookie" });
  await send("/api/trpc/case.list", undefined, { origin: "https://secretorigin.example" });

  // What people type, refused and saved.
  const [source] = await db.prisma.source.findMany({ take: 1, select: { id: true } });
  const note = {
    pairId: pairIds[0],
    kind: "legal",
    visibility: "internal",
    text: "The secretinformant is in Lyon.",
    citations: [{ sourceId: source?.id, locator: "secretlocator" }],
    supersedesId: null,
  };
  expect((await change("note.add", note)).status).toBe(200);
  expect((await change("note.add", { ...note, text: "secretlong".repeat(500) })).status).toBe(400);
  expect((await change("note.add", { ...note, secretfield: 1 })).status).toBe(400);
  await change("note.add", '{"text":"secretbroken');
  await query("pair.search", { query: "secretsearch" });
  await query("pair.list", { caseId, locale: "en", query: "secretquery" });
  await send("/api/cases/secretslug/report/html?lang=secretlang", undefined);
  await send("/secretpath.js?secretparameter=1", undefined);

  // A bug while saving what was typed, and a database that says what it was given.
  await db.owner.prisma.$executeRawUnsafe(`ALTER TABLE "Citation" RENAME TO "Elsewhere"`);
  expect((await change("note.add", note)).status).toBe(500);
  await db.owner.prisma.$executeRawUnsafe(`ALTER TABLE "Session" RENAME TO "Elsewhere2"`);
  expect((await signIn({ email, password })).status).toBe(500);
  await query("pair.search", { query: "secretsearch" });

  const log = said.join("\n");
  vi.restoreAllMocks();
  expect(log).toContain("INPUT_INVALID");
  expect(log).toContain("note.add");
  expect(log).toContain('"refusal":"BUG"');
  expect(log).not.toContain(token);
  for (const part of cookie.split(/[=;]/)) if (part.length > 20) expect(log).not.toContain(part);
  expect(log.match(/.{0,200}secret.{0,60}/gi) ?? []).toEqual([]);
});
