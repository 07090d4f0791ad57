import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { test as base } from "@playwright/test";
import { cloneTemplate, dropDatabase, openTestServer } from "@rejoinder/db/testing";
import { root } from "../settings.ts";

/** A desk of the journey's own, started as `npm start` does, with the first case and nothing else. */
export type Desk = {
  /** Such as `http://127.0.0.1:40123`; the page's base address too. */
  address: string;
  databaseUrl: string;
};

type TestServer = Awaited<ReturnType<typeof openTestServer>>;

/** Playwright's `test`, with a desk for every journey. */
export const test = base.extend<{ desk: Desk }, { testServer: TestServer }>({
  testServer: [
    async ({ browserName: _browserName }, use) => {
      const server = await openTestServer();
      await use(server);
      await server.close();
    },
    { scope: "worker" },
  ],

  desk: async ({ testServer }, use) => {
    const databaseUrl = await cloneTemplate(testServer);
    const { address, stop } = await startDesk(databaseUrl);
    await use({ address, databaseUrl });
    await stop();
    await dropDatabase(testServer, databaseUrl);
  },

  baseURL: ({ desk }, use) => use(desk.address),
});

export { expect } from "@playwright/test";

async function startDesk(databaseUrl: string): Promise<{ address: string; stop(): Promise<void> }> {
  const child = spawn(process.execPath, [join(root, "scripts/src/start.ts")], {
    env: { ...process.env, PORT: "0", HOST: "127.0.0.1", DATABASE_URL: databaseUrl },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said: string[] = [];
  const address = new Promise<string>((resolve, reject) => {
    const hear = (line: string) => {
      said.push(line);
      const found = /^Rejoinder is at (http\S+)/.exec(line)?.[1];
      if (found) resolve(found);
    };
    createInterface({ input: child.stdout }).on("line", hear);
    createInterface({ input: child.stderr }).on("line", hear);
    child.once("exit", () => reject(new Error(`The desk did not start:\n${said.join("\n")}`)));
  });
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGTERM");
    await once(child, "exit");
  };
  return { address: await address, stop };
}
