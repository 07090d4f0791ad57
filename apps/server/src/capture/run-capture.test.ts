import { expect, it } from "vitest";
import { erase } from "../history/erase.ts";
import { key, SLUG } from "../history/testing-busy-desk.ts";
import { NOON } from "../testing.ts";
import { onThisMachine, serve } from "./fetch/testing-site.ts";
import { openSourceDesk } from "./testing-source.ts";

it("tries again what may go better, and gives it up with its reason", async () => {
  const { desk, ana, askByAddress } = await openSourceDesk();
  let asked = 0;
  const port = await serve((_request, response) => {
    asked += 1;
    response.statusCode = 503;
    response.end();
  });
  const id = await askByAddress(`http://127.0.0.1:${port}/`);
  // Once for every try: what is put back is asked for again.
  for (let tries = 1; tries < 4; tries += 1) {
    await expect(desk.capture(onThisMachine)).rejects.toThrow("ANSWER_STATUS");
    expect(await ana.capture.byId({ captureId: id })).toMatchObject({ state: "waiting", tries });
    await desk.captures.ask(id);
  }
  await desk.capture(onThisMachine);
  expect(await ana.capture.byId({ captureId: id })).toMatchObject({
    state: "failed",
    tries: 4,
    refusal: { code: "ANSWER_STATUS", detail: { status: "503" } },
  });
  expect(asked).toBe(4);
});

it("gives up what every desk that tried it ended in the midst of", async () => {
  const { desk, ana, askByAddress } = await openSourceDesk();
  const id = await askByAddress("http://127.0.0.1/page");
  const running = { state: "running", tries: 4 } as const;
  await desk.db.prisma.capture.update({ where: { id }, data: running });
  await desk.capture();
  expect(await ana.capture.byId({ captureId: id })).toMatchObject({
    state: "failed",
    tries: 4,
    refusal: { code: "CAPTURE_TRIED_ENOUGH", detail: { tries: 4 } },
  });
});

it("keeps how the site answered, until its text is erased", async () => {
  const { desk, ana, askByAddress } = await openSourceDesk();
  const port = await serve((request, response) => {
    if (request.url === "/") return response.writeHead(301, { location: "/page" }).end();
    const etag = '"7"';
    response.writeHead(200, { "content-type": "text/plain", etag, "last-modified": "A Monday" });
    return response.end("What it said.");
  });
  const captureId = await askByAddress(`http://127.0.0.1:${port}/`);
  await desk.capture(onThisMachine);
  const { fetched, snapshotId } = await ana.capture.byId({ captureId });
  expect(fetched).toEqual({
    status: 200,
    redirects: [`http://127.0.0.1:${port}/page`],
    etag: '"7"',
    lastModified: "A Monday",
    fetchedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    remoteAddress: "127.0.0.1",
  });
  const text = { slug: SLUG, kind: "snapshot", id: snapshotId ?? "", order: "An order" } as const;
  await erase(desk.db.owner, key, text, NOON, desk.store);
  expect((await ana.capture.byId({ captureId })).fetched).toBeNull();
});

it("tells of a capture to whom the source is open when it is saved", async () => {
  const { desk, sourceId, askByAddress } = await openSourceDesk("confidential");
  const port = await serve(async (_request, response) => {
    const kind = "news_report";
    await desk.db.prisma.source.update({ where: { id: sourceId }, data: { kind } });
    response.writeHead(200, { "content-type": "text/plain" }).end("What it said.");
  });
  await askByAddress(`http://127.0.0.1:${port}/`);
  await desk.capture(onThisMachine);
  const event = await desk.db.prisma.event.findFirst({ where: { kind: "source_captured" } });
  expect(event).toMatchObject({ right: null });
});

it("lets a newer ask take the place of one that waits", async () => {
  const { desk, ana, sourceId, askByAddress } = await openSourceDesk();
  const older = await askByAddress("http://127.0.0.1/older");
  const newer = await askByAddress("http://127.0.0.1/newer");
  expect(await ana.capture.byId({ captureId: older })).toMatchObject({
    state: "failed",
    refusal: { code: "CAPTURE_SUPERSEDED" },
  });
  await desk.capture();
  const captures = await ana.capture.bySource({ sourceId });
  expect(captures.map(({ id, refusal }) => [id, refusal?.code])).toEqual([
    [newer, "ADDRESS_NOT_PUBLIC"],
    [older, "CAPTURE_SUPERSEDED"],
  ]);
});

it("refuses a second capture of a source while one runs", async () => {
  const { desk, ana, askByAddress } = await openSourceDesk();
  let second: Promise<unknown> = Promise.resolve();
  const port = await serve(async (_request, response) => {
    second = askByAddress("http://127.0.0.1/second");
    await second.catch(() => undefined);
    response.writeHead(200, { "content-type": "text/plain" }).end("What it said.");
  });
  const captureId = await askByAddress(`http://127.0.0.1:${port}/`);
  await desk.capture(onThisMachine);
  await expect(second).rejects.toMatchObject({ cause: { code: "CAPTURE_UNDER_WAY" } });
  expect(await ana.capture.byId({ captureId })).toMatchObject({ state: "done" });
  await expect(askByAddress("http://127.0.0.1/third")).resolves.toBeTruthy();
});
