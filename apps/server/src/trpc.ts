import { type Db, isUnanswered, isUnreachable } from "@rejoinder/db";
import {
  type Actor,
  type InputIssue,
  inputIssues,
  Refusal,
  type RefusalCode,
  type RefusalKind,
  refusalInfo,
} from "@rejoinder/domain";
import { initTRPC, TRPCError } from "@trpc/server";
import { ZodError } from "zod";
import type { Feed } from "./feed.ts";

/** What every procedure is handed. `now` is the moment the request came in. */
export type Context = { db: Db; feed: Feed; actor: Actor | null; now: Date };

/** What a caller is told of a refusal, by any way in. */
export type RefusalData = {
  code: RefusalCode;
  kind: RefusalKind;
  issues: InputIssue[];
  /** For a conflict: what now stands in the place of what the caller saw. */
  current: unknown;
};

const trpcCode = {
  notFound: "NOT_FOUND",
  unauthorised: "UNAUTHORIZED",
  forbidden: "FORBIDDEN",
  conflict: "CONFLICT",
  invalid: "BAD_REQUEST",
  tooLarge: "PAYLOAD_TOO_LARGE",
  unavailable: "SERVICE_UNAVAILABLE",
  bug: "INTERNAL_SERVER_ERROR",
} as const satisfies Record<RefusalKind, TRPCError["code"]>;

/** Puts whatever was thrown into the desk's own codes. What it does not know is a bug. */
export function refusalOf(error: unknown): RefusalData {
  const cause = error instanceof TRPCError ? (error.cause ?? error) : error;
  if (cause instanceof Refusal) return refusalData(cause.code, [], cause.current);
  if (cause instanceof ZodError) return refusalData("INPUT_INVALID", inputIssues(cause));
  if (isUnanswered(cause)) return refusalData("DATABASE_UNANSWERED");
  if (isUnreachable(cause)) return refusalData("DATABASE_UNREACHABLE");
  if (error instanceof TRPCError) {
    if (error.code === "PARSE_ERROR" || cause instanceof SyntaxError)
      return refusalData("BODY_NOT_JSON");
    if (error.code === "NOT_FOUND" || error.code === "METHOD_NOT_SUPPORTED")
      return refusalData("ADDRESS_NOT_FOUND");
    if (error.code === "BAD_REQUEST" || error.code === "UNSUPPORTED_MEDIA_TYPE")
      return refusalData("INPUT_INVALID");
    if (error.code === "PAYLOAD_TOO_LARGE") return refusalData("BODY_TOO_LARGE");
  }
  return refusalData("BUG");
}

function refusalData(code: RefusalCode, issues: InputIssue[] = [], current: unknown = null) {
  return { code, kind: refusalInfo[code].kind, issues, current };
}

const t = initTRPC.context<Context>().create({
  isDev: false,
  sse: {
    ping: { enabled: true, intervalMs: 15_000 },
    client: { reconnectAfterInactivityMs: 40_000 },
  },
  errorFormatter: ({ shape, error }) => {
    const refusal = refusalOf(error);
    return {
      code: shape.code,
      message: refusalInfo[refusal.code].message.en,
      data: { httpStatus: shape.data.httpStatus, refusal },
    };
  },
});

/** Gives every expected refusal its own tRPC code. Bugs stay INTERNAL_SERVER_ERROR. */
const refusals = t.middleware(async ({ next }) => {
  const result = await next();
  if (result.ok) return result;
  const { code, kind } = refusalOf(result.error);
  if (kind === "bug" || trpcCode[kind] === result.error.code) return result;
  throw new TRPCError({
    code: trpcCode[kind],
    message: refusalInfo[code].message.en,
    cause: result.error.cause ?? result.error,
  });
});

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

/** Needs somebody. What that person may do is asked of `@rejoinder/domain`. */
export const memberProcedure = t.procedure.use(refusals).use(({ ctx, next }) => {
  if (!ctx.actor) throw new Refusal("SIGN_IN_REQUIRED");
  return next({ ctx: { ...ctx, actor: ctx.actor } });
});
