import { FetchRefused } from "./fetch-refused.ts";

const unreachable = new Set([
  "ECONNREFUSED",
  "EHOSTUNREACH",
  "EHOSTDOWN",
  "ENETUNREACH",
  "ENETDOWN",
  "EADDRNOTAVAIL",
  "EACCES",
  "EPERM",
  "ETIMEDOUT",
]);

const cutShort = new Set(["ECONNRESET", "ECONNABORTED", "EPIPE", "ERR_STREAM_PREMATURE_CLOSE"]);

/**
 * Tells plainly what `node:http` or `node:https` failed of.
 *
 * @returns `HOST_UNREACHABLE`, `TLS_FAILED`, `ANSWER_CUT_SHORT`, `ANSWER_TOO_LARGE` (its headers),
 *   `ANSWER_BROKEN`; the error itself where it is none of the network's
 */
export function networkRefusal(error: unknown, url: URL): unknown {
  const reason = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  if (reason === undefined || error instanceof FetchRefused || error instanceof TypeError)
    return error;
  const { host } = url;
  const passing = { retryable: true, cause: error };
  if (unreachable.has(reason))
    return new FetchRefused("HOST_UNREACHABLE", { host, reason }, passing);
  if (cutShort.has(reason)) return new FetchRefused("ANSWER_CUT_SHORT", {}, passing);
  if (reason === "HPE_HEADER_OVERFLOW") return new FetchRefused("ANSWER_TOO_LARGE", { reason });
  if (reason.startsWith("HPE_")) return new FetchRefused("ANSWER_BROKEN", { reason });
  // OpenSSL and Node name what is wrong with a certificate or a handshake in a hundred ways.
  if (url.protocol === "https:") return new FetchRefused("TLS_FAILED", { host, reason });
  return error;
}
