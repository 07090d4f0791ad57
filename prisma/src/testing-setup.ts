import { openTestServer } from "./test-server.ts";
import { TEST_SERVER } from "./testing.ts";

/** Vitest's global setup: one server for the run, its address handed to the workers. */
export default async function setup(): Promise<() => Promise<void>> {
  try {
    const { close, ...server } = await openTestServer();
    process.env[TEST_SERVER] = JSON.stringify(server);
    return close;
  } catch (error) {
    // Vitest would say no more than that it found no test.
    console.error(error);
    throw error;
  }
}
