import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReportFormat } from "@rejoinder/schema";
import { contentLines } from "./content-lines.ts";
import type { RenderingAnswer } from "./rendering-process.ts";
import type { ReportContent } from "./report.ts";

/** What a rendering is at: it was given the content, it has set the file, it has handed it over. */
export type RenderingStep = "given" | "rendered" | "handed_over";

type RenderingLimits = {
  signal?: AbortSignal;
  timeoutMs?: number;
  memoryMb?: number;
  /** Called once for each step, in their order. */
  onProgress?: (step: RenderingStep) => void;
};

const TIMEOUT_MS = 15 * 60_000;
const MEMORY_MB = 6144;
const MB = 1024 * 1024;

/** `limit` is in milliseconds of what is too slow, in bytes of what is too large. */
export class RenderingStopped extends Error {
  override name = "RenderingStopped";
  readonly code: "RENDERING_TOO_SLOW" | "RENDERING_TOO_LARGE";
  readonly limit: number;

  constructor(code: RenderingStopped["code"], limit: number) {
    super(code);
    this.code = code;
    this.limit = limit;
  }
}

/**
 * `renderReport` in a process of its own, of lower priority, killed when it takes more than it is given:
 * a report of thousands of pairs neither stops the desk nor exhausts it. The process has none of the
 * desk's environment and may neither write files, nor open connections, nor start programs, save what
 * the native code of a format does.
 *
 * @param limits `timeoutMs` 15 minutes and `memoryMb` 6144 unless given, of which some 150 MB are the
 * process at rest; `signal` ends the rendering.
 * @throws RenderingStopped; the signal's reason when that ended it; Error with the stack of a bug.
 */
export async function renderApart(
  format: ReportFormat,
  content: ReportContent,
  { signal, timeoutMs = TIMEOUT_MS, memoryMb = MEMORY_MB, onProgress }: RenderingLimits = {},
): Promise<Uint8Array> {
  signal?.throwIfAborted();
  // By its path: where Vite runs the server, for the web's tests, import.meta.url is no file's.
  const child = fork(
    join(import.meta.dirname, "rendering-process.ts"),
    [format, String(memoryMb * MB)],
    {
      execArgv: [
        "--permission",
        "--allow-fs-read=*",
        "--allow-addons",
        "--allow-worker",
        `--max-old-space-size=${memoryMb}`,
      ],
      env: {},
      stdio: ["pipe", "pipe", "ignore", "ipc"],
    },
  );
  const { promise: ended, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => reject(new RenderingStopped("RENDERING_TOO_SLOW", timeoutMs)),
    timeoutMs,
  );
  const abort = () => reject(signal?.reason);
  signal?.addEventListener("abort", abort);
  try {
    return await Promise.race([exchange(child, content, memoryMb * MB, onProgress), ended]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", abort);
    child.kill("SIGKILL");
  }
}

/** Gives the process its content and takes its file. */
async function exchange(
  child: ChildProcess,
  content: ReportContent,
  memoryBytes: number,
  onProgress: RenderingLimits["onProgress"],
): Promise<Uint8Array> {
  const { stdin, stdout } = child;
  if (!stdin || !stdout) throw new Error("A rendering process has no streams");
  const answered = answerOf(child, memoryBytes);
  const file = Readable.prototype.toArray.call(stdout) as Promise<Buffer[]>;
  // A process that died already is told by its exit.
  await Promise.race([pipeline(contentLines(content), stdin).catch(() => answered), answered]);
  onProgress?.("given");
  const { size } = await answered;
  onProgress?.("rendered");
  const bytes = Buffer.concat(await file);
  if (bytes.length !== size) throw new Error(`A file of ${size} bytes came as ${bytes.length}`);
  onProgress?.("handed_over");
  return bytes;
}

/**
 * What a process says before it hands over its file. One that is killed, by its own watch, by V8 or by
 * the system, had no room.
 */
function answerOf(child: ChildProcess, memoryBytes: number): Promise<{ size: number }> {
  return new Promise((resolve, reject) => {
    child.once("message", (answer: RenderingAnswer) =>
      "size" in answer
        ? resolve(answer)
        : reject(new Error(`Rendering a report failed: ${answer.fault}`)),
    );
    child.on("error", reject);
    child.once("exit", (code, signal) => {
      const wasKilled = signal !== null || (code ?? 0) >= 128;
      reject(
        wasKilled
          ? new RenderingStopped("RENDERING_TOO_LARGE", memoryBytes)
          : new Error(`A rendering process ended with ${code} and no answer`),
      );
    });
  });
}
