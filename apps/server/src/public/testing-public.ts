import { testDb } from "@rejoinder/db/testing";
import Fastify, { type InjectOptions } from "fastify";
import { guardRequests } from "../auth/guard.ts";
import { memoryStore } from "../capture/testing-store.ts";
import { loadFirstCase } from "../features/case/case.load.ts";
import { securityHeaders } from "../headers.ts";
import { openLimits } from "../limits.ts";
import { publicRoutes } from "./routes.ts";
import { putEdition } from "./testing-edition.ts";

const own = { host: "127.0.0.1", address: "https://desk.example" };

/** A desk whose public pages are asked without a port; what it logs is kept. */
export async function openPublicDesk({ limitFactor = 1 } = {}) {
  const db = await testDb();
  await loadFirstCase(db);
  const store = memoryStore();
  const limits = openLimits(db, limitFactor);
  const logged: string[] = [];
  const app = Fastify({
    logger: { level: "warn", stream: { write: (line: string) => void logged.push(line) } },
  });
  securityHeaders(app);
  guardRequests(app, own);
  await publicRoutes(app, { db, store, limits, own });
  const ask = (options: InjectOptions) =>
    app.inject({ ...options, headers: { host: "desk.example", ...options.headers } });
  return {
    db,
    store,
    app,
    logged,
    ask,
    get: (url: string, headers: Record<string, string> = {}) => ask({ url, headers }),
    /** Sends the form of an edition as its own page does. */
    send: (url: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
      ask({
        method: "POST",
        url,
        headers: {
          origin: own.address,
          "sec-fetch-site": "same-origin",
          "content-type": "application/x-www-form-urlencoded",
          ...headers,
        },
        payload: new URLSearchParams(fields).toString(),
      }),
    publish: (given: Parameters<typeof putEdition>[3] = {}) =>
      putEdition(db, store, "telegram-durov", given),
    async close() {
      await app.close();
      limits.close();
    },
  };
}
