import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDb } from "@rejoinder/db";
import { createTRPCClient, httpSubscriptionLink } from "@trpc/client";
import { EventSource } from "eventsource";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { startServer } from "./main.ts";
import { localEditorId } from "./people.ts";
import type { AppRouter } from "./router.ts";
import { openDesk, signIn, testEntrance } from "./testing.ts";
import { openRoad } from "./testing-road.ts";

let webRoot: string;
beforeAll(async () => {
  webRoot = await mkdtemp(join(tmpdir(), "rejoinder-web-"));
  await writeFile(join(webRoot, "index.html"), "<!doctype html><title>Desk</title>");
});
afterAll(() => rm(webRoot, { recursive: true }));

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  vi.restoreAllMocks();
  await Promise.all(open.splice(0).map((server) => server.close()));
});

/** A desk, and the one person at this computer, signed in. */
async function serve() {
  const desk = await openDesk();
  const server = await startServer({ ...testEntrance, db: desk.db, webRoot });
  open.push(server);
  const cookie = await signIn(desk.db, await localEditorId(desk.db));
  const get = (path: string) => fetch(server.address + path, { headers: { cookie } });
  const post = (procedure: string, body: string, type = "application/json") =>
    fetch(`${server.address}/api/trpc/${procedure}`, {
      method: "POST",
      headers: { cookie, "content-type": type },
      body,
    });
  return { desk, address: server.address, cookie, get, post };
}

async function refusalIn(response: Response) {
  const body = (await response.json()) as {
    error: { message: string; data: { refusal: { code: string } } };
  };
  expect(body.error.message).not.toBe("");
  return [response.status, body.error.data.refusal.code];
}

it("serves the page at every address of the page, and nothing at unknown files", async () => {
  const { address } = await serve();
  const page = await fetch(`${address}/cases/telegram-durov`);
  expect(await page.text()).toContain("<title>Desk</title>");
  expect(page.headers.get("content-security-policy")).toContain("default-src 'self'");
  expect(await refusalIn(await fetch(`${address}/assets/none.js`))).toEqual([
    404,
    "ADDRESS_NOT_FOUND",
  ]);
  expect(await refusalIn(await fetch(`${address}/api/none`))).toEqual([404, "ADDRESS_NOT_FOUND"]);
});

it("answers an address that is none with the desk's own refusal, and a browser with the page", async () => {
  const { address, get } = await serve();
  const asBrowser = { headers: { accept: "text/html,application/xhtml+xml" } };
  expect(await refusalIn(await fetch(`${address}/cases/%ff`))).toEqual([400, "INPUT_INVALID"]);
  expect(await refusalIn(await fetch(`${address}/a.b`))).toEqual([404, "ADDRESS_NOT_FOUND"]);
  expect(await (await fetch(`${address}/a.b`, asBrowser)).text()).toContain("<title>Desk</title>");
  expect(await refusalIn(await get("/api/cases/%00/report/html"))).toEqual([400, "INPUT_INVALID"]);
});

it("keeps to its own folder whatever the address", async () => {
  const { address } = await serve();
  for (const path of [
    "/..%2f..%2fpackage.json",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/assets/..%5c..%5cx",
  ]) {
    const response = await fetch(address + path);
    expect(await response.text()).not.toMatch(/root:|"name"/);
  }
});

it.each([
  ["broken JSON", "review.mark", "{", 400, "BODY_NOT_JSON"],
  ["no JSON object", "review.mark", "3", 400, "INPUT_INVALID"],
  ["an unknown procedure", "review.destroy", "{}", 404, "ADDRESS_NOT_FOUND"],
  [
    "an unknown field",
    "note.withdraw",
    '{"noteId":"01a20c1b-ee54-77e9-ae0c-81d847a0a419","x":1}',
    400,
    "INPUT_INVALID",
  ],
  ["an id that is none", "note.withdraw", '{"noteId":"0"}', 400, "INPUT_INVALID"],
  [
    "an unknown id",
    "note.withdraw",
    '{"noteId":"01a20c1b-ee54-77e9-ae0c-81d847a0a419"}',
    404,
    "NOTE_NOT_FOUND",
  ],
  ["a prototype for a body", "note.withdraw", '{"__proto__":{"noteId":"x"}}', 400, "INPUT_INVALID"],
])("answers %s with a code and stays up", async (_, procedure, body, status, code) => {
  const { get, post } = await serve();
  expect(await refusalIn(await post(procedure, body))).toEqual([status, code]);
  expect((await get("/api/trpc/case.list")).status).toBe(200);
});

it("refuses a query where a change is asked, and a body that is not JSON", async () => {
  const { get, post } = await serve();
  expect((await get("/api/trpc/review.mark?input={}")).status).toBe(405);
  const form = await post("review.mark", "pairId=1", "application/x-www-form-urlencoded");
  expect(await refusalIn(form)).toEqual([400, "INPUT_INVALID"]);
});

it("refuses a body of 50 MB without reading it whole, and stays up", async () => {
  const { get, post } = await serve();
  const before = process.memoryUsage().rss;
  const response = await post("note.add", `{"text":"${"x".repeat(50_000_000)}"}`);
  expect(await refusalIn(response)).toEqual([413, "BODY_TOO_LARGE"]);
  expect((await get("/api/trpc/case.list")).status).toBe(200);
  expect(process.memoryUsage().rss - before).toBeLessThan(400_000_000);
});

it("names the field that is wrong, and why", async () => {
  const { desk, post } = await serve();
  const response = await post(
    "source.add",
    JSON.stringify({
      caseId: desk.caseId,
      kind: "expert",
      title: "x".repeat(301),
      publisher: null,
      publishedOn: "last week",
      address: "javascript:alert(1)",
      language: "en",
    }),
  );
  const { error } = (await response.json()) as {
    error: { data: { refusal: { issues: unknown } } };
  };
  expect(error.data.refusal.issues).toEqual([
    { path: "title", code: "too_long", max: 300 },
    { path: "publishedOn", code: "edtf", max: null },
    { path: "address", code: "address", max: null },
  ]);
});

it("logs of a bug where it came from, and no word that anybody typed", async () => {
  const { desk, post } = await serve();
  const lines: string[] = [];
  vi.spyOn(process.stderr, "write").mockImplementation((line) => lines.push(String(line)) > 0);
  await desk.db.owner.prisma.$executeRawUnsafe(`ALTER TABLE "Citation" RENAME TO "Elsewhere"`);
  const [source] = await desk.db.prisma.source.findMany({ take: 1 });
  const secret = "The confidential informant is in Lyon.";
  const response = await post(
    "note.add",
    JSON.stringify({
      pairId: desk.pairIds[0],
      kind: "legal",
      visibility: "internal",
      text: secret,
      citations: [{ sourceId: source?.id, locator: null }],
      supersedesId: null,
    }),
  );
  expect(await refusalIn(response)).toEqual([500, "BUG"]);
  expect(lines.join("")).toContain("note.add");
  expect(lines.join("")).not.toContain("informant");
  expect(await desk.db.prisma.note.count()).toBe(0);
});

it("says that the database is unreachable, and recovers by itself", async () => {
  const desk = await openDesk();
  const { hostname, port } = new URL(desk.db.url);
  const road = await openRoad(Number(port), hostname);
  const url = new URL(desk.db.url);
  url.port = String(road.port);
  const db = openDb(url.href);
  const server = await startServer({ ...testEntrance, db, webRoot });
  open.push(server, db);
  vi.spyOn(process.stderr, "write").mockImplementation(() => true);

  const cookie = await signIn(desk.db, await localEditorId(desk.db));
  const cases = () => fetch(`${server.address}/api/trpc/case.list`, { headers: { cookie } });
  expect((await cases()).status).toBe(200);
  road.cut();
  expect(await refusalIn(await cases())).toEqual([503, "DATABASE_UNREACHABLE"]);
  road.mend();
  await vi.waitFor(async () => expect((await cases()).status).toBe(200));
  road.close();
});

it("does not wait for ever for a database that hangs, and says that it may have been saved", async () => {
  const desk = await openDesk();
  const { hostname, port } = new URL(desk.db.url);
  const road = await openRoad(Number(port), hostname);
  const url = new URL(desk.db.url);
  url.port = String(road.port);
  const db = openDb(url.href, { answerWithinMs: 300 });
  const server = await startServer({ ...testEntrance, db, webRoot });
  open.push(server, db);
  vi.spyOn(process.stderr, "write").mockImplementation(() => true);

  const cookie = await signIn(desk.db, await localEditorId(desk.db));
  const cases = () => fetch(`${server.address}/api/trpc/case.list`, { headers: { cookie } });
  expect((await cases()).status).toBe(200);
  road.stall();
  expect(await refusalIn(await cases())).toEqual([503, "DATABASE_UNANSWERED"]);
  road.mend();
  await vi.waitFor(async () => expect((await cases()).status).toBe(200));
  road.close();
});

/** What whoever has the cookie hears, from the first message on. */
async function listenAt(address: string, cookie: string) {
  const client = createTRPCClient<AppRouter>({
    links: [
      httpSubscriptionLink({
        url: `${address}/api/trpc`,
        EventSource,
        eventSourceOptions: () => ({
          fetch: (url, init) => fetch(url, { ...init, headers: { ...init.headers, cookie } }),
        }),
      }),
    ],
  });
  const heard: unknown[] = [];
  const subscription = client.event.feed.subscribe(undefined, {
    onData: ({ data }) => heard.push(data),
  });
  await vi.waitFor(() => expect(heard).toEqual([{ missed: true, change: null }]));
  return { heard, stop: () => subscription.unsubscribe() };
}

it("tells an open window what was committed, over SSE, and nothing that was written", async () => {
  const { desk, address, cookie, post } = await serve();
  const { heard, stop } = await listenAt(address, cookie);
  const pairId = desk.pairIds[0] ?? "";
  const mark = JSON.stringify({ pairId, status: "contested", version: 0 });
  expect((await post("review.mark", mark)).status).toBe(200);
  await vi.waitFor(() => expect(heard).toHaveLength(2));
  stop();
  const { caseId } = desk;
  expect(heard[1]).toEqual({
    missed: false,
    change: { id: expect.any(String), caseId, pairId, kind: "pair_marked" },
  });
});

it("tells nobody of others' marks and reviews, and survives what is not its own", async () => {
  const { desk, address } = await serve();
  const ben = await desk.as("Ben");
  const { id } = await desk.person("Ana");
  const { heard, stop } = await listenAt(address, await signIn(desk.db, id));
  const pairId = desk.pairIds[0] ?? "";
  await ben.review.mark({ pairId, status: "contested", version: 0 });
  await desk.db.prisma.$executeRawUnsafe(`NOTIFY rejoinder, 'hello'`);
  await vi.waitFor(() => expect(heard).toHaveLength(2));
  stop();
  expect(heard[1]).toEqual({ missed: true, change: null });
});

it("gives the report as a file, in the language asked for", async () => {
  const { get } = await serve();
  const response = await get("/api/cases/telegram-durov/report/md?lang=fr");
  expect(response.headers.get("content-disposition")).toContain("telegram-durov.fr.md");
  expect(await response.text()).toContain("Telegram et Pavel Durov");
  const refused = await get("/api/cases/telegram-durov/report/exe");
  expect(await refusalIn(refused)).toEqual([400, "INPUT_INVALID"]);
  const unknown = await get("/api/cases/nothing/report/md");
  expect(await refusalIn(unknown)).toEqual([404, "CASE_NOT_FOUND"]);
});

it("refuses more questions in one request than a page has, and a language of a million letters", async () => {
  const { desk, get, post } = await serve();
  const calls = Array.from({ length: 31 }, () => "case.list").join();
  expect((await get(`/api/trpc/${calls}?batch=1&input=%7B%7D`)).status).toBe(400);
  const source = {
    caseId: desk.caseId,
    kind: "expert",
    title: "A title",
    publisher: null,
    publishedOn: null,
    address: "https://example.org/",
    language: `en${"-abcdefgh".repeat(100_000)}`,
  };
  expect(await refusalIn(await post("source.add", JSON.stringify(source)))).toEqual([
    400,
    "INPUT_INVALID",
  ]);
});
