import { setTimeout as sleep } from "node:timers/promises";
import { type Jobs, openJobs } from "@rejoinder/db";
import type { CaptureWay } from "@rejoinder/schema";
import { type CaptureDesk, DeskStops, runCapture } from "./run-capture.ts";
import { openCaptureSweep } from "./sweep.ts";

/** What carries captures out, beside the desk's answers. */
export type Captures = {
  /** Has a capture carried out, soon; where that cannot be asked for now, within two minutes. */
  ask(captureId: string, way: CaptureWay): Promise<void>;
};

/** A database that is away is looked for again after so long, in milliseconds. */
const LOOK_AGAIN_AFTER_MS = 2_000;

/**
 * Carries captures out, those too that waited when an earlier desk ended; begins as soon as the
 * database answers. Documents at hand do not wait for sites that are slow, nor these for them.
 *
 * @param onTrouble what went wrong that no capture tells of
 */
export function openCaptures(
  desk: CaptureDesk,
  onTrouble: (error: unknown) => void,
): Captures & { close(): Promise<void> } {
  const closing = new AbortController();
  let jobs: Jobs | null = null;
  let sweep: ReturnType<typeof openCaptureSweep> | null = null;

  /** Asked for before the queues were open. */
  const early = new Map<string, CaptureWay>();
  const ask = async (captureId: string, way: CaptureWay) => {
    const queue = way === "address" ? "fetch" : "capture";
    if (jobs) await jobs.send(queue, captureId, { captureId }).catch(onTrouble);
    else early.set(captureId, way);
  };

  async function open(): Promise<void> {
    while (!closing.signal.aborted)
      try {
        jobs = await openQueues();
        sweep = openCaptureSweep(desk, ask, onTrouble);
        for (const [captureId, way] of early) await ask(captureId, way);
        return;
      } catch (error) {
        onTrouble(error);
        await sleep(LOOK_AGAIN_AFTER_MS, undefined, { signal: closing.signal }).catch(() => null);
      }
  }

  async function openQueues(): Promise<Jobs> {
    const opened = await openJobs(desk.db.url, onTrouble);
    try {
      await opened.work("capture", 2, carryOut);
      await opened.work("fetch", 4, carryOut);
      return opened;
    } catch (error) {
      await opened.close();
      throw error;
    }
  }

  async function carryOut({ captureId }: { captureId: string }, signal: AbortSignal) {
    const ended = AbortSignal.any([signal, closing.signal]);
    try {
      await runCapture(desk, captureId, () => new Date(), ended);
    } catch (error) {
      if (!(error instanceof DeskStops)) onTrouble(error);
      throw error;
    }
  }

  const opening = open();
  return {
    ask,
    async close() {
      closing.abort(new DeskStops());
      await opening;
      await sweep?.close();
      await jobs?.close();
    },
  };
}
