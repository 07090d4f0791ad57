import { constants, setPriority } from "node:os";
import { Worker } from "node:worker_threads";
import type { ReportFormat } from "@rejoinder/schema";
import { readContentLines } from "./content-lines.ts";
import { renderReport } from "./index.ts";

/** Said before the file is handed over: its bytes; or the stack of an error that is a bug. */
export type RenderingAnswer = { size: number } | { fault: string };

/*
 * The process of `renderApart`: reads a content as lines, answers, writes its file and waits for its end.
 * Its format and the most bytes it may hold are its arguments.
 */
const [format, memoryBytes] = process.argv.slice(2);

// Threads that are started from here on have it too.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
new Worker(new URL("./rendering-watch.ts", import.meta.url), {
  workerData: Number(memoryBytes),
}).unref();

try {
  const content = await readContentLines(process.stdin.setEncoding("utf8"));
  const file = await renderReport(format as ReportFormat, content);
  process.send?.({ size: file.length } satisfies RenderingAnswer);
  process.stdout.end(file);
} catch (error) {
  const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.send?.({ fault } satisfies RenderingAnswer);
}
