import type { Db } from "@rejoinder/db";
import { Refusal } from "@rejoinder/domain";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Identify } from "../identity.ts";
import type { Mail } from "../mail.ts";
import { hasLocalOffer } from "../people.ts";
import { hashOfSecret } from "../secret.ts";
import type { Ways } from "../ways.ts";
import { type Auth, type Oidc, openAuth } from "./auth.ts";
import type { Endpoint } from "./endpoints.ts";
import { guardRequests, hasBearer, keepPrivate, originOf } from "./guard.ts";
import { mountAuth } from "./mount.ts";
import { isLoopback, type OwnAddress } from "./own-address.ts";
import { findSession, findToken, mayEnter, readSessionCookie } from "./session.ts";

export type EntranceSettings = OwnAddress & {
  db: Db;
  /** Addresses of the proxies before the desk, with commas, or how many there are; false for none. */
  trustProxy: string | number | false;
  secret: string;
  oidc: Oidc | null;
  mail: Mail | null;
};

/** All ways into a desk: who a request comes from, and what better-auth serves. */
export type Entrance = {
  identify: Identify;
  /** Whether the desk is for this machine alone. */
  isLocal: boolean;
  waysOf(request: FastifyRequest): Ways;
  /** Puts the guard before every route, and better-auth's own routes. */
  mount(app: FastifyInstance): Promise<void>;
};

export function openEntrance(settings: EntranceSettings): Entrance {
  const { db, oidc, mail } = settings;
  const isLocal = isForThisMachineAlone(settings);
  const origin = (request: FastifyRequest) => originOf(request, settings);
  const canContinue = async () => isLocal && (await hasLocalOffer(db));

  // One for each origin that the guard lets through: cookies and passkeys are bound to it.
  const auths = new Map<string, Auth>();
  const enter = (personId: string) => mayEnter(db, isLocal, personId);
  const authOf = (request: FastifyRequest) => {
    const known = auths.get(origin(request));
    if (known) return known;
    const auth = openAuth({ ...settings, mayEnter: enter }, origin(request));
    auths.set(origin(request), auth);
    return auth;
  };

  const identify: Identify = async (request) => {
    if (hasBearer(request)) return identifyByToken(db, isLocal, request);
    const token = await readSessionCookie(authOf(request), request.headers.cookie);
    return token === null ? null : findSession(db, isLocal, token);
  };

  return {
    identify,
    isLocal,
    waysOf: (request) => ({
      oidc: oidc && { name: oidc.name },
      mail,
      origin: origin(request),
      canContinue,
    }),
    async mount(app) {
      keepPrivate(app, settings);
      guardRequests(app, settings);
      await mountAuth(app, {
        authOf,
        originOf: origin,
        mayKnock: (request, who) => mayKnock(request, who, identify, canContinue),
      });
    },
  };
}

/** A desk behind a proxy, or with a name of its own, is for others too, wherever it listens. */
function isForThisMachineAlone({ host, address, trustProxy }: EntranceSettings): boolean {
  const named = address === null || isLoopback(new URL(address).hostname.replace(/^\[|\]$/g, ""));
  return isLoopback(host) && named && trustProxy === false;
}

/** @throws Refusal `SIGN_IN_REQUIRED`: a token that does not count is no reason to look for a cookie */
async function identifyByToken(db: Db, isLocal: boolean, request: FastifyRequest) {
  const secret = /^bearer\s+(\S+)$/i.exec(request.headers.authorization ?? "")?.[1] ?? "";
  const found = await findToken(db, isLocal, hashOfSecret(secret));
  if (!found) throw new Refusal("SIGN_IN_REQUIRED");
  const { tokenId, isUnseen, actor } = found;
  const lastUsedAt = new Date();
  if (isUnseen)
    await db.prisma.apiToken.updateMany({ where: { id: tokenId }, data: { lastUsedAt } });
  return { actor, sessionId: null };
}

/** @throws Refusal `SIGN_IN_REQUIRED`, `NOT_ALLOWED`, `LOCAL_SIGN_IN_OVER`, `ORIGIN_UNKNOWN` */
async function mayKnock(
  request: FastifyRequest,
  who: Endpoint["who"],
  identify: Identify,
  canContinue: () => Promise<boolean>,
): Promise<void> {
  // What a token may do, it does by the rest of the API: it neither makes nor ends sessions.
  if (hasBearer(request)) throw new Refusal("NOT_ALLOWED");
  if (who === "member" && !(await identify(request))) throw new Refusal("SIGN_IN_REQUIRED");
  if (who !== "local") return;
  if (!(await canContinue())) throw new Refusal("LOCAL_SIGN_IN_OVER");
  // A browser says where a press came from, always.
  if (request.headers.origin === undefined) throw new Refusal("ORIGIN_UNKNOWN");
}
