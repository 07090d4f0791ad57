import { openDb } from "@rejoinder/db";
import { afterEach, expect, it, vi } from "vitest";
import { type Limits, openLimits } from "./limits.ts";
import { startServer } from "./main.ts";
import { openDesk, signIn, testEntrance } from "./testing.ts";

const open: { close(): unknown }[] = [];
afterEach(async () => {
  vi.restoreAllMocks();
  await Promise.all(open.splice(0).map((each) => each.close()));
});

/** The limits of a server on that database. */
function limitsOn(db: Parameters<typeof openLimits>[0], factor?: number): Limits {
  const limits = openLimits(db, factor);
  open.push(limits);
  return limits;
}

const ana = { personId: "0199-ana", address: "192.0.2.1" };
const ben = { personId: "0199-ben", address: "192.0.2.1" };
const visitor = (address: string) => ({ personId: null, address });

/** How many of so many requests at once are let through. */
async function passed(
  limits: Limits,
  times: number,
  ...[limit, sender]: Parameters<Limits["count"]>
) {
  const waits = await Promise.all(Array.from({ length: times }, () => limits.count(limit, sender)));
  return waits.filter((seconds) => seconds === 0).length;
}

it("lets somebody mark 20 pairs a second for a minute, and not without end", async () => {
  const { db } = await openDesk();
  const limits = limitsOn(db);
  expect(await passed(limits, 20 * 60, "change", ana)).toBe(20 * 60);
  expect(await passed(limits, 2_000, "change", ana)).toBe(1_200);
});

it("counts each person apart, also those who share an address", async () => {
  const { db } = await openDesk();
  const limits = limitsOn(db, 0.1);
  expect(await passed(limits, 10, "report", ana)).toBe(3);
  expect(await passed(limits, 10, "report", ben)).toBe(3);
  expect(await passed(limits, 10, "report", visitor("192.0.2.1"))).toBe(3);
});

it("counts what lets somebody in by address, whoever asks: a whole /64 of IPv6 is one", async () => {
  const { db } = await openDesk();
  const limits = limitsOn(db, 0.1);
  expect(await passed(limits, 4, "invitation", visitor("2001:db8::1"))).toBe(4);
  expect(await passed(limits, 4, "invitation", visitor("2001:db8::ffff:2"))).toBe(2);
  expect(await passed(limits, 10, "invitation", visitor("2001:db8:0:1::1"))).toBe(6);
  expect(await passed(limits, 4, "invitation", ana)).toBe(4);
  expect(await passed(limits, 4, "invitation", visitor("::ffff:192.0.2.1"))).toBe(2);
});

it("shares what was counted between servers on one database", async () => {
  const { db } = await openDesk();
  const [one, other] = [limitsOn(db, 0.1), limitsOn(db, 0.1)];
  const both = await Promise.all([
    passed(one, 40, "search", ana),
    passed(other, 40, "search", ana),
  ]);
  expect(both[0] + both[1]).toBe(60);
  expect(await passed(limitsOn(db, 0.1), 1, "search", ana)).toBe(0);
});

it("says in how many seconds it may be asked again, and lets it then", async () => {
  const { db } = await openDesk();
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-03-02T12:00:00Z") });
  try {
    expect(await passed(limitsOn(db, 0.1), 4, "report", ana)).toBe(3);
    vi.setSystemTime(new Date("2026-03-02T12:00:20.500Z"));
    expect(await limitsOn(db, 0.1).count("report", ana)).toBe(40);
    vi.setSystemTime(new Date("2026-03-02T12:01:01Z"));
    expect(await passed(limitsOn(db, 0.1), 4, "report", ana)).toBe(3);
  } finally {
    vi.useRealTimers();
  }
});

it("keeps neither names nor addresses", async () => {
  const { db } = await openDesk();
  await passed(limitsOn(db), 1, "report", ana);
  await passed(limitsOn(db), 1, "invitation", visitor("192.0.2.77"));
  const rows = await db.prisma.routeLimit.findMany();
  expect(rows).toHaveLength(2);
  expect(JSON.stringify(rows.map(({ key }) => key))).not.toMatch(/ana|192\.0/);
});

it("counts in memory while the database does not answer", async () => {
  const { db } = await openDesk();
  const gone = new URL(db.url);
  gone.port = "1";
  const nowhere = openDb(gone.href);
  open.push(nowhere);
  expect(await passed(limitsOn(nowhere, 0.1), 10, "report", ana)).toBe(3);
});

/** A server on a desk of its own, with the limits times `limitFactor`, and somebody signed in. */
async function serve(limitFactor: number) {
  const desk = await openDesk();
  const webRoot = import.meta.dirname;
  const server = await startServer({ ...testEntrance, db: desk.db, webRoot, limitFactor });
  open.push(server);
  const cookie = await signIn(desk.db, (await desk.person("Ana")).id);
  const headers = { cookie, origin: server.address, "content-type": "application/json" };
  return {
    desk,
    get: (path: string) => fetch(server.address + path, { headers }),
    query: (procedure: string, input: object) =>
      fetch(
        `${server.address}/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`,
        { headers },
      ),
    change: (procedure: string, input: object) =>
      fetch(`${server.address}/api/trpc/${procedure}`, {
        method: "POST",
        headers,
        body: JSON.stringify(input),
      }),
  };
}

it("answers over HTTP with 429, the seconds to wait, and a sentence", async () => {
  const { desk, get, query, change } = await serve(0.001);
  const { caseId, pairIds } = desk;
  vi.spyOn(process.stderr, "write").mockImplementation(() => true);
  const token = "x".repeat(43);
  const mark = () =>
    change("review.mark", { pairId: pairIds[0], status: "contested", version: 99 });

  for (const [ask, times] of [
    [() => query("pair.list", { caseId, locale: "en", query: "telegram" }), 1],
    [() => get("/api/cases/telegram-durov/report/md"), 1],
    [() => query("invitation.byToken", { token }), 1],
    [() => query("reply.look", { token }), 1],
    [mark, 3],
  ] as const) {
    for (let time = 0; time < times; time += 1) expect((await ask()).status).not.toBe(429);
    const refused = await ask();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(30);
    expect(await refused.json()).toMatchObject({
      error: {
        message: expect.stringContaining("Wait a moment"),
        data: { refusal: { code: "TOO_MANY_REQUESTS", kind: "tooMany" } },
      },
    });
  }
  expect((await query("pair.search", { query: "durov" })).status).toBe(429);
  expect((await query("source.list", { caseId, query: "durov" })).status).toBe(429);
  const joining = { token, name: "Eve", email: "eve@example.org", password: "long enough for all" };
  expect((await change("invitation.accept", joining)).status).toBe(429);
  expect((await change("invitation.openSetUp", {})).status).toBe(429);
  const reply = { token, text: "No.", language: "en", signedAs: null };
  expect((await change("reply.send", reply)).status).toBe(429);
});

it("counts every call of a batch", async () => {
  const { get } = await serve(0.001);
  vi.spyOn(process.stderr, "write").mockImplementation(() => true);
  const batch = encodeURIComponent(JSON.stringify({ 0: { query: "a" }, 1: { query: "b" } }));
  const answers = await get(`/api/trpc/pair.search,pair.search?batch=1&input=${batch}`);
  expect(await answers.json()).toEqual(
    expect.arrayContaining([
      { error: expect.objectContaining({ data: expect.objectContaining({ httpStatus: 429 }) }) },
    ]),
  );
});

it("asks nothing more of the database for plain reads", async () => {
  const { desk, query } = await serve(1);
  const { caseId, pairIds } = desk;
  for (const [procedure, input] of [
    ["pair.byId", { pairId: pairIds[0] }],
    ["pair.list", { caseId, locale: "en" }],
    ["source.list", { caseId }],
  ] as const)
    expect((await query(procedure, input)).status).toBe(200);
  expect(await desk.db.prisma.routeLimit.count()).toBe(0);
});
