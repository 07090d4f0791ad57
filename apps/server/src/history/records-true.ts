import type { Db } from "@rejoinder/db";
import { recordsOf } from "./record-rows.ts";
import { ERASED, type WrittenRecords } from "./records.ts";

/**
 * Holds the records of a case that people's words stand in against what its history says was written.
 *
 * @param records as the history says they were written last
 * @param erased keys of the records whose words the history says were erased
 * @returns whether each record is what was written, none is gone, and none is there that nobody wrote
 */
export async function areRecordsTrue(
  db: Db,
  caseId: string,
  records: Readonly<WrittenRecords>,
  erased: ReadonlySet<string>,
): Promise<boolean> {
  const missing = new Set([...records.keys(), ...erased]);
  for await (const { key, hash, words, isUnwritten } of recordsOf(db, caseId)) {
    if (erased.has(key)) {
      if (words.some((each) => each !== null && each !== ERASED)) return false;
    } else if (records.has(key)) {
      // What an event wrote is one row: a second would put words beside it.
      if (records.get(key) !== hash || !missing.has(key)) return false;
    } else if (!isUnwritten) return false;
    missing.delete(key);
  }
  return missing.size === 0;
}
