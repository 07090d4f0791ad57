import type { EditionRecord } from "@rejoinder/report";
import { sha256Of } from "../capture/store.ts";

/** Records that were read lately, by their SHA-256; what was not asked for longest goes first. */
export type KeptRecords = {
  has(sha256: string): boolean;
  /**
   * What is kept under a name, else what the bytes say.
   * @returns null where there are none, or they are others
   */
  read(sha256: string, bytes: Uint8Array | null): EditionRecord | null;
};

/** @param max bytes of records as they are read; a larger one is not kept */
export function keepRecords(max: number): KeptRecords {
  const kept = new Map<string, { record: EditionRecord; size: number }>();
  let held = 0;
  return {
    has: (sha256) => kept.has(sha256),
    read(sha256, bytes) {
      const found = kept.get(sha256);
      if (found) {
        kept.delete(sha256);
        kept.set(sha256, found);
        return found.record;
      }
      if (!bytes || sha256Of(bytes) !== sha256) return null;
      const record = JSON.parse(new TextDecoder().decode(bytes)) as EditionRecord;
      if (bytes.length > max) return record;
      kept.set(sha256, { record, size: bytes.length });
      held += bytes.length;
      for (const [oldest, { size }] of kept) {
        if (held <= max) break;
        kept.delete(oldest);
        held -= size;
      }
      return record;
    },
  };
}
