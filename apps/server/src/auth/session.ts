import { createHmac, timingSafeEqual } from "node:crypto";
import type { Db } from "@rejoinder/db";
import type { Actor } from "@rejoinder/domain";
import type { ApiScope } from "@rejoinder/schema";
import { parseCookies } from "better-auth/cookies";
import { actorColumns } from "../actor.ts";
import type { Auth } from "./auth.ts";

/**
 * Who may be let in at all: nobody whose ways in were ended, not the desk itself, and the local editor
 * only while the desk is on this machine alone (`$2`) and nobody is set up. Of "Person" p.
 */
const mayComeIn = `p."deactivatedAt" IS NULL AND (p.handle IS NULL OR (p.handle = 'local_editor'
  AND $2::boolean AND NOT EXISTS (SELECT FROM "Person" other WHERE other.handle IS NULL)))`;

const sessionByToken = {
  name: "session:by-token",
  text: `SELECT s.id AS "sessionId", ${actorColumns}
    FROM "Session" s JOIN "Person" p ON p.id = s."userId"
    WHERE s.token = $1 AND s."expiresAt" > now() AND ${mayComeIn}`,
};

const tokenByHash = {
  name: "token:by-hash",
  text: `SELECT t.id AS "tokenId", t.scopes::text[] AS scopes,
      coalesce(t."lastUsedAt" < now() - interval '1 hour', true) AS "isUnseen", ${actorColumns}
    FROM "ApiToken" t JOIN "Person" p ON p.id = t."personId"
    WHERE t.hash = $1 AND t."revokedAt" IS NULL
      AND coalesce(t."expiresAt" > now(), true) AND ${mayComeIn}`,
};

const personById = {
  name: "person:may-come-in",
  text: `SELECT FROM "Person" p WHERE p.id = $1 AND ${mayComeIn}`,
};

/** @param isLocal whether the desk is for this machine alone */
export async function mayEnter(db: Db, isLocal: boolean, personId: string): Promise<boolean> {
  return (await db.sql(personById, [personId, isLocal])).length > 0;
}

/** Whom the token in a cookie stands for; null where there is no session, or it counts no more. */
export async function findSession(db: Db, isLocal: boolean, token: string) {
  type Row = Omit<Actor, "scopes"> & { sessionId: string };
  const [found] = await db.sql<Row>(sessionByToken, [token, isLocal]);
  if (!found) return null;
  const { sessionId, ...actor } = found;
  return { sessionId, actor: { ...actor, scopes: null } };
}

/** Whom the API token of that hash stands for; null where there is none, or it counts no more. */
export async function findToken(db: Db, isLocal: boolean, hash: string) {
  type Row = Actor & { tokenId: string; scopes: ApiScope[]; isUnseen: boolean };
  const [found] = await db.sql<Row>(tokenByHash, [hash, isLocal]);
  if (!found) return null;
  const { tokenId, isUnseen, ...actor } = found;
  /** Unseen: its last use is not noted yet, to the hour. */
  return { tokenId, isUnseen, actor };
}

/**
 * The session token in a request's cookies; null unless the desk itself signed it there, as
 * better-auth does: `TOKEN.BASE64(HMAC-SHA-256(secret, TOKEN))`.
 */
export async function readSessionCookie(auth: Auth, cookies: string | undefined) {
  if (!cookies) return null;
  const { authCookies, secret } = await auth.$context;
  const signed = parseCookies(cookies).get(authCookies.sessionToken.name) ?? "";
  const dot = signed.lastIndexOf(".");
  if (dot < 1) return null;
  const token = signed.slice(0, dot);
  const signature = Buffer.from(signed.slice(dot + 1), "base64");
  const expected = createHmac("sha256", secret).update(token).digest();
  const isOurs = signature.length === expected.length && timingSafeEqual(signature, expected);
  return isOurs ? token : null;
}
