import { createHash, createPublicKey } from "node:crypto";
import { readFile } from "node:fs/promises";
import { editionKindInfo, locales, reportFormatInfo, reportFormats } from "@rejoinder/schema";
import { canonicalJson, isSignatureTrue } from "@rejoinder/server/cases";
import { z } from "zod";
import { CommandRefused, fileNamed, readOptions, required, trouble } from "./command.ts";

/** What of a file is read to hold it against itself; its record's other words are held by their hash. */
const sealedEdition = z.object({
  record: z.looseObject({
    format: z.literal("rejoinder-edition-1"),
    slug: z.string(),
    number: z.int(),
    publishedAt: z.string(),
    kind: z.enum(Object.keys(editionKindInfo)),
  }),
  seal: z.looseObject({
    format: z.literal("rejoinder-edition-seal-1"),
    slug: z.string(),
    number: z.int(),
    publishedAt: z.string(),
    sha256: z.string(),
    files: z.array(
      z.looseObject({
        format: z.enum(reportFormats),
        locale: z.enum(locales),
        sha256: z.string(),
        size: z.int(),
      }),
    ),
    publicKey: z.string(),
    signature: z.string(),
  }),
});
type Sealed = z.infer<typeof sealedEdition>;

type Finding = { isTrue: boolean; line: string };

/**
 * `verify-edition FILE.json --key PUBLIC [--file REPORT]…`: asks nobody but the file and the key. Exit
 * code 1 when something is not as it was published.
 */
export async function run(args: string[]): Promise<number> {
  const [name = "", ...rest] = args;
  if (name === "" || name.startsWith("-"))
    throw new CommandRefused(
      "Name the edition's file first: verify-edition FILE.json --key PUBLIC.",
    );
  const options = readOptions(rest, {
    key: { type: "string" },
    file: { type: "string", multiple: true, default: [] },
  });
  const key = await readKey(required(options.key, "key"));
  const sealed = readSealed(name, await readBytes(name));
  const findings = [
    recordFinding(sealed),
    sameFinding(sealed),
    keyFinding(sealed, key),
    signatureFinding(sealed),
  ];
  for (const file of options.file) findings.push(fileFinding(sealed, file, await readBytes(file)));
  for (const { isTrue, line } of findings) console.log(isTrue ? `true: ${line}` : `FALSE: ${line}`);
  return findings.every(({ isTrue }) => isTrue) ? 0 : 1;
}

function recordFinding({ record, seal }: Sealed): Finding {
  const sha256 = sha256Of(canonicalJson(record));
  return sha256 === seal.sha256
    ? { isTrue: true, line: `the record is the one that was sealed: SHA-256 ${sha256}` }
    : {
        isTrue: false,
        line: `the record has the SHA-256 ${sha256}, and ${seal.sha256} was sealed`,
      };
}

function sameFinding({ record, seal }: Sealed): Finding {
  const names = ["slug", "number", "publishedAt"] as const;
  const differing = names.filter((name) => record[name] !== seal[name]);
  const told = `edition ${seal.number} of ${seal.slug}, published at ${seal.publishedAt}`;
  return differing.length === 0
    ? { isTrue: true, line: `record and seal are of ${told}` }
    : {
        isTrue: false,
        line: `the seal is of ${told}; the record has another ${differing.join(", ")}`,
      };
}

function keyFinding({ seal }: Sealed, key: string): Finding {
  return seal.publicKey === key
    ? { isTrue: true, line: `the seal is made with the key ${key}` }
    : { isTrue: false, line: `the seal is made with another key, ${seal.publicKey}` };
}

function signatureFinding({ seal }: Sealed): Finding {
  return isSignatureTrue(seal)
    ? { isTrue: true, line: "the signature is that of the seal" }
    : { isTrue: false, line: "the signature is not that of the seal: the seal was changed" };
}

function fileFinding({ seal }: Sealed, name: string, bytes: Uint8Array): Finding {
  const sha256 = sha256Of(bytes);
  const found = seal.files.find((each) => each.sha256 === sha256);
  if (!found)
    return {
      isTrue: false,
      line: `${name} is no file of this edition: its SHA-256 is ${sha256}`,
    };
  const { label } = reportFormatInfo[found.format];
  const language = new Intl.DisplayNames(["en"], { type: "language" }).of(found.locale);
  return { isTrue: true, line: `${name} is this edition's file as ${label.en}, in ${language}` };
}

const sha256Of = (bytes: string | Uint8Array): string =>
  createHash("sha256").update(bytes).digest("hex");

/** @throws CommandRefused where the file holds no sealed edition */
function readSealed(name: string, bytes: Uint8Array): Sealed {
  const refusal = new CommandRefused(
    `${name} is no edition of a desk: take the file edition.json from the edition's page.`,
  );
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const read = sealedEdition.safeParse(JSON.parse(text));
    if (read.success) return read.data;
  } catch {
    throw refusal;
  }
  throw refusal;
}

/**
 * @param given the raw 32 bytes in base64url, or the path of a PEM file
 * @returns the raw bytes in base64url
 */
async function readKey(given: string): Promise<string> {
  if (/^[\w-]{43}$/.test(given)) return given;
  const pem = await readBytes(given);
  try {
    const { crv, x } = createPublicKey(Buffer.from(pem)).export({ format: "jwk" });
    if (crv === "Ed25519" && x !== undefined) return x;
  } catch {
    throw notAKey(given);
  }
  throw notAKey(given);
}

const notAKey = (given: string) =>
  new CommandRefused(
    `${given} is no Ed25519 public key: give its 32 bytes in base64url, or a PEM file.`,
  );

async function readBytes(name: string): Promise<Uint8Array> {
  return readFile(fileNamed(name)).catch((error) => {
    throw new CommandRefused(`${name} cannot be read: ${trouble(error)}.`, { cause: error });
  });
}
