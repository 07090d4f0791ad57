import { crc32 } from "node:zlib";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { DocumentRefused } from "./document.ts";

/** Most that an archive may unpack to, in bytes, and most entries it may list. */
export type UnpackLimits = { bytes: number; entries: number };

/**
 * The wanted entries of an archive by name. Every entry is unpacked and counted as it comes out, the
 * unwanted ones too: what the archive says of its sizes is not believed. Archives within it stay packed.
 * @throws DocumentRefused `ZIP_BOMB` with the limit passed, in `bytes` or `entries`, `DOCUMENT_TYPE` for entries
 * under a password, `DOCUMENT_DAMAGED` with the `reason`.
 */
export async function unpack(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  limits: UnpackLimits,
): Promise<Map<string, Uint8Array>> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes), { validateEntrySizes: false });
    if (zip.entryCount > limits.entries) {
      throw new DocumentRefused("ZIP_BOMB", { entries: limits.entries });
    }
    const wanted = new Map<string, Uint8Array>();
    let unpacked = 0;
    for await (const entry of zip.eachEntry()) {
      const keep = isWanted(entry.fileName);
      const max = limits.bytes - unpacked;
      const { size, content } = await unpackEntry(zip, entry, max, keep);
      if (size > max) throw new DocumentRefused("ZIP_BOMB", { bytes: limits.bytes });
      unpacked += size;
      if (keep) wanted.set(entry.fileName, content);
    }
    return wanted;
  } catch (error) {
    if (error instanceof DocumentRefused || !(error instanceof Error)) throw error;
    throw new DocumentRefused("DOCUMENT_DAMAGED", { reason: error.message.slice(0, 200) });
  }
}

/**
 * Unpacks an entry until it has more than `max` bytes.
 * @returns the size it came to, and its content when it is to be kept.
 */
async function unpackEntry(zip: ZipFile, entry: Entry, max: number, keep: boolean) {
  if (entry.isEncrypted()) {
    throw new DocumentRefused("DOCUMENT_TYPE", { found: "application/zip" });
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  let checksum = 0;
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    const part: Uint8Array = chunk;
    size += part.byteLength;
    if (size > max) return { size, content: new Uint8Array() };
    checksum = crc32(part, checksum);
    if (keep) chunks.push(part);
  }
  if (size !== entry.uncompressedSize || checksum !== entry.crc32) {
    throw new DocumentRefused("DOCUMENT_DAMAGED", { reason: `checksum of ${entry.fileName}` });
  }
  return { size, content: Buffer.concat(chunks) };
}
