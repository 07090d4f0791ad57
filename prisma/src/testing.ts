import { type Db, openDb } from "./client.ts";
import { cloneTemplate, dropDatabase, type TestServer } from "./test-server.ts";

export { diffToSchema } from "./schema-diff.ts";
export { startScratchServer } from "./scratch-server.ts";
export {
  cloneTemplate,
  type DatabaseUrls,
  dropDatabase,
  openTestServer,
} from "./test-server.ts";

/** Name of the variable by which the test run tells its workers of its server. */
export const TEST_SERVER = "REJOINDER_TEST_SERVER";

/** A database of a test's own. `owner` is its owner's way in, for what a desk may not do. */
export type TestDb = Db & { owner: Db };

const opened = new Set<TestDb>();

/**
 * A database of its own on the test run's PostgreSQL, with every migration applied and no rows. It
 * is closed and dropped after the test file.
 */
export async function testDb(): Promise<TestDb> {
  const { url, ownerUrl } = await cloneTemplate(testServer());
  const db = { ...openDb(url), owner: openDb(ownerUrl) };
  opened.add(db);
  return db;
}

/** Closes and drops every database `testDb` made in this file. */
export async function closeTestDbs(): Promise<void> {
  const all = [...opened];
  opened.clear();
  await Promise.all(
    all.map(async (db) => {
      await Promise.all([db.close(), db.owner.close()]);
      await dropDatabase(testServer(), db);
    }),
  );
}

function testServer(): TestServer {
  const server = process.env[TEST_SERVER];
  if (!server) throw new Error("Run the tests by npm test: they need its database server.");
  return JSON.parse(server);
}
