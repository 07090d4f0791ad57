import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from "node:crypto";
import { canonicalJson } from "./chain.ts";

/** An Ed25519 key that the desk signs its history with. */
export type SigningKey = {
  /** Base64url of the raw 32 bytes. */
  publicKey: string;
  /** @returns base64url of the signature over the RFC 8785 form of `value` */
  sign(value: object): string;
};

/** A signed statement about the history: whoever has the public key can hold it against its signature. */
export type Signed<T extends object> = T & { publicKey: string; signature: string };

/** A new key as PKCS #8 PEM. */
export function newSigningKeyPem(): string {
  return generateKeyPairSync("ed25519")
    .privateKey.export({ type: "pkcs8", format: "pem" })
    .toString();
}

/** @throws Error where `pem` is no Ed25519 private key in PKCS #8 PEM */
export function signingKeyFrom(pem: string): SigningKey {
  const key = createPrivateKey(pem);
  if (key.asymmetricKeyType !== "ed25519") throw new Error("not an Ed25519 key");
  return {
    publicKey: rawOf(createPublicKey(key)),
    sign: (value) => sign(null, Buffer.from(canonicalJson(value)), key).toString("base64url"),
  };
}

/** Puts the key and its signature to a statement. */
export function signed<T extends object>(key: SigningKey, value: T): Signed<T> {
  const statement = { ...value, publicKey: key.publicKey };
  return { ...statement, signature: key.sign(statement) };
}

/** Whether a statement is what was signed with the key that it names. */
export function isSignatureTrue<T extends object>(statement: Signed<T>): boolean {
  const { signature, ...value } = statement;
  try {
    return verify(
      null,
      Buffer.from(canonicalJson(value)),
      publicKeyFrom(statement.publicKey),
      Buffer.from(signature, "base64url"),
    );
  } catch {
    return false;
  }
}

function rawOf(key: KeyObject): string {
  const { x } = key.export({ format: "jwk" });
  if (x === undefined) throw new Error("not an Ed25519 key");
  return x;
}

function publicKeyFrom(raw: string): KeyObject {
  return createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: raw }, format: "jwk" });
}
