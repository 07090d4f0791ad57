import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import {
  type DocumentStore,
  documentsOf,
  type PlacedDocuments,
  placeDocuments,
} from "./backup/documents.ts";
import { type BackupContent, BackupRefused } from "./backup/format.ts";
import { dbInside } from "./backup/inside.ts";
import { type BackupReader, readBackup } from "./backup/read.ts";
import { appliedMigrations, columnsOf, copyTarget, listTables, quoted } from "./backup/tables.ts";
import { type Db, openDb } from "./client.ts";
import { migrate, migrationNames } from "./migrate.ts";

/**
 * Holds what was loaded against itself, by reading alone; whatever it throws undoes everything.
 * @param content what the backup tells that it holds, and what it lacks
 */
type Verify = (db: Db, content: BackupContent) => Promise<void>;

/** Who works with the database beside us is waited for that long. */
const LOCK_WITHIN = "10s";

/** Verifying reads a whole history: of a desk's largest table, in pieces. */
const ANSWER_WITHIN_MS = 600_000;

/**
 * Loads a backup into an empty database and a store, as it was, and brings it up to date: whole, or not
 * at all. A database that no desk was ever opened on is given its tables first.
 *
 * @param ownerUrl of the role that owns the tables
 * @param documents where the desk on that database keeps its documents
 * @param source the backup's bytes; destroyed at the end
 * @returns what was restored. A desk's own role must be granted its rights anew.
 * @throws BackupRefused when the file is not whole or not for this release, or the desk not empty
 */
export async function restoreBackup(
  ownerUrl: string,
  documents: DocumentStore,
  source: Readable,
  { verify }: { verify: Verify },
): Promise<{ takenAt: Date } & BackupContent> {
  const client = new pg.Client({
    connectionString: ownerUrl,
    application_name: "rejoinder restore",
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  client.on("error", () => undefined);
  try {
    const backup = await readBackup(source);
    const { migrations, takenAt } = backup.header;
    const isOlder = await isOlderRelease(migrations);
    await client.connect();
    await mustBeEmpty(client, migrations);
    await migrate(ownerUrl, isOlder ? { upTo: migrations.at(-1) } : {});
    const placed = placeDocuments(documents);
    await load(client, backup, placed, isOlder ? null : verify);
    const content = backup.content();
    if (isOlder)
      await bringUpToDate(client, ownerUrl, (db) => verify(db, content)).catch(async (error) => {
        await placed.takeBack();
        throw error;
      });
    await client.query("ANALYZE");
    return { takenAt: new Date(takenAt), ...content };
  } finally {
    source.destroy();
    await client.end().catch(() => undefined);
  }
}

/**
 * Whether a release made the backup that had fewer migrations than this one.
 * @throws BackupRefused `NEWER`, `OF_ANOTHER_DESK`
 */
async function isOlderRelease(migrations: readonly string[]): Promise<boolean> {
  const known = await migrationNames();
  if (migrations.some((name) => !known.includes(name))) throw new BackupRefused("NEWER");
  if (migrations.length === 0 || migrations.some((name, index) => known[index] !== name))
    throw new BackupRefused("OF_ANOTHER_DESK");
  return migrations.length < known.length;
}

/**
 * A desk is empty while nobody but itself has done anything on it.
 * @throws BackupRefused `DESK_NOT_EMPTY`, `DATABASE_NEWER`
 */
async function mustBeEmpty(client: pg.ClientBase, migrations: readonly string[]): Promise<void> {
  const applied = await appliedMigrations(client);
  if (applied.length === 0) return;
  const { rows } = await client.query<{ cases: number; people: number }>(
    `SELECT (SELECT count(*) FROM public."Case")::int AS cases,
       (SELECT count(*) FROM public."Person" WHERE handle IS NULL)::int AS people`,
  );
  const [found] = rows;
  if (!found || found.cases > 0 || found.people > 0) throw new BackupRefused("DESK_NOT_EMPTY");
  if (applied.some((name) => !migrations.includes(name))) throw new BackupRefused("DATABASE_NEWER");
}

async function load(
  client: pg.Client,
  backup: BackupReader,
  placed: PlacedDocuments,
  verify: Verify | null,
): Promise<void> {
  await client.query("BEGIN");
  try {
    const { kept, leftOut } = await listTables(client);
    await takeTables(client, [...kept, ...leftOut]);
    await mustBeEmpty(client, backup.header.migrations);
    // The history's chain, salts and hashes are in the backup: nothing makes them anew.
    await setTriggers(client, kept, "DISABLE");
    await client.query(`TRUNCATE ${listOf([...kept, ...leftOut])}`);
    for await (const section of backup.sections()) {
      if (!kept.includes(section.table)) throw new BackupRefused("OF_ANOTHER_DESK");
      await loadTable(client, section);
    }
    await loadDocuments(client, backup, placed);
    await mustBeCounted(client, backup);
    await setTriggers(client, kept, "ENABLE");
    await verify?.(dbInside(client), backup.content());
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    await placed.takeBack();
    throw error;
  }
  // Where the answer is lost nobody knows what came of it: the documents stay, which harms nobody.
  await client.query("COMMIT");
}

/**
 * The documents are those that captures rest on, but for what the backup tells that the desk had lost.
 * @throws BackupRefused `DAMAGED`
 */
async function loadDocuments(
  client: pg.Client,
  backup: BackupReader,
  placed: PlacedDocuments,
): Promise<void> {
  const unnamed = new Set<string>();
  for await (const { sha256, bytes } of backup.documents()) {
    await placed.place(sha256, bytes);
    unnamed.add(sha256);
  }
  const { lost } = backup.content();
  if (!backup.header.tables.includes("Capture")) return;
  for await (const sha256 of documentsOf(client))
    if (!unnamed.delete(sha256) && !lost.includes(sha256)) throw new BackupRefused("DAMAGED");
  if (unnamed.size > 0) throw new BackupRefused("DAMAGED");
}

/** @throws BackupRefused `DATABASE_IN_USE` */
async function takeTables(client: pg.ClientBase, tables: string[]): Promise<void> {
  await client.query(
    `SET LOCAL lock_timeout = '${LOCK_WITHIN}'; SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0`,
  );
  await client.query(`LOCK TABLE ${listOf(tables)}`).catch((error) => {
    throw error.code === "55P03" ? new BackupRefused("DATABASE_IN_USE", { cause: error }) : error;
  });
}

async function setTriggers(client: pg.ClientBase, tables: string[], to: "ENABLE" | "DISABLE") {
  for (const table of tables)
    await client.query(`ALTER TABLE public.${quoted(table)} ${to} TRIGGER USER`);
}

const listOf = (tables: string[]) => tables.map((table) => `public.${quoted(table)}`).join(", ");

type Section = { table: string; columns: string[]; rows: AsyncGenerator<Buffer> };

async function loadTable(client: pg.Client, section: Section): Promise<void> {
  const columns = await columnsOf(client, section.table);
  if (columns.toSorted().join() !== section.columns.toSorted().join())
    throw new BackupRefused("OF_ANOTHER_DESK");
  const copy = client.query(copyFrom(`COPY ${copyTarget(section)} FROM STDIN`));
  await pipeline(section.rows, copy).catch((error) => {
    // Class 22: values that are none of their type. Class 23: rows that do not fit together.
    throw /^2[23]/.test(error.code) ? new BackupRefused("DAMAGED", { cause: error }) : error;
  });
}

/** Every table has as many rows as the backup's end tells. */
async function mustBeCounted(client: pg.ClientBase, backup: BackupReader): Promise<void> {
  const { rows: told } = backup.content();
  for (const table of backup.header.tables) {
    const { rows } = await client.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM public.${quoted(table)}`,
    );
    if (rows[0]?.count !== told[table]) throw new BackupRefused("DAMAGED");
  }
}

/** Migrates what was loaded at the level of an older release; where that goes wrong, empties it again. */
async function bringUpToDate(
  client: pg.Client,
  ownerUrl: string,
  verify: (db: Db) => Promise<void>,
): Promise<void> {
  const db = openDb(ownerUrl, { answerWithinMs: ANSWER_WITHIN_MS });
  try {
    await migrate(ownerUrl);
    await verify(db);
  } catch (error) {
    await emptyAgain(client);
    throw error;
  } finally {
    await db.close();
  }
}

/** Only what was loaded a moment ago is there. */
async function emptyAgain(client: pg.ClientBase): Promise<void> {
  const { kept } = await listTables(client);
  await client.query("BEGIN");
  await setTriggers(client, kept, "DISABLE");
  await client.query(`TRUNCATE ${listOf(kept)}`);
  await setTriggers(client, kept, "ENABLE");
  await client.query("COMMIT");
}
