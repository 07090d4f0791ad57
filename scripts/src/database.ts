import { type Db, isUnreachable, migrate, openDb } from "@rejoinder/db";
import { DESK_LABEL, startEmbedded, useEmbedded } from "@rejoinder/db/embedded";
import { Failure } from "./failure.ts";
import type { Settings } from "./settings.ts";

/** A step that is done sooner goes without saying. */
const TELL_AFTER_MS = 700;

/** An open, migrated database, and what must be ended with it. */
export type OpenDatabase = { db: Db; close(): Promise<void> };

/**
 * Opens the database the settings name and brings it up to date. As a desk it owns the data folder;
 * a command works beside a running desk, or starts the embedded server for as long as it needs it.
 *
 * @param label `DESK_LABEL`, or the command's name for others who want the folder
 * @throws Failure `DATABASE_UNREACHABLE`, `DATABASE_REFUSED`
 * @throws EmbeddedError, MigrationRefused
 */
export async function openDatabase(
  settings: Settings,
  label: string,
  onProgress: (line: string) => void,
): Promise<OpenDatabase> {
  const { databaseUrl, dataDir } = settings;
  if (databaseUrl) {
    const line = `Opening the database at ${place(databaseUrl)} …`;
    const slow = setTimeout(() => onProgress(line), TELL_AFTER_MS);
    await migrateOwn(databaseUrl, onProgress).finally(() => clearTimeout(slow));
    const db = openDb(databaseUrl);
    return { db, close: db.close };
  }
  const open = label === DESK_LABEL ? startEmbedded : useEmbedded;
  const server = await open(dataDir, { label, onProgress });
  try {
    await migrateTold(server.url, onProgress);
    const db = openDb(server.url);
    return { db, close: () => db.close().finally(server.stop) };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function migrateTold(url: string, onProgress: (line: string) => void): Promise<void> {
  const applied = await migrate(url);
  if (applied.length > 0) onProgress(`Migrated the database: ${applied.join(", ")}.`);
}

async function migrateOwn(url: string, onProgress: (line: string) => void): Promise<void> {
  try {
    await migrateTold(url, onProgress);
  } catch (error) {
    if (isUnreachable(error))
      throw new Failure(
        "DATABASE_UNREACHABLE",
        `No PostgreSQL answers at ${place(url)}: see that it runs and that DATABASE_URL is right.`,
        { cause: error },
      );
    // Classes 28 and 3D, and 42501: who we are, which database, what we may do.
    const { code, message } = error as { code?: string; message: string };
    if (code && /^(28|3D|42501)/.test(code))
      throw new Failure(
        "DATABASE_REFUSED",
        `The PostgreSQL at ${place(url)} refused DATABASE_URL: ${message}.`,
        { cause: error },
      );
    throw error;
  }
}

/** Host and port of an address, without user, password or anything else. */
function place(url: string): string {
  const { hostname, port, searchParams } = new URL(url);
  return `${hostname || searchParams.get("host") || "localhost"}:${port || 5432}`;
}
