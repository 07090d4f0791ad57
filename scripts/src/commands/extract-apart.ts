import { Worker } from "node:worker_threads";
import type { Article } from "@rejoinder/extract";
import { LineRefused } from "./json-lines.ts";

export type AskedPage = { html: string; url?: string };

/** What a page may take of the machine. */
const LIMITS = { timeoutMs: 30_000, memoryMb: 1024 };

/**
 * Extracts articles in a thread that is ended, and started anew for the next page, when a page takes
 * more time or memory than it is given: 30 seconds and 1024 MB of heap unless told.
 * One page at a time: ask for the next when the last is answered.
 */
export function openExtractor({ timeoutMs, memoryMb } = LIMITS) {
  let thread: Worker | null = null;

  /** Not waited for: a thread that is busy hears it late, and must not hold up what comes after. */
  function end(): void {
    thread?.unref();
    void thread?.terminate();
    thread = null;
  }

  /** @throws LineRefused `PAGE_TOO_SLOW`, `PAGE_TOO_LARGE_TO_READ` or `PAGE_FAILED`. */
  async function extract(page: AskedPage): Promise<Article> {
    thread ??= new Worker(new URL("./extract-thread.ts", import.meta.url), {
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    });
    const { promise, resolve, reject } = Promise.withResolvers<Article>();
    const timer = setTimeout(
      () =>
        reject(
          new LineRefused(
            "PAGE_TOO_SLOW",
            `The page took more than ${timeoutMs / 1000} seconds: leave it out, or make it shorter.`,
          ),
        ),
      timeoutMs,
    );
    const fail = (error: Error) =>
      reject(isOutOfMemory(error) ? tooLarge(memoryMb) : failed(error));
    thread.on("message", resolve).on("error", fail);
    try {
      thread.postMessage(page, []);
      return await promise;
    } catch (error) {
      end();
      throw error;
    } finally {
      clearTimeout(timer);
      thread?.off("message", resolve).off("error", fail);
    }
  }

  return { extract, end };
}

const isOutOfMemory = (error: Error) =>
  "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";

const failed = (error: Error) =>
  new LineRefused(
    "PAGE_FAILED",
    `The page could not be read, and that is a fault of this program: ${error.message}.`,
    { cause: error },
  );

const tooLarge = (memoryMb: number) =>
  new LineRefused(
    "PAGE_TOO_LARGE_TO_READ",
    `The page took more than ${memoryMb} MB of memory: leave it out, or make it shorter.`,
  );
