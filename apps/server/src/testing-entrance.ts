import { randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Db } from "@rejoinder/db";
import { makeSignature } from "better-auth/crypto";
import { newSigningKeyPem, signingKeyFrom } from "./history/signing.ts";

/**
 * For a server of a test's own: on this machine alone, with neither OpenID provider nor mail. A test that
 * hands documents in names a folder for them.
 */
export const testEntrance = {
  host: "127.0.0.1",
  port: 0,
  address: null,
  trustProxy: false,
  secret: "the secret of a test's own desk, long enough for anybody",
  oidc: null,
  mail: null,
  blobRoot: join(tmpdir(), "rejoinder-no-blobs"),
  fetchPolicy: { allowed: [], only: null },
  deskName: "The Desk",
  signingKey: async () => signingKeyFrom(newSigningKeyPem()),
} as const;

/** Signs somebody in. @returns the `cookie` header of their browser, for an origin without TLS */
export async function signIn(db: Db, personId: string): Promise<string> {
  const token = randomBytes(24).toString("base64url");
  const expiresAt = new Date(Date.now() + 3_600_000);
  await db.prisma.session.create({ data: { token, userId: personId, expiresAt } });
  const signature = await makeSignature(token, testEntrance.secret);
  return `rejoinder.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
}
