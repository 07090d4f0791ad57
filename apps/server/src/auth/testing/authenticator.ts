import { createHash, createSign, generateKeyPairSync, randomBytes } from "node:crypto";

type Cbor = number | string | Buffer | Map<Cbor, Cbor>;

function head(major: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(major << 5) | length]);
  if (length < 256) return Buffer.from([(major << 5) | 24, length]);
  return Buffer.from([(major << 5) | 25, length >> 8, length & 255]);
}

/** RFC 8949, as much of it as a passkey needs. */
function cbor(value: Cbor): Buffer {
  if (typeof value === "number") return value >= 0 ? head(0, value) : head(1, -1 - value);
  if (typeof value === "string")
    return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  const entries = [...value].flatMap(([key, each]) => [cbor(key), cbor(each)]);
  return Buffer.concat([head(5, value.size), ...entries]);
}

const sha256 = (bytes: Buffer | string) => createHash("sha256").update(bytes).digest();
const base64url = (bytes: Buffer | string) => Buffer.from(bytes).toString("base64url");

/**
 * A passkey in memory: ES256, no attestation, one credential, as WebAuthn level 3 has it.
 * @param origin of the page that asks for it
 */
export function makeAuthenticator(origin: string) {
  const id = randomBytes(16);
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  const cose = new Map<Cbor, Cbor>([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, Buffer.from(x, "base64url")],
    [-3, Buffer.from(y, "base64url")],
  ]);
  let used = 0;

  function authenticatorData(rpId: string, more: { verified: boolean; attested: boolean }) {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(++used);
    const flags = 0x01 | (more.verified ? 0x04 : 0) | (more.attested ? 0x40 : 0);
    const attested = [Buffer.alloc(16), Buffer.from([0, id.length]), id, cbor(cose)];
    const parts = [sha256(rpId), Buffer.from([flags]), count, ...(more.attested ? attested : [])];
    return Buffer.concat(parts);
  }
  const answer = (response: object) => ({
    id: base64url(id),
    rawId: base64url(id),
    type: "public-key",
    clientExtensionResults: {},
    response,
  });
  const clientData = (type: string, challenge: string) =>
    JSON.stringify({ type, challenge, origin, crossOrigin: false });

  return {
    /** Makes the credential. */
    create({ challenge, rp }: { challenge: string; rp: { id: string } }) {
      const authData = authenticatorData(rp.id, { verified: true, attested: true });
      const attestation = new Map<Cbor, Cbor>([
        ["fmt", "none"],
        ["attStmt", new Map()],
        ["authData", authData],
      ]);
      return answer({
        clientDataJSON: base64url(clientData("webauthn.create", challenge)),
        attestationObject: base64url(cbor(attestation)),
        transports: ["internal"],
      });
    },
    /** Signs in by it; `verified` tells whether it made sure who holds it, by PIN or finger. */
    get({ challenge, rpId }: { challenge: string; rpId: string }, { verified = true } = {}) {
      const data = clientData("webauthn.get", challenge);
      const authData = authenticatorData(rpId, { verified, attested: false });
      const signature = createSign("sha256").update(authData).update(sha256(data)).sign(privateKey);
      return answer({
        clientDataJSON: base64url(data),
        authenticatorData: base64url(authData),
        signature: base64url(signature),
      });
    },
  };
}
