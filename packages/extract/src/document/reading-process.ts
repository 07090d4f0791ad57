import { Worker } from "node:worker_threads";
import {
  type DocumentIn,
  type DocumentRefusalCode,
  DocumentRefused,
  type DocumentText,
} from "./document.ts";
import { readDocument } from "./read-document.ts";

/** What a reading process is sent. */
export type Order = { document: DocumentIn; memoryBytes: number };

/** What it answers; `fault` is the stack of an error that is a bug. */
export type Reading =
  | { text: DocumentText }
  | { code: DocumentRefusalCode; detail: Record<string, string | number> }
  | { fault: string };

/** The process of `readDocumentApart`: reads the one document it is sent, answers, and waits for its end. */
async function answer(document: DocumentIn): Promise<Reading> {
  try {
    return { text: await readDocument(document) };
  } catch (error) {
    if (error instanceof DocumentRefused) return { code: error.code, detail: error.detail };
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

process.once("message", async ({ document, memoryBytes }: Order) => {
  new Worker(new URL("./reading-watch.ts", import.meta.url), { workerData: memoryBytes }).unref();
  process.send?.(await answer(document));
});
