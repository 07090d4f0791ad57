import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { type Db, openDb } from "@rejoinder/db";
import { fastifyTRPCPlugin } from "@trpc/server/adapters/fastify";
import Fastify, { type FastifyRequest } from "fastify";
import { afterEach, expect, it } from "vitest";
import { appRouter } from "./router.ts";
import { NOON, openDesk } from "./testing.ts";

const open: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).toReversed()) await close();
});

it("does once what is sent again because its answer was lost on the way", async () => {
  const desk = await openDesk();
  const port = await serve(desk, desk.db);
  let losesAnswers = true;
  const road = await openRoad(port, {
    back: (_chunk, socket) => {
      if (losesAnswers) socket.destroy();
      return !losesAnswers;
    },
  });
  const send = await sending(desk, road);
  await expect(send()).rejects.toThrow("fetch failed");
  await expect(send()).rejects.toThrow("fetch failed");
  losesAnswers = false;
  const answered = await send();
  expect(answered.status).toBe(200);
  const [note, ...others] = await desk.db.prisma.note.findMany();
  expect(others).toEqual([]);
  expect(await answered.json()).toEqual({ result: { data: { id: note?.id } } });
});

/** A desk that does not hear whether its first COMMIT was carried out, and what sends it one note. */
async function deafToCommit(ends: "one connection" | "the database") {
  const desk = await openDesk();
  const url = new URL(desk.db.url);
  const silent = new WeakSet<Socket>();
  let isLost = false;
  let isMended = false;
  const way = await openRoad(Number(url.port), {
    out: (chunk, socket) => {
      if (!isLost && chunk.includes("COMMIT")) {
        isLost = true;
        silent.add(socket);
      }
      return true;
    },
    back: (_chunk, socket) =>
      isMended || !(silent.has(socket) || (isLost && ends === "the database")),
  });
  url.port = String(way);
  const db = openDb(url.href, { answerWithinMs: 400 });
  open.push(() => db.close());
  const count = async () => [
    await desk.db.prisma.note.count(),
    await desk.db.prisma.event.count({ where: { kind: "note_added" } }),
  ];
  const send = await sending(desk, await serve(desk, db));
  return { send, count, mend: () => void (isMended = true) };
}

it("does once what is sent again because the database did not say whether it was saved", async () => {
  const { send, count, mend } = await deafToCommit("the database");
  const lost = await send();
  expect(lost.status).toBe(503);
  expect(await lost.text()).toMatch(/DATABASE_UN(ANSWERED|REACHABLE)/);
  expect(await count()).toEqual([1, 1]);
  mend();
  expect((await send()).status).toBe(200);
  expect(await count()).toEqual([1, 1]);
});

it("looks by another connection whether it was saved, where one did not say", async () => {
  const { send, count } = await deafToCommit("one connection");
  expect((await send()).status).toBe(200);
  expect(await count()).toEqual([1, 1]);
});

type Desk = Awaited<ReturnType<typeof openDesk>>;

/** The real router over HTTP, for one person. @returns its port */
async function serve({ context, person }: Desk, db: Db): Promise<number> {
  const actor = await person("Ana");
  const app = Fastify({ forceCloseConnections: true });
  await app.register(fastifyTRPCPlugin, {
    prefix: "/api/trpc",
    trpcOptions: {
      router: appRouter,
      createContext: ({ req }: { req: FastifyRequest }) => ({
        ...context(actor, NOON, String(req.headers["idempotency-key"])),
        db,
      }),
    },
  });
  await app.listen({ host: "127.0.0.1", port: 0 });
  open.push(() => app.close());
  return (app.server.address() as AddressInfo).port;
}

/** What sends one note, always under the same key. */
async function sending({ db, pairIds }: Desk, port: number) {
  const { id: sourceId } = await db.prisma.source.findFirstOrThrow();
  const sendKey = randomUUID();
  const body = JSON.stringify({
    pairId: pairIds[0],
    kind: "context",
    visibility: "internal",
    text: "Said once.",
    citations: [{ sourceId, locator: null }],
    supersedesId: null,
  });
  return () =>
    fetch(`http://127.0.0.1:${port}/api/trpc/note.add`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        connection: "close",
        "idempotency-key": sendKey,
      },
      body,
    });
}

type Pass = (chunk: Buffer | string, socket: Socket) => boolean;

/** A way to a port, on which what goes out and what comes back passes or is lost. @returns its own port */
async function openRoad(
  port: number,
  { out = () => true, back = () => true }: { out?: Pass; back?: Pass },
): Promise<number> {
  const sockets = new Set<Socket>();
  const road = createServer((from) => {
    const to = connect(port, "127.0.0.1");
    for (const socket of [from, to]) {
      sockets.add(socket);
      socket.on("error", () => undefined);
    }
    from.on("data", (chunk) => out(chunk, from) && to.write(chunk));
    to.on("data", (chunk) => back(chunk, from) && from.write(chunk));
    from.on("close", () => to.destroy());
    to.on("close", () => from.destroy());
  });
  await once(road.listen(0, "127.0.0.1"), "listening");
  open.push(() => {
    road.close();
    for (const socket of sockets) socket.destroy();
  });
  return (road.address() as AddressInfo).port;
}
