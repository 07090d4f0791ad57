import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { Failure } from "./failure.ts";
import { keepFile } from "./kept-file.ts";

/** Name of the secret's file in the data folder. */
const SECRET_FILE = "secret";

/**
 * What signs cookies: the setting's, else the data folder's, made there once: 32 random bytes in
 * base64url.
 *
 * @throws Failure `SECRET_UNREADABLE`
 */
export async function readSecret(setting: string | null, dataDir: string): Promise<string> {
  if (setting !== null) return setting;
  try {
    const made = randomBytes(32).toString("base64url");
    return (await readFile(await keepFile(dataDir, SECRET_FILE, made), "utf8")).trim();
  } catch (error) {
    throw new Failure(
      "SECRET_UNREADABLE",
      `The file "${SECRET_FILE}" in ${dataDir} can be neither read nor made: see to its rights, or ` +
        "set REJOINDER_SECRET.",
      { cause: error },
    );
  }
}
