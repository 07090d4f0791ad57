import type { IncomingMessage } from "node:http";
import { FetchRefused } from "./fetch-refused.ts";
import { readWebAddress } from "./web-address.ts";

const redirectStatuses = new Set([301, 302, 303, 307, 308]);

/**
 * Where an answer sends on to; null where it is an answer.
 *
 * @throws FetchRefused `REDIRECT_INSECURE` from https to http, on which way words could be changed
 *   unseen, and those of `readWebAddress`
 */
export function redirectOf({ statusCode, headers }: IncomingMessage, from: URL): URL | null {
  if (!redirectStatuses.has(statusCode ?? 0) || headers.location === undefined) return null;
  // Node reads headers as Latin-1; servers that do not escape a path write it in UTF-8.
  const to = readWebAddress(Buffer.from(headers.location, "latin1").toString("utf8"), from);
  if (from.protocol === "https:" && to.protocol === "http:")
    throw new FetchRefused("REDIRECT_INSECURE", { to: to.href });
  return to;
}
