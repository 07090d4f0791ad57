import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { installJobs } from "./jobs.ts";

/** Where the migrations lie, one folder each, in the order of their names. */
export const migrationsFolder = join(import.meta.dirname, "../migrations");

/** The lock Prisma's own tools take too, so theirs and ours never run at once. */
const MIGRATION_LOCK = 72_707_369;

/** Prisma's own history table, to the letter. */
const HISTORY_TABLE = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum VARCHAR(64) NOT NULL,
    finished_at TIMESTAMPTZ,
    migration_name VARCHAR(255) NOT NULL,
    logs TEXT,
    rolled_back_at TIMESTAMPTZ,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`;

/** The database's history and the migrations on disk disagree; the message is for the person. */
export class MigrationRefused extends Error {
  override name = "MigrationRefused";
  readonly code = "MIGRATION_REFUSED";
}

type Migration = { name: string; sql: string; checksum: string };

/**
 * Brings a database up to date: each migration whole, in a transaction of its own, in order.
 * Several may call at once; one works and the others wait. The tables of the queues come with it.
 *
 * @param target an address, or a pool that stays open
 * @param upTo the name of the last migration to apply; without it, all there are
 * @returns the names of the migrations it applied; empty when there was nothing to do
 * @throws MigrationRefused when an applied migration differs from its file, has no file, or failed
 */
export async function migrate(
  target: string | pg.Pool,
  { upTo }: { upTo?: string | undefined } = {},
): Promise<string[]> {
  if (typeof target !== "string") {
    const client = await target.connect();
    try {
      return await migrateOver(client, upTo);
    } finally {
      client.release();
    }
  }
  const client = new pg.Client({ connectionString: target, connectionTimeoutMillis: 5_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return await migrateOver(client, upTo);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The names of the migrations of this release, in their order. */
export async function migrationNames(): Promise<string[]> {
  const entries = await readdir(migrationsFolder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

async function migrateOver(client: pg.ClientBase, upTo: string | undefined): Promise<string[]> {
  const migrations = await readMigrations();
  await client.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
  try {
    const missing = await notYetApplied(client, migrations);
    const waiting = missing.filter(({ name }) => upTo === undefined || name <= upTo);
    for (const migration of waiting) await apply(client, migration);
    if (upTo === undefined) await installJobs(client);
    return waiting.map(({ name }) => name);
  } finally {
    await client.query("SELECT pg_advisory_unlock($1)", [MIGRATION_LOCK]).catch(() => undefined);
  }
}

async function readMigrations(): Promise<Migration[]> {
  const names = await migrationNames();
  return Promise.all(
    names.map(async (name) => {
      const file = await readFile(join(migrationsFolder, name, "migration.sql"), "utf8");
      // Git may have given the file Windows line endings; it is the same migration.
      const sql = file.replaceAll("\r\n", "\n");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

/** @throws MigrationRefused */
async function notYetApplied(client: pg.ClientBase, migrations: Migration[]): Promise<Migration[]> {
  await client.query(HISTORY_TABLE);
  const { rows } = await client.query<{ name: string; checksum: string; finished: boolean }>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
     FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
  );
  const onDisk = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { name, checksum, finished } of rows) {
    const migration = onDisk.get(name);
    if (!finished)
      throw new MigrationRefused(
        `The migration ${name} failed half-way on this database: restore a backup, ` +
          "or mend the database and delete its line from _prisma_migrations.",
      );
    if (!migration)
      throw new MigrationRefused(
        `The database has the migration ${name}, which this release of Rejoinder does not know: ` +
          "start the newer release that made it.",
      );
    if (migration.checksum !== checksum)
      throw new MigrationRefused(
        `The migration ${name} was changed after it was applied to this database: ` +
          "put its file back as it was and write the change as a new migration.",
      );
  }
  const applied = new Set(rows.map(({ name }) => name));
  return migrations.filter(({ name }) => !applied.has(name));
}

async function apply(client: pg.ClientBase, { name, sql, checksum }: Migration): Promise<void> {
  const startedAt = new Date();
  await client.query("BEGIN");
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations
         (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, $4, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name, startedAt],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  }
}
