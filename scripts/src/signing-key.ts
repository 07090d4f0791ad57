import { readFile } from "node:fs/promises";
import { newSigningKeyPem, type SigningKey, signingKeyFrom } from "@rejoinder/server/cases";
import { Failure } from "./failure.ts";
import { keepFile } from "./kept-file.ts";

/** Name of the key's file in the data folder. */
const KEY_FILE = "history-key.pem";

/**
 * The key that signs the history: the setting's, else the data folder's, made there once (mode 0600).
 *
 * @param setting `REJOINDER_SIGNING_KEY`: the PEM itself, or the path of a file that holds it
 * @throws Failure `SIGNING_KEY_INVALID`
 */
export async function readSigningKey(
  setting: string | undefined,
  dataDir: string,
): Promise<SigningKey> {
  const pem = setting?.includes("-----BEGIN")
    ? setting.replaceAll("\\n", "\n")
    : await readKey(setting, dataDir).catch((error) => {
        throw refused(error);
      });
  try {
    return signingKeyFrom(pem);
  } catch (error) {
    throw refused(error);
  }
}

async function readKey(setting: string | undefined, dataDir: string): Promise<string> {
  return readFile(setting || (await keepFile(dataDir, KEY_FILE, newSigningKeyPem())), "utf8");
}

function refused(cause: unknown): Failure {
  return new Failure(
    "SIGNING_KEY_INVALID",
    "The key that signs the history cannot be read: REJOINDER_SIGNING_KEY is an Ed25519 private key " +
      `in PKCS #8 PEM or the path of its file; without it, ${KEY_FILE} in the data folder is.`,
    { cause },
  );
}
