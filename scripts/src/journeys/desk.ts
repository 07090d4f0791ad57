import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { test as base } from "@playwright/test";
import {
  cloneTemplate,
  type DatabaseUrls,
  dropDatabase,
  openTestServer,
} from "@rejoinder/db/testing";
import { root } from "../settings.ts";

/** A desk of the journey's own, started as `npm start` does, with the first case and nothing else. */
export type Desk = {
  /** Such as `http://127.0.0.1:40123`; the page's base address too. */
  address: string;
  databaseUrl: string;
};

type TestServer = Awaited<ReturnType<typeof openTestServer>>;

type Fixtures = {
  desk: Desk;
  /** Whether the browser has gone on as the local editor; false to begin at the entrance. */
  isSignedIn: boolean;
};

/** Playwright's `test`, with a desk for every journey. */
export const test = base.extend<Fixtures, { testServer: TestServer }>({
  isSignedIn: [true, { option: true }],

  testServer: [
    async ({ browserName: _browserName }, use) => {
      const server = await openTestServer();
      await use(server);
      await server.close();
    },
    { scope: "worker" },
  ],

  desk: async ({ testServer }, use) => {
    const urls = await cloneTemplate(testServer);
    const { address, stop } = await startDesk(urls);
    await use({ address, databaseUrl: urls.url });
    await stop();
    await dropDatabase(testServer, urls);
  },

  baseURL: ({ desk }, use) => use(desk.address),

  context: async ({ context, desk: { address }, isSignedIn }, use) => {
    if (isSignedIn) {
      const signIn = { data: {}, headers: { origin: address }, failOnStatusCode: true };
      await context.request.post(`${address}/api/auth/sign-in/local`, signIn);
    }
    await use(context);
  },
});

export { expect } from "@playwright/test";

async function startDesk({
  url,
  ownerUrl,
}: DatabaseUrls): Promise<{ address: string; stop(): Promise<void> }> {
  const child = spawn(process.execPath, [join(root, "scripts/src/start.ts")], {
    env: {
      ...process.env,
      PORT: "0",
      HOST: "127.0.0.1",
      DATABASE_URL: url,
      DATABASE_OWNER_URL: ownerUrl,
    },
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
