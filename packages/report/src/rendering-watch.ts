import { workerData } from "node:worker_threads";

/** How often memory is measured, in milliseconds: some 100 MB can be filled meanwhile. */
const MEASURE_MS = 20;

const parent = process.ppid;

/**
 * The watch over a rendering process, in a thread of its own since the rendering one is busy to the
 * end: kills the process when it holds more bytes than `workerData`, which V8's limit does not see of
 * native code, or when nobody waits for it any more.
 */
setInterval(() => {
  const isTooLarge = process.memoryUsage.rss() > Number(workerData);
  if (isTooLarge || process.ppid !== parent) process.kill(process.pid, "SIGKILL");
}, MEASURE_MS);
