import type { EditionRecord } from "@rejoinder/report";
import { doTasks } from "../apart.thread.ts";
import { type Drawing, draw, type RecordHead } from "./drawing.ts";
import { keepRecords } from "./kept-records.ts";

/** `bytes` of the records that the thread asked for, by their SHA-256; null where there are none. */
export type DrawingTask = { drawing: Drawing; bytes: Record<string, Uint8Array | null> };

export type DrawingAnswer =
  | { drawn: RecordHead | string | null }
  | { needs: string[] }
  | { unshowable: string };

/** Bytes of records kept as they are read, in memory some three times that: one of 10,000 pairs in two languages. */
const RECORDS_MAX = 150_000_000;

const kept = keepRecords(RECORDS_MAX);

doTasks<DrawingTask>(({ drawing, bytes }): DrawingAnswer => {
  const needs = drawing.of.filter((sha256) => !kept.has(sha256) && !(sha256 in bytes));
  if (needs.length > 0) return { needs };
  const records: EditionRecord[] = [];
  for (const sha256 of drawing.of) {
    const record = kept.read(sha256, bytes[sha256] ?? null);
    if (!record) return { unshowable: sha256 };
    records.push(record);
  }
  return { drawn: draw(drawing, records) };
});
