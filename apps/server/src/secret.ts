import { createHash, randomBytes } from "node:crypto";

/** 32 random bytes in base64url: whoever holds it may do what it stands for. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** What the desk keeps of a secret: hex SHA-256. */
export function hashOfSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
