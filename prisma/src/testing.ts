import { type Db, openDb } from "./client.ts";
import { cloneTemplate, dropDatabase, type TestServer } from "./test-server.ts";

export { diffToSchema } from "./schema-diff.ts";
export { startScratchServer } from "./scratch-server.ts";
export { cloneTemplate, dropDatabase, openTestServer } from "./test-server.ts";

/** Name of the variable by which the test run tells its workers of its server. */
export const TEST_SERVER = "REJOINDER_TEST_SERVER";

const opened = new Set<Db>();

/**
 * A database of its own on the test run's PostgreSQL, with every migration applied and no rows. It
 * is closed and dropped after the test file.
 */
export async function testDb(): Promise<Db> {
  const db = openDb(await cloneTemplate(testServer()));
  opened.add(db);
  return db;
}

/** Closes and drops every database `testDb` made in this file. */
export async function closeTestDbs(): Promise<void> {
  const all = [...opened];
  opened.clear();
  await Promise.all(
    all.map(async (db) => {
      await db.close();
      await dropDatabase(testServer(), db.url);
    }),
  );
}

function testServer(): TestServer {
  const server = process.env[TEST_SERVER];
  if (!server) throw new Error("Run the tests by npm test: they need its database server.");
  return JSON.parse(server);
}
