import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { DOCUMENT_MAX, type DocumentIn, DocumentRefused, type DocumentText } from "./document.ts";
import type { Order, Reading } from "./reading-process.ts";

type Limits = { timeoutMs?: number; memoryMb?: number; signal?: AbortSignal };

const TIMEOUT_MS = 30_000;
const MEMORY_MB = 768;
const MB = 1024 * 1024;

/**
 * `readDocument` in a process of its own, killed when it takes more than it is given: no document can
 * stop the desk, exhaust it or bring it down. (A thread would not do: V8 now and then loses the call to
 * end one, and a heap that bursts in one ends them all.) The process has none of the desk's environment
 * and may neither write files, nor open connections, nor start programs.
 *
 * @param limits `timeoutMs` 30 seconds and `memoryMb` 768 unless given, of which some 100 MB are the
 * process at rest; `signal` ends the reading.
 * @throws DocumentRefused also `DOCUMENT_TOO_SLOW` with `limit` in milliseconds and
 * `DOCUMENT_TOO_LARGE_TO_READ` with `limit` in bytes; the signal's reason when that ended it.
 */
export async function readDocumentApart(
  document: DocumentIn,
  { timeoutMs = TIMEOUT_MS, memoryMb = MEMORY_MB, signal }: Limits = {},
): Promise<DocumentText> {
  signal?.throwIfAborted();
  const size = document.bytes.byteLength;
  if (size > DOCUMENT_MAX) {
    throw new DocumentRefused("DOCUMENT_TOO_LARGE", { size, limit: DOCUMENT_MAX });
  }
  // By its path: where Vite runs the server, for the web's tests, import.meta.url is no file's.
  const child = fork(join(import.meta.dirname, "reading-process.ts"), {
    execArgv: [
      "--permission",
      "--allow-fs-read=*",
      "--allow-worker",
      `--max-old-space-size=${memoryMb}`,
    ],
    env: {},
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  const slow = new DocumentRefused("DOCUMENT_TOO_SLOW", { limit: timeoutMs });
  const { promise, resolve, reject } = Promise.withResolvers<Reading>();
  const timer = setTimeout(() => reject(slow), timeoutMs);
  const abort = () => reject(signal?.reason);
  signal?.addEventListener("abort", abort);
  answerOf(child, memoryMb * MB).then(resolve, reject);
  // A process that died already is told by its exit.
  child.send({ document, memoryBytes: memoryMb * MB } satisfies Order, () => {});
  try {
    const reading = await promise;
    if ("text" in reading) return reading.text;
    if ("fault" in reading) throw new Error(`Reading a document failed: ${reading.fault}`);
    throw new DocumentRefused(reading.code, reading.detail);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", abort);
    child.kill("SIGKILL");
  }
}

/**
 * What a process answers. One that is killed, by its own watch, by V8 or by the system, had no room.
 * @throws DocumentRefused `DOCUMENT_TOO_LARGE_TO_READ`; Error when it ended of itself without an answer.
 */
function answerOf(child: ChildProcess, memoryBytes: number): Promise<Reading> {
  return new Promise((resolve, reject) => {
    child.once("message", (reading: Reading) => resolve(reading));
    child.on("error", reject);
    child.once("exit", (code, signal) => {
      const wasKilled = signal !== null || (code ?? 0) >= 128;
      reject(
        wasKilled
          ? new DocumentRefused("DOCUMENT_TOO_LARGE_TO_READ", { limit: memoryBytes })
          : new Error(`A reading process ended with ${code} and no answer`),
      );
    });
  });
}
