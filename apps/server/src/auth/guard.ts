import { Refusal, type RefusalCode } from "@rejoinder/domain";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { type OwnAddress, rememberHosts } from "./own-address.ts";

/** What a request says of where it was sent from and where to. */
export type Knock = {
  method: string;
  /** Of the route it found; null for a page or a file. */
  route: string | null;
  host: string;
  /** The `Origin` header. */
  origin: string | undefined;
  /** The `Sec-Fetch-Site` header. */
  site: string | undefined;
  /** Whether it says by a token of its own whom it acts for, which no other page's request can. */
  hasToken: boolean;
};

/** Where the OpenID provider sends a browser back to: the one thing in the API that others link to. */
export const OIDC_CALLBACK = "/api/auth/callback/oidc";

/**
 * Whether to look at a request at all. What changes something, and all of the API, live updates and
 * downloads too, is for the desk's own pages and for programs: not for other sites' pages.
 *
 * @param own the hosts that are the desk's, and the origin of its pages for this request
 */
export function judge(
  { method, route, host, origin, site, hasToken }: Knock,
  own: { hosts: readonly string[]; origin: string },
): RefusalCode | null {
  if (!own.hosts.includes(host.toLowerCase())) return "HOST_UNKNOWN";
  const reads = method === "GET" || method === "HEAD";
  const isApi = route?.startsWith("/api/") && route !== OIDC_CALLBACK;
  if (hasToken || (reads && !isApi)) return null;
  const isForeign =
    (origin !== undefined && origin !== own.origin) ||
    site === "cross-site" ||
    site === "same-site";
  return isForeign ? "ORIGIN_UNKNOWN" : null;
}

/** The origin of the desk's pages, as the browser that sent the request knows it. */
export function originOf(request: FastifyRequest, { address }: OwnAddress): string {
  return address ?? `${request.protocol}://${request.host.toLowerCase()}`;
}

/** Whether a request carries an API token, good or bad. */
export function hasBearer(request: FastifyRequest): boolean {
  return /^bearer(\s|$)/i.test(request.headers.authorization ?? "");
}

/** Has every request judged before anything else is done about it. */
export function guardRequests(app: FastifyInstance, own: OwnAddress): void {
  const hostsOn = rememberHosts(own);
  app.addHook("onRequest", async (request) => {
    const { method, headers, routeOptions, socket } = request;
    const knock = {
      method,
      route: routeOptions.url ?? null,
      host: request.host ?? "",
      origin: headers.origin,
      site: header(headers["sec-fetch-site"]),
      hasToken: hasBearer(request),
    };
    const hosts = hostsOn(socket.localPort ?? 0);
    const refused = judge(knock, { hosts, origin: originOf(request, own) });
    if (refused) throw new Refusal(refused);
  });
}

/** An answer of the API is for whoever asked, now; a desk reached by HTTPS is reached by nothing else. */
export function keepPrivate(app: FastifyInstance, { address }: OwnAddress): void {
  app.addHook("onSend", async (request, reply) => {
    if (address?.startsWith("https://"))
      reply.header("strict-transport-security", "max-age=31536000");
    if (request.url.startsWith("/api/") && !reply.hasHeader("cache-control"))
      reply.header("cache-control", "no-store");
  });
}

function header(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value.join() : value;
}
