import { createHash } from "node:crypto";
import type { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import {
  type BackupEnd,
  type BackupHeader,
  END_OF_ROWS,
  FORMAT,
  type TableSection,
  VERSION,
} from "./backup/format.ts";
import { appliedMigrations, columnsOf, copyTarget, listTables } from "./backup/tables.ts";

/**
 * Writes what a database holds, as of one moment, while others go on writing. The format, before gzip,
 * is lines of UTF-8:
 *
 * - `BackupHeader` as JSON;
 * - for each table a section: `TableSection` as JSON, then the rows in PostgreSQL's COPY text format,
 *   one to a line, then `\.`;
 * - `BackupEnd` as JSON, with the SHA-256 of all lines before it.
 *
 * What is kept in files instead of tables gets sections of its own after the tables', and a higher
 * `version`. Memory does not grow with the database.
 *
 * @param ownerUrl of the role that owns the tables
 * @param sink is ended with the backup's last byte; on failure it is destroyed
 * @returns the number of rows by table
 */
export async function writeBackup(
  ownerUrl: string,
  sink: Writable,
  takenAt: Date,
): Promise<Record<string, number>> {
  const client = new pg.Client({
    connectionString: ownerUrl,
    application_name: "rejoinder backup",
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  client.on("error", () => undefined);
  const rows: Record<string, number> = {};
  try {
    await client.connect();
    await client.query("BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
    await client.query(
      "SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0; SET LOCAL timezone = 'UTC'",
    );
    await pipeline(backupLines(client, rows, takenAt), createGzip(), sink);
    await client.query("COMMIT");
  } catch (error) {
    sink.destroy();
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
  return rows;
}

async function* backupLines(client: pg.Client, rows: Record<string, number>, takenAt: Date) {
  const hash = createHash("sha256");
  const hashed = <T extends string | Buffer>(bytes: T): T => {
    hash.update(bytes);
    return bytes;
  };
  const { kept: tables } = await listTables(client);
  const header: BackupHeader = {
    format: FORMAT,
    version: VERSION,
    migrations: await appliedMigrations(client),
    takenAt: takenAt.toISOString(),
    tables,
  };
  yield hashed(lineOf(header));
  for (const table of tables) {
    const section: TableSection = { table, columns: await columnsOf(client, table) };
    yield hashed(lineOf(section));
    const copy = client.query(copyTo(`COPY ${copyTarget(section)} TO STDOUT`));
    for await (const chunk of copy) yield hashed(chunk as Buffer);
    // The number of rows comes after the last of them: it is here once another statement is answered.
    await client.query("SELECT");
    rows[table] = copy.rowCount;
    yield hashed(`${END_OF_ROWS}\n`);
  }
  yield lineOf({ rows, sha256: hash.digest("hex") } satisfies BackupEnd);
}

const lineOf = (value: object) => `${JSON.stringify(value)}\n`;
