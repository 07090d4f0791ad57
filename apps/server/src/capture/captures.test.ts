import { mkdtemp, rm } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { DOCUMENT_MAX } from "@rejoinder/schema";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { Browser, refusalOf } from "../auth/testing/browser.ts";
import { startServer } from "../main.ts";
import { signIn, testEntrance } from "../testing.ts";
import { openCaptures } from "./captures.ts";
import { onThisMachine, serve } from "./fetch/testing-site.ts";
import { fileStore } from "./store.ts";
import { openSourceDesk } from "./testing-source.ts";

const MEBIBYTE = 1024 ** 2;

let blobRoot: string;
beforeAll(async () => {
  blobRoot = await mkdtemp(join(tmpdir(), "rejoinder-documents-"));
});
afterAll(() => rm(blobRoot, { recursive: true }));

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of open.splice(0).reverse()) await each.close();
});

/** A desk with a source, served, and somebody signed in. */
async function served() {
  const { desk, ana, sourceId, isOver } = await openSourceDesk();
  const server = await startServer({
    ...testEntrance,
    db: desk.db,
    webRoot: import.meta.dirname,
    blobRoot,
    fetchPolicy: { allowed: ["127.0.0.1"], only: null },
  });
  open.push(server);
  const person = await desk.person("Ana");
  const cookie = await signIn(desk.db, person.id);
  const browser = new Browser(server.address, { headers: { cookie } });
  const ask = async (from: object) => {
    const { body } = await browser.mutate("capture.ask", { sourceId, extent: "whole", from });
    return isOver((body as { result: { data: { id: string } } }).result.data.id);
  };
  return { desk, ana, server, cookie, browser, sourceId, ask, isOver };
}

const words =
  "<!doctype html><title>A page</title><article><p>" + "What it said, it said. ".repeat(30);

it("preserves what was handed in, byte for byte, and gives it out as a file that no browser opens here", async () => {
  const { browser, ana, sourceId, ask } = await served();
  const handed = await browser.fetch("/api/uploads?fileName=page.html", {
    method: "POST",
    headers: { "content-type": "text/html; charset=utf-8" },
    body: words,
  });
  const { uploadId, size } = (await handed.json()) as { uploadId: string; size: number };
  expect(size).toBe(Buffer.byteLength(words));
  const capture = await ask({ way: "file", uploadId });
  expect(capture).toMatchObject({ state: "done", fileName: "page.html", mediaType: "text/html" });
  expect((await ana.source.byId({ sourceId })).snapshot?.text).toContain("What it said, it said.");

  const original = await browser.fetch(`/api/captures/${capture.id}/original`);
  expect(await original.text()).toBe(words);
  expect(original.headers.get("content-type")).toBe("application/octet-stream");
  expect(original.headers.get("content-disposition")).toMatch(
    /^attachment; filename="[0-9a-f]{16}\.html"$/,
  );
  expect(original.headers.get("content-security-policy")).toBe("sandbox; default-src 'none'");
  expect(original.headers.get("x-content-type-options")).toBe("nosniff");
});

it("fetches a page by its address, and keeps a second text when the page has changed", async () => {
  const { ana, sourceId, ask } = await served();
  let page = words;
  const port = await serve((_request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(page);
  });
  const address = `http://127.0.0.1:${port}/page`;
  expect(await ask({ way: "address", address })).toMatchObject({
    state: "done",
    finalAddress: address,
  });
  page = `${words}<p>An update that came later. ${"It says more than the page said. ".repeat(5)}`;
  expect(await ask({ way: "address", address })).toMatchObject({ state: "done" });
  const { snapshots, snapshot } = await ana.source.byId({ sourceId });
  expect(snapshots).toHaveLength(2);
  expect(snapshot?.text).toContain("An update that came later.");
});

it("refuses a document of more than 25 MB before it is read, and an empty one", async () => {
  const { browser, server, cookie } = await served();
  const claimed = Promise.withResolvers<number | undefined>();
  const sent = request(`${server.address}/api/uploads`, {
    method: "POST",
    headers: {
      cookie,
      origin: server.address,
      "content-type": "text/plain",
      "content-length": DOCUMENT_MAX + 1,
    },
  });
  sent.on("response", ({ statusCode }) => claimed.resolve(statusCode));
  sent.on("error", claimed.reject);
  sent.write("only a little");
  expect(await claimed.promise).toBe(413);
  sent.destroy();
  const post = (headers: Record<string, string>) =>
    browser.fetch("/api/uploads", { method: "POST", headers, body: "" });
  const empty = await post({ "content-type": "text/plain", "content-length": "0" });
  expect(
    refusalOf({
      status: empty.status,
      body: await empty.json(),
      headers: empty.headers,
      setCookies: [],
    }),
  ).toEqual([400, "DOCUMENT_EMPTY"]);
});

/** An upload that is sent piece by piece. @returns its request, and the status and body of the answer */
function sendInPieces(server: { address: string }, cookie: string) {
  const answer = Promise.withResolvers<{ status: number | undefined; body: string }>();
  const sent = request(`${server.address}/api/uploads`, {
    method: "POST",
    headers: { cookie, origin: server.address, "content-type": "text/plain" },
  });
  sent.on("response", async (response) => {
    const body = await text(response).catch(answer.reject);
    answer.resolve({ status: response.statusCode, body: body ?? "" });
  });
  sent.on("error", answer.reject);
  /** Over once the desk has taken in all but what the system holds for it. */
  const write = (bytes: Buffer) => new Promise<unknown>((done) => sent.write(bytes, done));
  return { sent, write, answer: answer.promise };
}

it("refuses a document that turns out to be of more than 25 MB, and says so", async () => {
  const { server, cookie, desk } = await served();
  const { sent, write, answer } = sendInPieces(server, cookie);
  for (let piece = 0; piece < 40; piece += 1) await write(Buffer.alloc(MEBIBYTE, "a"));
  const { status, body } = await answer;
  expect(status).toBe(413);
  expect(JSON.parse(body).error.data.refusal.code).toBe("DOCUMENT_TOO_LARGE");
  sent.end();
  expect(await desk.db.prisma.upload.count()).toBe(0);
});

it("holds four documents at once that come slowly, and takes the next one after them", async () => {
  const { server, cookie } = await served();
  const answered: string[] = [];
  const slow = Array.from({ length: 4 }, () => sendInPieces(server, cookie));
  await Promise.all(slow.map(({ write }) => write(Buffer.alloc(20 * MEBIBYTE, "a"))));
  const next = sendInPieces(server, cookie);
  next.sent.end("A small one.");
  const all = [...slow, next].map(async ({ answer }, index) => {
    expect((await answer).status).toBe(200);
    answered.push(index < 4 ? "slow" : "next");
  });
  for (const { sent } of slow) sent.end();
  await Promise.all(all);
  expect(answered[0]).toBe("slow");
});

it("carries out what waited when an earlier desk ended", async () => {
  const { desk, ana, personId, sourceId, isOver } = await openSourceDesk();
  const store = fileStore(blobRoot);
  const uploadId = await desk.handIn(personId, Buffer.from("Words that waited."), "text/plain");
  await store.put(Buffer.from("Words that waited."));
  const { id } = await ana.capture.ask({
    sourceId,
    extent: "whole",
    from: { way: "pasted", uploadId },
  });
  const captures = openCaptures(
    { db: desk.db, store, policy: { allowed: [], only: null } },
    () => undefined,
  );
  open.push(captures);
  expect(await isOver(id)).toMatchObject({ state: "done" });
});

/** Carries out what is asked of a desk, until it is closed or the test ends. */
function workFor({ desk }: Awaited<ReturnType<typeof openSourceDesk>>) {
  const captures = openCaptures(
    { db: desk.db, store: desk.store, ...onThisMachine },
    () => undefined,
  );
  open.push(captures);
  return captures;
}

it("reads what is at hand while sites keep it waiting", async () => {
  const source = await openSourceDesk();
  const { desk, ana, personId, sourceId, addSource, askByAddress, isOver } = source;
  const captures = workFor(source);
  let asked = 0;
  const allAsked = Promise.withResolvers<void>();
  const port = await serve(() => {
    asked += 1;
    if (asked === 4) allAsked.resolve();
  });
  const slow: string[] = [];
  for (const title of ["One", "Two", "Three", "Four", "Five"]) {
    const captureId = await askByAddress(`http://127.0.0.1:${port}/`, await addSource(title));
    await captures.ask(captureId, "address");
    slow.push(captureId);
  }
  await allAsked.promise;
  const uploadId = await desk.handIn(personId, Buffer.from("Words at hand."), "text/plain");
  const { id } = await ana.capture.ask({
    sourceId,
    extent: "whole",
    from: { way: "pasted", uploadId },
  });
  await captures.ask(id, "pasted");
  expect(await isOver(id)).toMatchObject({ state: "done" });
  const states = slow.map(async (captureId) => (await ana.capture.byId({ captureId })).state);
  expect((await Promise.all(states)).toSorted()).toEqual([...Array(4).fill("running"), "waiting"]);
});

it("leaves what it was in the midst of to the next desk, as if it had not been tried", async () => {
  const source = await openSourceDesk();
  const { ana, askByAddress } = source;
  const captures = workFor(source);
  const asked = Promise.withResolvers<void>();
  const port = await serve(() => asked.resolve());
  const captureId = await askByAddress(`http://127.0.0.1:${port}/`);
  await captures.ask(captureId, "address");
  await asked.promise;
  await captures.close();
  expect(await ana.capture.byId({ captureId })).toMatchObject({ state: "waiting", tries: 0 });
});
