import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import { renderApart } from "@rejoinder/report/apart";
import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from "@trpc/server/adapters/fastify";
import Fastify, { type FastifyInstance, LogController } from "fastify";
import { type EntranceSettings, openEntrance } from "./auth/entrance.ts";
import { openSweep } from "./auth/sweep.ts";
import { openCaptures } from "./capture/captures.ts";
import type { FetchPolicy } from "./capture/fetch/fetch-policy.ts";
import { fileStore } from "./capture/store.ts";
import { originalRoute } from "./features/capture/original.route.ts";
import { uploadRoute } from "./features/capture/upload.route.ts";
import { previewRoute } from "./features/edition/preview.route.ts";
import { renderedRoute } from "./features/edition/rendered.route.ts";
import { reportRoute } from "./features/report/report.route.ts";
import { schemaRoute } from "./features/report/schema.route.ts";
import { openFeed } from "./feed.ts";
import { securityHeaders } from "./headers.ts";
import type { SigningKey } from "./history/signing.ts";
import { httpRefusalOf, loggable, sendRefusal } from "./http-refusal.ts";
import { openLimits } from "./limits.ts";
import { openClaimSweep } from "./pair-way/free-claims.ts";
import { publicRoutes } from "./public/routes.ts";
import type { PublishingDesk } from "./publishing/publish.ts";
import { openRenderings } from "./publishing/renderings.ts";
import { requestContext } from "./request-context.ts";
import { type AppRouter, appRouter } from "./router.ts";
import { refusalOf } from "./trpc.ts";
import { endLocalOffer } from "./ways-in.ts";

export { openSetUp } from "./features/invitation/invitation.set-up.ts";
export { openMail } from "./mail.ts";
export { isSetUp } from "./people.ts";

/** Largest request body, in bytes. */
const BODY_MAX = 1_048_576;

/** What is asked must have come in whole by then, in milliseconds. */
const REQUEST_WITHIN_MS = 30_000;

/**
 * A connection on which nothing moves for as long is cut, in milliseconds; one on which something waits
 * to be read, after twice that. Live updates say something every 15 s.
 */
const IDLE_CONNECTION_MS = 60_000;

/** Questions that a request may put at once: a page asks some ten. */
const BATCH_MAX = 30;

export type ServerSettings = EntranceSettings & {
  /** 0 takes any free port. */
  port: number;
  /** Folder of the built page. */
  webRoot: string;
  /** Folder of the documents that are kept as they came. */
  blobRoot: string;
  /** Which addresses documents may be fetched from. */
  fetchPolicy: FetchPolicy;
  /** Of the newsroom, as what it publishes names it. */
  deskName: string;
  /** What editions are sealed with; read when the first is. */
  signingKey: () => Promise<SigningKey>;
  /** Times the usual limits of `limits.ts`; 1 where it is not given. */
  limitFactor?: number;
};

/**
 * Serves page and API on one port.
 * @returns the address it listens on, all that it serves there, and what ends it: open requests are
 *   answered, live updates cut.
 * @throws whatever `listen` throws, `EADDRINUSE` among them.
 */
export async function startServer(settings: ServerSettings) {
  const { db, host, port, webRoot, blobRoot, fetchPolicy, limitFactor, trustProxy } = settings;
  const { deskName, signingKey } = settings;
  const { identify, isLocal, waysOf, mount } = openEntrance(settings);
  if (!isLocal) await endLocalOffer(db, new Date());
  const feed = openFeed(db);
  const limits = openLimits(db, limitFactor);
  const store = fileStore(blobRoot);
  const app = Fastify({
    bodyLimit: BODY_MAX,
    connectionTimeout: IDLE_CONNECTION_MS,
    forceCloseConnections: true,
    frameworkErrors: (error, _request, reply) => void sendRefusal(reply, httpRefusalOf(error)),
    http: { connectionsCheckingInterval: 5_000 },
    logController: new LogController({ disableRequestLogging: true }),
    logger: { level: "warn", stream: process.stderr, base: null },
    requestTimeout: REQUEST_WITHIN_MS,
    routerOptions: { maxParamLength: 5000 },
    trustProxy: typeof trustProxy === "number" ? (_, hop) => hop < trustProxy : trustProxy,
  });

  const routes: string[] = [];
  app.addHook("onRoute", ({ method, url }) => void routes.push(`${method} ${url}`));
  securityHeaders(app);
  app.setErrorHandler((error, request, reply) => {
    // Nobody is there any more to be answered.
    if (request.raw.destroyed && !request.raw.complete) return reply.hijack();
    const refusal = httpRefusalOf(error);
    log(app, refusal.kind, { refusal: refusal.code, ...loggable(error) });
    return sendRefusal(reply, refusal);
  });
  const captures = openCaptures({ db, store, policy: fetchPolicy }, (error) =>
    app.log.error({ capture: true, ...loggable(error) }),
  );
  /** Of the address that it listens on, once it does. */
  const ownUrl = () => {
    const listens = app.server.address();
    const at = host.includes(":") ? `[${host}]` : host;
    return `http://${at}:${typeof listens === "object" && listens ? listens.port : port}`;
  };
  const newsroom = () => ({
    name: deskName,
    url: settings.address ?? ownUrl(),
    isTold: settings.address !== null,
  });
  const render: PublishingDesk["render"] = (format, content, signal) =>
    renderApart(format, content, { signal });
  const renderings = openRenderings({ db, store, newsroom, signingKey, render }, (error) =>
    app.log.error({ rendering: true, ...loggable(error) }),
  );
  await mount(app);
  reportRoute(app, { db, identify, limits, store });
  schemaRoute(app);
  uploadRoute(app, { db, identify, limits, store });
  originalRoute(app, { db, identify, store });
  previewRoute(app, { db, identify, limits, newsroom });
  renderedRoute(app, { db, identify, store });
  await app.register(fastifyTRPCPlugin, {
    prefix: "/api/trpc",
    trpcOptions: {
      router: appRouter,
      allowMethodOverride: true,
      maxBatchSize: BATCH_MAX,
      createContext: ({ req, res, info }) =>
        requestContext(
          { db, feed, captures, renderings, newsroom, identify, limits, waysOf },
          req,
          res,
          info,
        ),
      onError: ({ error, path }) => {
        const refusal = refusalOf(error);
        log(app, refusal.kind, { procedure: path, refusal: refusal.code, ...loggable(error) });
      },
    } satisfies FastifyTRPCPluginOptions<AppRouter>["trpcOptions"],
  });
  await publicRoutes(app, { db, store, limits, own: settings });
  await servePage(app, webRoot);

  const address = await app.listen({ host, port }).catch(async (error: unknown) => {
    await captures.close();
    await renderings.close();
    throw error;
  });
  const sweep = openSweep(db);
  const claims = openClaimSweep(db);
  return {
    address,
    /** Each as `GET /path`, or with several methods before the path. */
    routes,
    async close() {
      sweep.close();
      claims.close();
      await app.close();
      await captures.close();
      await renderings.close();
      limits.close();
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
