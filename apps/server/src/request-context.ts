import type { Db } from "@rejoinder/db";
import { Refusal } from "@rejoinder/domain";
import type { TRPCRequestInfo } from "@trpc/server/http";
import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Captures } from "./capture/captures.ts";
import type { Feed } from "./feed.ts";
import type { Identify } from "./identity.ts";
import { type Limits, spender } from "./limits.ts";
import type { Newsroom } from "./publishing/newsroom.ts";
import type { Renderings } from "./publishing/renderings.ts";
import { type Context, trpcErrorOf } from "./trpc.ts";
import type { Ways } from "./ways.ts";

/** Header by which a sender names a change, so that sending it again does it once. */
const SEND_KEY = "idempotency-key";

/** Header by which a page says whose change it sends: it must not go out as that of whoever is in now. */
const SENDER = "rejoinder-sender";

type Desk = {
  db: Db;
  feed: Feed;
  captures: Captures;
  renderings: Renderings;
  newsroom: () => Newsroom;
  identify: Identify;
  limits: Limits;
  waysOf(request: FastifyRequest): Ways;
};

/** What the procedures that a request calls are handed. */
export async function requestContext(
  { db, feed, captures, renderings, newsroom, identify, limits, waysOf }: Desk,
  request: FastifyRequest,
  reply: FastifyReply,
  info: TRPCRequestInfo,
): Promise<Context> {
  try {
    const sendKey = sendKeyOf(request, info);
    const identity = await identify(request);
    const actor = identity?.actor ?? null;
    mustBeSender(request, actor?.id);
    return {
      db,
      feed,
      captures,
      renderings,
      newsroom,
      actor,
      actorNow: async () => (await identify(request))?.actor ?? null,
      now: new Date(),
      sendKey,
      sessionId: identity?.sessionId ?? null,
      spend: spender(limits, request, reply, actor?.id ?? null),
      ways: waysOf(request),
    };
  } catch (error) {
    throw trpcErrorOf(error);
  }
}

/** @throws Refusal `INPUT_INVALID` for a key that is no UUID, or that would stand for several calls */
function sendKeyOf({ headers }: FastifyRequest, { calls }: TRPCRequestInfo): string | null {
  const key = headers[SEND_KEY];
  if (key === undefined) return null;
  if (!z.uuid().safeParse(key).success || calls.length !== 1) throw new Refusal("INPUT_INVALID");
  return String(key).toLowerCase();
}

/** @throws Refusal `SIGN_IN_REQUIRED` where the page was somebody else's */
function mustBeSender({ headers }: FastifyRequest, actorId: string | undefined): void {
  const sender = headers[SENDER];
  if (sender !== undefined && sender !== actorId) throw new Refusal("SIGN_IN_REQUIRED");
}
