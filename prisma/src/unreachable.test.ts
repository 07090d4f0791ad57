import { expect, it } from "vitest";
import { openDb } from "./client.ts";
import { testDb } from "./testing.ts";
import { isDiskFull, isUnreachable } from "./unreachable.ts";

/** Nothing listens on port 1. */
const NOWHERE = "postgresql://ana:secret@127.0.0.1:1/desk";

it("knows a database that cannot be reached, by either client", async () => {
  const db = openDb(NOWHERE);
  const bySql = await db.sql({ name: "one", text: "SELECT 1" }, []).catch((error) => error);
  const byPrisma = await db.prisma.$queryRaw`SELECT 1`.catch((error) => error);
  await db.close();
  expect(isUnreachable(bySql)).toBe(true);
  expect(isUnreachable(byPrisma)).toBe(true);
});

it("knows a session that the server ended, and the next statement gets a new one", async () => {
  const db = await testDb();
  const end = { name: "end", text: "SELECT pg_terminate_backend(pg_backend_pid())" };
  const ended = await db.sql(end, []).catch((error) => error);
  expect(isUnreachable(ended)).toBe(true);
  const byPrisma = await db.prisma.$queryRaw`SELECT pg_terminate_backend(pg_backend_pid())`.catch(
    (error) => error,
  );
  expect(isUnreachable(byPrisma)).toBe(true);
  expect(await db.sql({ name: "one", text: "SELECT 1 AS one" }, [])).toEqual([{ one: 1 }]);
});

it("finds the cause at any depth, and in a circle", () => {
  const root: { cause?: unknown } = {};
  root.cause = new AggregateError([new Error("x", { cause: { code: "57P03" } }), root]);
  expect(isUnreachable(root)).toBe(true);
});

it("knows a disk without room, by either client", async () => {
  const { sql, prisma } = await testDb();
  const full = "DO $$ BEGIN RAISE EXCEPTION 'no room' USING ERRCODE = 'disk_full'; END $$";
  const bySql = await sql({ text: full }, []).catch((error) => error);
  const byPrisma = await prisma.$executeRawUnsafe(full).catch((error) => error);
  expect([isDiskFull(bySql), isDiskFull(byPrisma)]).toEqual([true, true]);
  expect(isUnreachable(bySql)).toBe(false);
});

it("knows a file that finds no room either", () => {
  const full = Object.assign(new Error("write failed"), { code: "ENOSPC" });
  expect(isDiskFull(new Error("not kept", { cause: full }))).toBe(true);
});

it("takes no other failure for it", async () => {
  const db = await testDb();
  const wrong = await db.sql({ name: "wrong", text: "SELECT nothing" }, []).catch((error) => error);
  expect(isUnreachable(wrong)).toBe(false);
  expect(isUnreachable(new Error("Nothing to do with it."))).toBe(false);
  expect(isUnreachable(undefined)).toBe(false);
});
