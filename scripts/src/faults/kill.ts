import { setTimeout as sleep } from "node:timers/promises";
import { type Audit, missesIn, refused } from "./audit.ts";
import { postmasterPid } from "./ground.ts";
import { inSeconds, type Outcome, type Say } from "./outcome.ts";
import { onScene, type Scene, untilAcknowledged } from "./scene.ts";

/** Writes acknowledged before each kill, at least. */
const WRITES = 40;
const WRITES_WITHIN_MS = 30_000;

/** How often to strike, and within how many milliseconds the desk must be back each time. */
type Kills = { times: number; backWithinMs: number };

/** `kill -9` of the desk while people write; a new one takes its place each time. */
export function killDesk(kills: Kills, say: Say): Promise<Outcome> {
  return killed("the desk", kills, say, async (scene) => {
    await scene.desk.kill();
    await scene.load.pause();
    const { readyAfterMs } = await scene.startAgain();
    return readyAfterMs;
  });
}

/** `kill -9` of PostgreSQL's postmaster while people write; the desk brings it back by itself. */
export function killPostgres(kills: Kills, say: Say): Promise<Outcome> {
  return killed("PostgreSQL", kills, say, async ({ dataDir, load, writers }) => {
    const pid = postmasterPid(dataDir);
    if (pid === null) throw new Error("PostgreSQL has no process to kill");
    process.kill(pid, "SIGKILL");
    // What everybody had under way may still be acknowledged; what is sent after that, by the next alone.
    while (postmasterPid(dataDir) === pid) await sleep(1);
    return untilAcknowledged(load, writers.length + 1, WRITES_WITHIN_MS);
  });
}

/** @param strike does the harm under load. @returns how long it was until the desk was back, in milliseconds */
function killed(
  what: string,
  { times, backWithinMs }: Kills,
  say: Say,
  strike: (scene: Scene) => Promise<number>,
): Promise<Outcome> {
  const fault = `kill -9 of ${what}, ${times} times`;
  return onScene(async (scene) => {
    const { load } = scene;
    const audits: Audit[] = [];
    const back: number[] = [];
    for (let time = 1; time <= times; time += 1) {
      load.resume(scene.desk.address);
      await untilAcknowledged(load, WRITES, WRITES_WITHIN_MS);
      await sleep(Math.random() * 100);
      back.push(await strike(scene));
      await load.pause();
      audits.push(await scene.audit());
      if (!scene.desk.isUp()) throw new Error(`the desk ended:\n${scene.desk.said()}`);
      if (time % 10 === 0)
        say(`${fault}: ${time} done, ${load.acknowledged()} writes acknowledged`);
    }
    load.resume(scene.desk.address);
    await load.finish();
    audits.push(await scene.audit());
    const slowest = Math.max(...back);
    const median = back.toSorted((one, other) => one - other)[back.length >> 1] ?? 0;
    const { events = 0 } = audits.at(-1) ?? {};
    return {
      fault,
      figures: `${load.acknowledged()} writes acknowledged, ${load.ledger.unanswered} cut off, ${refused(load.ledger)}, ${events} events; back in ${inSeconds(median)} (median), ${inSeconds(slowest)} (slowest)`,
      misses: [
        ...(slowest < backWithinMs ? [] : [`back after ${inSeconds(slowest)} only`]),
        ...missesIn(audits, load.ledger),
      ],
    };
  });
}
