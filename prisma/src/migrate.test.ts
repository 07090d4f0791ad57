import { createHash } from "node:crypto";
import pg from "pg";
import { expect, it } from "vitest";
import { migrate } from "./migrate.ts";
import { diffToSchema, testDb } from "./testing.ts";

it("finds nothing in schema.prisma that the migrations have not made", async () => {
  const db = await testDb();
  expect(await diffToSchema(db.owner.url)).toBeNull();
});

it("changes nothing when it runs again", async () => {
  const db = await testDb();
  const history = () =>
    db.sql({ name: "history", text: "SELECT * FROM _prisma_migrations ORDER BY 1" }, []);
  const before = await history();
  expect(await migrate(db.owner.url)).toEqual([]);
  expect(await history()).toEqual(before);
});

it("lets two servers that start together migrate once", async () => {
  const db = await testDb();
  await db.owner.sql({ name: "reset", text: "DROP SCHEMA public CASCADE" }, []);
  await db.owner.sql({ name: "again", text: "CREATE SCHEMA public" }, []);
  const [first, second] = await Promise.all([migrate(db.owner.url), migrate(db.owner.url)]);
  expect([first.length, second.length].sort()).toEqual([0, Math.max(first.length, second.length)]);
  expect(first.length + second.length).toBeGreaterThan(0);
});

it("keeps history as Prisma does", async () => {
  const db = await testDb();
  const rows = await db.sql<{ checksum: string; applied_steps_count: number }>(
    { name: "history", text: "SELECT checksum, applied_steps_count FROM _prisma_migrations" },
    [],
  );
  for (const row of rows) {
    expect(row.checksum).toHaveLength(createHash("sha256").digest("hex").length);
    expect(row.applied_steps_count).toBe(1);
  }
});

it("refuses a database whose migration was changed after the fact", async () => {
  const db = await testDb();
  await db.owner.sql(
    { name: "change", text: "UPDATE _prisma_migrations SET checksum = 'other'" },
    [],
  );
  await expect(migrate(db.owner.url)).rejects.toThrow(/was changed after it was applied/);
});

it("refuses a database that a newer release has migrated", async () => {
  const db = await testDb();
  await db.owner.sql(
    {
      name: "newer",
      text: `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at)
             VALUES ('1', 'x', '29990101000000_newer', now())`,
    },
    [],
  );
  const pool = new pg.Pool({ connectionString: db.owner.url });
  await expect(migrate(pool)).rejects.toThrow(/start the newer release/);
  await pool.end();
});
