import { createHash } from "node:crypto";
import type { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { type DocumentStore, documentsOf, linesOfDocument } from "./backup/documents.ts";
import {
  type BackupContent,
  type BackupEnd,
  type BackupHeader,
  type DocumentSection,
  END_OF_ROWS,
  FORMAT,
  type TableSection,
  VERSION,
} from "./backup/format.ts";
import { appliedMigrations, columnsOf, copyTarget, listTables } from "./backup/tables.ts";

/**
 * Writes what a desk holds, as of one moment, while others go on writing. The format, before gzip,
 * is lines of UTF-8:
 *
 * - `BackupHeader` as JSON;
 * - for each table a section: `TableSection` as JSON, then the rows in PostgreSQL's COPY text format,
 *   one to a line, then `\.`;
 * - for each document that a capture rests on a section: `DocumentSection` as JSON, then its bytes as
 *   Base64 in lines, then `\.`;
 * - `BackupEnd` as JSON, with the SHA-256 of all lines before it.
 *
 * Memory grows with the largest document, not with the database. A document that the store has lost
 * keeps nothing else from being written.
 *
 * @param ownerUrl of the role that owns the tables
 * @param documents the store that the database names documents of
 * @param sink is ended with the backup's last byte; on failure it is destroyed
 */
export async function writeBackup(
  ownerUrl: string,
  documents: DocumentStore,
  sink: Writable,
  takenAt: Date,
): Promise<BackupContent> {
  const client = new pg.Client({
    connectionString: ownerUrl,
    application_name: "rejoinder backup",
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  client.on("error", () => undefined);
  const content: BackupContent = { rows: {}, documents: 0, lost: [] };
  try {
    await client.connect();
    await client.query("BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
    await client.query(
      "SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0; SET LOCAL timezone = 'UTC'",
    );
    await pipeline(backupLines(client, documents, content, takenAt), createGzip(), sink);
    await client.query("COMMIT");
  } catch (error) {
    sink.destroy();
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
  return content;
}

async function* backupLines(
  client: pg.Client,
  store: DocumentStore,
  content: BackupContent,
  takenAt: Date,
) {
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
    content.rows[table] = copy.rowCount;
    yield hashed(`${END_OF_ROWS}\n`);
  }
  // A database of an early release names no documents.
  const names = tables.includes("Capture") ? documentsOf(client) : [];
  for await (const document of names) {
    // Whatever stands in the way of one is told of it, and of no other.
    const bytes = await store.get(document).catch(() => null);
    if (bytes === null) {
      content.lost.push(document);
      continue;
    }
    yield hashed(lineOf({ document, size: bytes.length } satisfies DocumentSection));
    for (const line of linesOfDocument(bytes)) yield hashed(line);
    yield hashed(`${END_OF_ROWS}\n`);
    content.documents += 1;
  }
  yield lineOf({ ...content, sha256: hash.digest("hex") } satisfies BackupEnd);
}

const lineOf = (value: object) => `${JSON.stringify(value)}\n`;
