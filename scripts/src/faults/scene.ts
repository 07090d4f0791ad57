import { type Db, openDb } from "@rejoinder/db";
import { type Audit, audit } from "./audit.ts";
import { type RunningDesk, startDesk } from "./desk.ts";
import { addressesOf, makeDataFolder, peopleOf } from "./ground.ts";
import { type Load, openLoad, type Writer } from "./load.ts";

/** A desk on a data folder of its own, with people who write to it. */
export type Scene = {
  dataDir: string;
  db: Db;
  desk: RunningDesk;
  writers: Writer[];
  load: Load;
  /** Starts a desk on the same folder in the place of one that is gone. */
  startAgain(): Promise<RunningDesk>;
  /** What the database holds of what was acknowledged so far, while nobody writes. */
  audit(): Promise<Audit>;
};

/** Plays a scene, then takes all of it away. */
export async function onScene<T>(
  play: (scene: Scene) => Promise<T>,
  folder: { dataDir: string; remove(): Promise<void> } | null = null,
): Promise<T> {
  const { dataDir, remove } = folder ?? (await makeDataFolder());
  const env = { REJOINDER_DATA: dataDir };
  let scene: Scene | null = null;
  try {
    const desk = await startDesk(env);
    const { url } = await addressesOf(dataDir);
    const db = openDb(url, { answerWithinMs: 60_000 });
    const { writers, place } = await peopleOf(db);
    const load = openLoad(writers, place);
    const made: Scene = {
      dataDir,
      db,
      desk,
      writers,
      load,
      async startAgain() {
        made.desk = await startDesk(env);
        return made.desk;
      },
      audit: () => audit(db, load.ledger),
    };
    scene = made;
    return await play(made);
  } finally {
    await scene?.load.pause();
    await scene?.db.close();
    await scene?.desk.stop();
    await remove();
  }
}

/** Waits until a desk has acknowledged that many more writes. @returns how long it took, in milliseconds */
export async function untilAcknowledged(
  { acknowledged }: Load,
  more: number,
  withinMs: number,
): Promise<number> {
  const began = performance.now();
  const from = acknowledged();
  while (acknowledged() < from + more) {
    if (performance.now() - began > withinMs)
      throw new Error(`${more} writes were not acknowledged within ${withinMs / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return performance.now() - began;
}
