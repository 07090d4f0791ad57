import type { Db, Tx } from "@rejoinder/db";
import { Refusal } from "@rejoinder/domain";
import type { CreateTokenInput } from "@rejoinder/schema";
import { hashOfSecret } from "../../secret.ts";

/** What an API token begins with, so that people and scanners know it for one. */
const TOKEN_PREFIX = "rjd_";
const DAY_MS = 86_400_000;

/** The caller's own that were not revoked, newest first. */
export function listTokens(db: Db, personId: string) {
  return db.prisma.apiToken.findMany({
    where: { personId, revokedAt: null },
    orderBy: { id: "desc" },
    select: {
      id: true,
      name: true,
      scopes: true,
      createdAt: true,
      expiresAt: true,
      lastUsedAt: true,
    },
  });
}

/** An API token of 32 random bytes. @param random in base64url */
export const tokenOf = (random: string) => `${TOKEN_PREFIX}${random}`;

export async function saveToken(
  tx: Tx,
  personId: string,
  secret: string,
  { name, scopes, days }: CreateTokenInput,
  now: Date,
) {
  const expiresAt = days === null ? null : new Date(now.getTime() + days * DAY_MS);
  return tx.apiToken.create({
    data: { personId, name, scopes, hash: hashOfSecret(secret), createdAt: now, expiresAt },
    select: { id: true, expiresAt: true },
  });
}

/** @throws Refusal `TOKEN_NOT_FOUND` for one that is not the person's, or counts no more */
export async function revokeToken(tx: Tx, personId: string, tokenId: string, now: Date) {
  const [revoked] = await tx.apiToken.updateManyAndReturn({
    where: { id: tokenId, personId, revokedAt: null },
    data: { revokedAt: now },
    select: { id: true, personId: true, name: true, scopes: true },
  });
  if (!revoked) throw new Refusal("TOKEN_NOT_FOUND", { tokenId });
  return revoked;
}
