import { Readable } from "node:stream";
import { type BlobStore, sha256Of } from "./store.ts";

/** Keeps blobs for as long as a test. */
export function memoryStore(): BlobStore {
  const kept = new Map<string, { bytes: Uint8Array; at: Date }>();
  return {
    async put(bytes) {
      const sha256 = sha256Of(bytes);
      kept.set(sha256, { bytes: Uint8Array.from(bytes), at: new Date() });
      return sha256;
    },
    get: async (sha256) => kept.get(sha256)?.bytes ?? null,
    async read(sha256) {
      const bytes = kept.get(sha256)?.bytes;
      return bytes ? { size: bytes.length, stream: Readable.from([Buffer.from(bytes)]) } : null;
    },
    remove: async (sha256) => void kept.delete(sha256),
    async *list() {
      for (const [sha256, { at }] of kept) yield { sha256, at };
    },
    discardUnfinished: async () => undefined,
  };
}
