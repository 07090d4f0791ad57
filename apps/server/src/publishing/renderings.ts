import { setTimeout as sleep } from "node:timers/promises";
import { type Jobs, openJobs } from "@rejoinder/db";
import { forgetUnusedBlob } from "../capture/blobs.ts";
import { DeskStops } from "../capture/run-capture.ts";
import type { PublishingDesk } from "./publish.ts";
import { runRendering } from "./run-rendering.ts";

/** What makes files, beside the desk's answers. */
export type Renderings = {
  /** Has files made, soon; where that cannot be asked for now, within two minutes. */
  ask(renderingId: string): Promise<void>;
  /** Ends at once the making of files that this server is at. */
  stop(renderingId: string): void;
};

/** A database that is away is looked for again after so long, in milliseconds. */
const LOOK_AGAIN_AFTER_MS = 2_000;
/** How often what nobody makes is asked for again, and what is old is forgotten, in milliseconds. */
const SWEEP_EVERY_MS = 60_000;
/** One that has not begun by then was asked for by a desk that ended, in milliseconds. */
const ASK_AGAIN_AFTER_MS = 60_000;
/** How long files of a case as it stands are kept, in milliseconds. */
const KEEP_MS = 24 * 60 * 60_000;

/**
 * Makes files that are asked for, one edition or file after the other, those too that waited when an
 * earlier desk ended; begins as soon as the database answers.
 *
 * @param onTrouble what went wrong that no rendering tells of
 */
export function openRenderings(
  desk: PublishingDesk,
  onTrouble: (error: unknown) => void,
): Renderings & { close(): Promise<void> } {
  const closing = new AbortController();
  const underWay = new Map<string, AbortController>();
  let jobs: Jobs | null = null;
  let timer: NodeJS.Timeout | undefined;
  const early = new Set<string>();
  const ask = async (renderingId: string) => {
    if (jobs) await jobs.send("render", renderingId, { renderingId }).catch(onTrouble);
    else early.add(renderingId);
  };

  async function open(): Promise<void> {
    while (!closing.signal.aborted)
      try {
        const opened = await openJobs(desk.db.url, onTrouble);
        try {
          await opened.work("render", 1, make);
        } catch (error) {
          await opened.close();
          throw error;
        }
        jobs = opened;
        for (const id of early) await ask(id);
        const sweep = () => void sweepRenderings(desk, ask, new Date()).catch(onTrouble);
        sweep();
        timer = setInterval(sweep, SWEEP_EVERY_MS).unref();
        return;
      } catch (error) {
        onTrouble(error);
        await sleep(LOOK_AGAIN_AFTER_MS, undefined, { signal: closing.signal }).catch(() => null);
      }
  }

  async function make({ renderingId }: { renderingId: string }, signal: AbortSignal) {
    const stopping = new AbortController();
    underWay.set(renderingId, stopping);
    const ended = AbortSignal.any([stopping.signal, signal, closing.signal]);
    try {
      await runRendering(desk, renderingId, ended);
    } catch (error) {
      if (!(ended.reason instanceof DeskStops)) onTrouble(error);
      throw error;
    } finally {
      underWay.delete(renderingId);
    }
  }

  const opening = open();
  return {
    ask,
    stop: (renderingId) => underWay.get(renderingId)?.abort(new Error("stopped by a person")),
    async close() {
      closing.abort(new DeskStops());
      clearInterval(timer);
      await opening;
      await jobs?.close();
    },
  };
}

/** Asks again for what nobody makes, and forgets files of cases as they stood a day ago. */
export async function sweepRenderings(
  { db, store }: Pick<PublishingDesk, "db" | "store">,
  ask: (renderingId: string) => Promise<void>,
  now: Date,
): Promise<void> {
  const before = (ms: number) => new Date(now.getTime() - ms);
  const waiting = await db.prisma.rendering.findMany({
    where: {
      state: { in: ["waiting", "working"] },
      askedAt: { lt: before(ASK_AGAIN_AFTER_MS) },
    },
    select: { id: true },
  });
  for (const { id } of waiting) await ask(id);
  const old = { endedAt: { lt: before(KEEP_MS) }, editionId: null };
  const files = await db.prisma.rendering.findMany({
    where: { ...old, blobId: { not: null } },
    select: { blob: { select: { sha256: true } } },
  });
  await db.prisma.rendering.deleteMany({ where: old });
  for (const { blob } of files) {
    const sha256 = blob?.sha256;
    if (sha256) await db.prisma.$transaction((tx) => forgetUnusedBlob(tx, store, sha256));
  }
}
