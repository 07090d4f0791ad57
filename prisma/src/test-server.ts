import { randomBytes } from "node:crypto";
import pg from "pg";
import { grantDesk } from "./desk-role.ts";
import { migrate } from "./migrate.ts";
import { startScratchServer } from "./scratch-server.ts";

/** A PostgreSQL for one test run, and its migrated template. Plain data: it travels between processes. */
export type TestServer = {
  /** Of a database from which others may be made, as the role under which desks run. */
  url: string;
  /** The same as the role that owns the databases. */
  ownerUrl: string;
  /** Every database of the run is named after this. */
  prefix: string;
};

/** One database, by the role of a desk and by its owner's. */
export type DatabaseUrls = { url: string; ownerUrl: string };

/**
 * The server at `DATABASE_URL` if that is set (with `DATABASE_OWNER_URL`, if another role owns what is
 * made there), else an embedded one of its own, with a migrated template in it.
 *
 * @returns with `close`, which drops every database of the run and ends what was started
 */
export async function openTestServer(): Promise<TestServer & { close(): Promise<void> }> {
  const given = process.env["DATABASE_URL"];
  const own = given ? null : await startScratchServer("rejoinder test");
  const urls = own ?? {
    url: given ?? "",
    ownerUrl: process.env["DATABASE_OWNER_URL"] || (given ?? ""),
  };
  const server = {
    url: urls.url,
    ownerUrl: urls.ownerUrl,
    prefix: `rejoinder_test_${randomBytes(4).toString("hex")}`,
  };
  const close = async () => {
    if (own) return own.stop();
    await dropDatabases(server);
  };
  try {
    await command(server.ownerUrl, `CREATE DATABASE ${templateName(server)}`);
    const ownerUrl = databaseUrl(server.ownerUrl, templateName(server));
    await migrate(ownerUrl);
    await grantDesk(ownerUrl, decodeURIComponent(new URL(server.url).username));
    return { ...server, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Clones the template. @returns the new database's addresses */
export async function cloneTemplate(server: TestServer): Promise<DatabaseUrls> {
  const name = `${server.prefix}_${randomBytes(6).toString("hex")}`;
  await command(server.ownerUrl, `CREATE DATABASE ${name} TEMPLATE ${templateName(server)}`);
  return { url: databaseUrl(server.url, name), ownerUrl: databaseUrl(server.ownerUrl, name) };
}

/** Drops a database made by `cloneTemplate`, whoever is still connected to it. */
export async function dropDatabase(server: TestServer, { url }: { url: string }): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  await command(server.ownerUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}

async function dropDatabases(server: TestServer): Promise<void> {
  const rows = await command<{ datname: string }>(
    server.ownerUrl,
    `SELECT datname FROM pg_database WHERE datname LIKE '${server.prefix}%'`,
  );
  for (const { datname } of rows)
    await command(server.ownerUrl, `DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
}

function templateName({ prefix }: TestServer): string {
  return `${prefix}_template`;
}

function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function command<T extends pg.QueryResultRow>(url: string, text: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return (await client.query<T>(text)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}
