import { type Db, grantDesk, isUnreachable, migrate, openDb } from "@rejoinder/db";
import { DESK_LABEL, startEmbedded, useEmbedded } from "@rejoinder/db/embedded";
import { Failure } from "./failure.ts";
import type { Settings } from "./settings.ts";

/** A step that is done sooner goes without saying. */
const TELL_AFTER_MS = 700;

/** An open, migrated database, and what must be ended with it. */
export type OpenDatabase = {
  db: Db;
  /** Of the role that owns the tables: for what a desk may not do. */
  ownerUrl: string;
  close(): Promise<void>;
};

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
  const { databaseUrl, databaseOwnerUrl, dataDir } = settings;
  if (databaseUrl) {
    const line = `Opening the database at ${place(databaseUrl)} …`;
    const slow = setTimeout(() => onProgress(line), TELL_AFTER_MS);
    const ownerUrl = databaseOwnerUrl ?? databaseUrl;
    await fromOwn(ownerUrl, () => migrateTold({ url: databaseUrl, ownerUrl }, onProgress)).finally(
      () => clearTimeout(slow),
    );
    const db = openDb(databaseUrl);
    return { db, ownerUrl, close: db.close };
  }
  const open = label === DESK_LABEL ? startEmbedded : useEmbedded;
  const server = await open(dataDir, { label, onProgress });
  try {
    await migrateTold(server, onProgress);
    const db = openDb(server.url);
    return { db, ownerUrl: server.ownerUrl, close: () => db.close().finally(server.stop) };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/**
 * Works with the database the settings name as it is, without a migration before; the desk's role is
 * granted its rights after. The embedded server is this command's alone for as long.
 *
 * @param work is given the address by which the tables are owned
 * @throws DataFolderInUse while a desk runs on the data folder
 * @throws Failure, EmbeddedError as `openDatabase`
 */
export async function onOwnedDatabase<T>(
  { databaseUrl, databaseOwnerUrl, dataDir }: Settings,
  label: string,
  onProgress: (line: string) => void,
  work: (ownerUrl: string) => Promise<T>,
): Promise<T> {
  const then = async ({ url, ownerUrl }: Urls) => {
    const done = await work(ownerUrl);
    await grantTo(url, ownerUrl);
    return done;
  };
  if (databaseUrl) {
    const ownerUrl = databaseOwnerUrl ?? databaseUrl;
    return fromOwn(ownerUrl, () => then({ url: databaseUrl, ownerUrl }));
  }
  const server = await startEmbedded(dataDir, { label, onProgress });
  return then(server).finally(server.stop);
}

type Urls = { url: string; ownerUrl: string };

async function migrateTold(
  { url, ownerUrl }: Urls,
  onProgress: (line: string) => void,
): Promise<void> {
  const applied = await migrate(ownerUrl);
  await grantTo(url, ownerUrl);
  if (applied.length > 0) onProgress(`Migrated the database: ${applied.join(", ")}.`);
}

/** Lets the role of a desk's address run one. */
function grantTo(url: string, ownerUrl: string): Promise<void> {
  return grantDesk(ownerUrl, decodeURIComponent(new URL(url).username));
}

/** Puts what a server of the person's own says against them into words they can act on. */
async function fromOwn<T>(url: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
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
