import { createHash } from "node:crypto";
import type { Db } from "@rejoinder/db";
import { Refusal } from "@rejoinder/domain";
import type { FastifyReply, FastifyRequest } from "fastify";
import ipaddr from "ipaddr.js";
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";

/** What costs much, how often one sender may ask for it, and who counts as one sender. */
const limitInfo = {
  /** Any change. A key held down repeats some 30 times a second. */
  change: { times: 2_400, withinSeconds: 60, by: "person" },
  /** Any search. The page asks as somebody types: at worst for every key. */
  search: { times: 600, withinSeconds: 60, by: "person" },
  /** A report reads a whole case: of 10,000 pairs that takes seconds. */
  report: { times: 30, withinSeconds: 60, by: "person" },
  /** A draft is read and looked through anew, as its editor works on it. */
  draft: { times: 120, withinSeconds: 60, by: "person" },
  /** A document is fetched, read and searched for every quotation. Twenty at once are a day's work. */
  capture: { times: 120, withinSeconds: 600, by: "person" },
  /** Links that let somebody in, and the password hashed for them. A newsroom may be one address. */
  invitation: { times: 60, withinSeconds: 600, by: "address" },
  /** Links by which somebody who was asked answers. */
  reply: { times: 90, withinSeconds: 600, by: "address" },
  /** Reports of errors by readers, whom nobody knows. */
  errorReport: { times: 10, withinSeconds: 600, by: "address" },
} as const satisfies Record<
  string,
  { times: number; withinSeconds: number; by: "person" | "address" }
>;

export type Limit = keyof typeof limitInfo;

/** Counts one more; refuses it where that is one too many. */
export type Spend = (limit: Limit) => Promise<void>;

/** How long what no longer counts may lie there, in milliseconds. */
const SWEEP_EVERY_MS = 300_000;

const whatExpired = { text: 'DELETE FROM "RouteLimit" WHERE expire < $1' };

export type Limits = {
  /** @returns whole seconds until it may be asked again; 0 where it may now */
  count(limit: Limit, sender: { personId: string | null; address: string }): Promise<number>;
  close(): void;
};

/**
 * Counts in PostgreSQL, so that servers on one database share what they counted; in memory, each for
 * itself, while that does not answer. Who has used up a limit is refused without a query.
 *
 * @param factor times the usual limits: for a benchmark, which asks as no person does
 */
export function openLimits(db: Db, factor = 1): Limits {
  const pool = {
    query: async ({ values, ...statement }: { name: string; text: string; values: unknown[] }) => ({
      rows: await db.sql(statement, values),
    }),
  };
  const limiter = (limit: Limit) => {
    const points = Math.ceil(limitInfo[limit].times * factor);
    const counted = { keyPrefix: limit, points, duration: limitInfo[limit].withinSeconds };
    return new RateLimiterPostgres({
      ...counted,
      storeClient: pool,
      storeType: "pool",
      tableName: "RouteLimit",
      tableCreated: true,
      clearExpiredByTimeout: false,
      inMemoryBlockOnConsumed: points,
      insuranceLimiter: new RateLimiterMemory(counted),
    });
  };
  const limiters = {
    change: limiter("change"),
    search: limiter("search"),
    report: limiter("report"),
    draft: limiter("draft"),
    capture: limiter("capture"),
    invitation: limiter("invitation"),
    reply: limiter("reply"),
    errorReport: limiter("errorReport"),
  } satisfies Record<Limit, RateLimiterPostgres>;
  const sweep = setInterval(
    () => void db.sql(whatExpired, [Date.now()]).catch(() => undefined),
    SWEEP_EVERY_MS,
  );
  sweep.unref();

  return {
    async count(limit, { personId, address }) {
      const who = (limitInfo[limit].by === "person" && personId) || networkOf(address);
      try {
        await limiters[limit].consume(createHash("sha256").update(who).digest("base64url"));
        return 0;
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      }
    },
    close: () => clearInterval(sweep),
  };
}

/** An IPv4 address, or the /64 of an IPv6 one: the least that one subscriber is given. */
function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  return parsed.kind() === "ipv4" ? parsed.toString() : parsed.toByteArray().slice(0, 8).join(".");
}

/**
 * Counts what a request asks for, and tells its sender when to come again.
 * @throws Refusal `TOO_MANY_REQUESTS`
 */
export function spender(
  limits: Limits,
  request: FastifyRequest,
  reply: FastifyReply,
  personId: string | null,
): Spend {
  return async (limit) => {
    const seconds = await limits.count(limit, { personId, address: request.ip });
    if (seconds === 0) return;
    reply.header("retry-after", seconds);
    throw new Refusal("TOO_MANY_REQUESTS", { limit });
  };
}
