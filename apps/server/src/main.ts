import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { Db } from "@rejoinder/db";
import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from "@trpc/server/adapters/fastify";
import Fastify, { type FastifyInstance, LogController } from "fastify";
import { reportRoute } from "./features/report/report.route.ts";
import { openFeed } from "./feed.ts";
import { httpRefusalOf, loggable, sendRefusal } from "./http-refusal.ts";
import { localEditor } from "./people.ts";
import { type AppRouter, appRouter } from "./router.ts";
import { refusalOf } from "./trpc.ts";

/** Largest request body, in bytes. */
const BODY_MAX = 1_048_576;

/** Everything comes from the desk itself; nothing inline runs. */
const contentSecurityPolicy =
  "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

export type ServerSettings = {
  db: Db;
  host: string;
  /** 0 takes any free port. */
  port: number;
  /** Folder of the built page. */
  webRoot: string;
};

/**
 * Serves page and API on one port.
 * @returns the address it listens on, and what ends it: open requests are answered, live updates cut.
 * @throws whatever `listen` throws, `EADDRINUSE` among them.
 */
export async function startServer({ db, host, port, webRoot }: ServerSettings) {
  const actor = await localEditor(db);
  const feed = openFeed(db);
  const app = Fastify({
    bodyLimit: BODY_MAX,
    forceCloseConnections: true,
    frameworkErrors: (error, _request, reply) => void sendRefusal(reply, httpRefusalOf(error)),
    logController: new LogController({ disableRequestLogging: true }),
    logger: { level: "warn", stream: process.stderr, base: null },
    routerOptions: { maxParamLength: 5000 },
  });

  app.addHook("onSend", async (_request, reply) => {
    reply.headers({
      "content-security-policy": contentSecurityPolicy,
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
    });
  });
  app.setErrorHandler((error, request, reply) => {
    // Nobody is there any more to be answered.
    if (request.raw.destroyed && !request.raw.complete) return reply.hijack();
    const refusal = httpRefusalOf(error);
    log(app, refusal.kind, { refusal: refusal.code, ...loggable(error) });
    return sendRefusal(reply, refusal);
  });
  reportRoute(app, db, actor);
  await app.register(fastifyTRPCPlugin, {
    prefix: "/api/trpc",
    trpcOptions: {
      router: appRouter,
      createContext: () => ({ db, feed, actor, now: new Date() }),
      onError: ({ error, path }) => {
        const refusal = refusalOf(error);
        log(app, refusal.kind, { procedure: path, refusal: refusal.code, ...loggable(error) });
      },
    } satisfies FastifyTRPCPluginOptions<AppRouter>["trpcOptions"],
  });
  await servePage(app, webRoot);

  const address = await app.listen({ host, port });
  return {
    address,
    async close() {
      await app.close();
      await feed.close();
    },
  };
}

/** A bug is an error; a refusal is a line of its code and where it was given. */
function log(app: FastifyInstance, kind: string, line: Record<string, unknown>): void {
  if (kind === "bug") app.log.error(line);
  else app.log.warn(line);
}

/** The built page; every address that is no file is the page's own to route. */
async function servePage(app: FastifyInstance, webRoot: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: webRoot,
    index: ["index.html"],
    wildcard: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const hashed = path.startsWith(join(webRoot, "assets"));
      reply.header("cache-control", hashed ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
  app.setNotFoundHandler((request, reply) => {
    const wantsPage = request.headers.accept?.includes("text/html") ?? false;
    const isPage =
      request.method === "GET" &&
      !request.url.startsWith("/api/") &&
      (wantsPage || !/\.\w+$/.test(request.url));
    if (isPage) return reply.header("cache-control", "no-cache").sendFile("index.html");
    return sendRefusal(reply, {
      code: "ADDRESS_NOT_FOUND",
      kind: "notFound",
      issues: [],
      current: null,
    });
  });
}
