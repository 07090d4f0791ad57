import { type RefusalKind, refusalInfo } from "@rejoinder/domain";
import type { FastifyReply } from "fastify";
import { type RefusalData, refusalOf } from "./trpc.ts";

/** JSON-RPC 2.0: what was asked is no valid request. */
const INVALID_REQUEST = -32600;

/** HTTP status of each kind of refusal. */
const status = {
  notFound: 404,
  unauthorised: 401,
  forbidden: 403,
  conflict: 409,
  invalid: 400,
  tooLarge: 413,
  tooMany: 429,
  misdirected: 421,
  unavailable: 503,
  bug: 500,
} as const satisfies Record<RefusalKind, number>;

/** Puts what Fastify itself throws into the desk's own codes. */
export function httpRefusalOf(error: unknown): RefusalData {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "FST_ERR_CTP_BODY_TOO_LARGE")
    return { code: "BODY_TOO_LARGE", kind: "tooLarge", issues: [], current: null };
  if (/^FST_ERR_(CTP|BAD_URL|VALIDATION|MAX_PARAM)/.test(code))
    return { code: "INPUT_INVALID", kind: "invalid", issues: [], current: null };
  if (code === "FST_STATIC_FORBIDDEN_PATH")
    return { code: "ADDRESS_NOT_FOUND", kind: "notFound", issues: [], current: null };
  return refusalOf(error);
}

/**
 * The refusal as JSON, of the same shape as a refused procedure; beside better-auth's own refusals, of
 * theirs.
 */
export function sendRefusal(reply: FastifyReply, refusal: RefusalData) {
  const httpStatus = status[refusal.kind];
  const { en: message } = refusalInfo[refusal.code].message;
  const { url = "" } = reply.request.routeOptions;
  if (url.startsWith("/api/auth/"))
    return reply.code(httpStatus).send({ code: refusal.code, message });
  return reply
    .code(httpStatus)
    .send({ error: { code: INVALID_REQUEST, message, data: { httpStatus, refusal } } });
}

/** What the log may hold of an error: where and what kind, never words that somebody typed. */
export function loggable(error: unknown) {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return { name: typeof cause };
  // The message comes first in a stack, and may hold anything.
  const frames = (cause.stack ?? "")
    .replace(cause.message, "")
    .split("\n")
    .filter((line) => /^\s+at /.test(line));
  return {
    name: cause.name,
    ...("code" in cause && { code: String(cause.code) }),
    ...("detail" in cause && cause.name === "Refusal" && { detail: cause.detail }),
    ...(cause.name !== "Refusal" && { stack: frames.slice(0, 12) }),
  };
}
