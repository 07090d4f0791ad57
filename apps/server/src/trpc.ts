import { createHash } from "node:crypto";
import { type Db, isDiskFull, isUnanswered, isUnreachable } from "@rejoinder/db";
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
import type { Captures } from "./capture/captures.ts";
import type { Sending } from "./change.ts";
import type { Feed } from "./feed.ts";
import { canonicalJson } from "./history/chain.ts";
import type { Spend } from "./limits.ts";
import type { Newsroom } from "./publishing/newsroom.ts";
import type { Renderings } from "./publishing/renderings.ts";
import type { Ways } from "./ways.ts";

/** What every procedure is handed. */
export type Context = {
  db: Db;
  feed: Feed;
  captures: Captures;
  renderings: Renderings;
  newsroom: () => Newsroom;
  actor: Actor | null;
  /** The actor as of later on, for what goes on for long; null when they may no longer be here. */
  actorNow(): Promise<Actor | null>;
  /** The moment the request came in. */
  now: Date;
  /** What the sender knows the request by, a UUID, so that sending it again does it once. */
  sendKey: string | null;
  /** Counts what costs much; it refuses what its sender asks too often. */
  spend: Spend;
  ways: Ways;
  /** Of the browser that asks; null for a token, and for nobody. */
  sessionId: string | null;
};

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
  tooMany: "TOO_MANY_REQUESTS",
  misdirected: "BAD_REQUEST",
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
  if (isDiskFull(cause)) return refusalData("DISK_FULL");
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

/** Whatever was thrown, with the tRPC code of its kind. */
export function trpcErrorOf(error: unknown): TRPCError {
  const { code, kind } = refusalOf(error);
  if (error instanceof TRPCError && (kind === "bug" || trpcCode[kind] === error.code)) return error;
  return new TRPCError({
    code: trpcCode[kind],
    message: refusalInfo[code].message.en,
    cause: error instanceof TRPCError ? (error.cause ?? error) : error,
  });
}

/** Gives every expected refusal its own tRPC code. Bugs stay INTERNAL_SERVER_ERROR. */
const refusals = t.middleware(async ({ next }) => {
  const result = await next();
  if (result.ok) return result;
  throw trpcErrorOf(result.error);
});

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

/** For anybody: to be asked before one can say who one is. */
export const openProcedure = t.procedure.use(refusals);

/** Needs somebody. What that person may do is asked of `@rejoinder/domain`. */
export const memberProcedure = openProcedure.use(async ({ ctx, next, path, type, getRawInput }) => {
  const { actor, sendKey } = ctx;
  if (!actor) throw new Refusal("SIGN_IN_REQUIRED");
  if (type === "mutation") await ctx.spend("change");
  // What takes no input comes without a body; what is no JSON is refused when it is read as input.
  const inputHash = async () => hashOf(await getRawInput().catch(() => undefined));
  const sending =
    type === "mutation" && sendKey !== null
      ? { key: sendKey, procedure: path, inputHash: await inputHash() }
      : null;
  const result = await next({ ctx: { ...ctx, actor, sending } });
  if (result.ok || !sending) return result;
  // It may have failed because it was done before: then that is its answer.
  const answered = await atMost(LOOK_WITHIN_MS, findAnswer(ctx.db, actor.id, sending));
  return answered ? { ...result, ok: true as const, data: answered.answer, ctx } : result;
});

/** A silent database is not waited for a second time: whoever sends it again will hear. */
const LOOK_WITHIN_MS = 3_000;

/** @returns null where the answer takes longer */
async function atMost<T>(ms: number, answer: Promise<T>): Promise<T | null> {
  const late = Promise.withResolvers<null>();
  const timer = setTimeout(() => late.resolve(null), ms);
  // One that fails after nobody waits for it any more is nobody's.
  answer.catch(() => undefined);
  return Promise.race([answer, late.promise]).finally(() => clearTimeout(timer));
}

/**
 * What was answered to the same sending before; null where it never was.
 * @throws Refusal `SEND_KEY_REUSED` when the key came with something else
 */
async function findAnswer(db: Db, personId: string, sending: Sending) {
  const { key, procedure, inputHash } = sending;
  const found = await db.prisma.sentOnce.findUnique({
    where: { personId_key: { personId, key } },
    select: { procedure: true, inputHash: true, answer: true },
  });
  if (found && (found.procedure !== procedure || found.inputHash !== inputHash))
    throw new Refusal("SEND_KEY_REUSED");
  return found;
}

function hashOf(input: unknown): string {
  return createHash("sha256").update(canonicalJson({ input })).digest("hex");
}
