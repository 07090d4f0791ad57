import { setTimeout as sleep } from "node:timers/promises";
import { openDb } from "@rejoinder/db";
import { startScratchServer } from "@rejoinder/db/testing";
import { audit, missesIn, refused } from "./audit.ts";
import { startDesk } from "./desk.ts";
import { peopleOf } from "./ground.ts";
import { type Load, openLoad } from "./load.ts";
import { inSeconds, type Outcome, type Say } from "./outcome.ts";
import { openProxy, type Proxy } from "./proxy.ts";
import { untilAcknowledged } from "./scene.ts";

const BACK_AGAIN_WITHIN_MS = 30_000;

/**
 * The database, a server of the desk's owner's, is gone, and then there without a word.
 *
 * @param goneMs how long it is gone, in milliseconds
 * @param silentMs how long it says nothing; 0 leaves that out
 */
export async function databaseGone(goneMs: number, silentMs: number, say: Say): Promise<Outcome> {
  const postgres = await startScratchServer("rejoinder faults", { durable: true });
  const proxy = await openProxy({ host: "127.0.0.1", port: Number(new URL(postgres.url).port) });
  const desk = await startDesk({
    DATABASE_URL: through(proxy, postgres.url),
    DATABASE_OWNER_URL: through(proxy, postgres.ownerUrl),
  }).catch(async (error) => {
    await proxy.close();
    await postgres.stop();
    throw error;
  });
  const db = openDb(postgres.url, { answerWithinMs: 60_000 });
  let load: Load | null = null;
  try {
    const { writers, place } = await peopleOf(db);
    const written = openLoad(writers, place);
    load = written;
    written.resume(desk.address);
    await untilAcknowledged(written, 40, BACK_AGAIN_WITHIN_MS);
    const misses: string[] = [];
    const back: number[] = [];
    for (const [take, forMs] of [
      [proxy.cut, goneMs],
      [proxy.hush, silentMs],
    ] as const) {
      if (forMs === 0) continue;
      take();
      say(`the database is ${take === proxy.cut ? "gone" : "silent"} for ${inSeconds(forMs)}`);
      await sleep(forMs);
      const page = await fetch(desk.address).catch(() => null);
      if (page?.status !== 200) misses.push("the page was not served");
      proxy.mend();
      back.push(await untilAcknowledged(written, 20, BACK_AGAIN_WITHIN_MS));
    }
    await written.finish();
    if (!desk.isUp()) misses.push(`the desk ended: ${desk.said()}`);
    if (written.ledger.refusals.size === 0) misses.push("nothing was refused");
    if (written.ledger.unanswered > 0)
      misses.push(`${written.ledger.unanswered} requests were not answered`);
    return {
      fault: `database gone for ${inSeconds(goneMs)}, silent for ${inSeconds(silentMs)}`,
      figures: `${written.acknowledged()} writes acknowledged, ${refused(written.ledger)}; writing again after ${back.map(inSeconds).join(" and ")}`,
      misses: [...misses, ...missesIn([await audit(db, written.ledger)], written.ledger)],
    };
  } finally {
    proxy.mend();
    await load?.pause();
    await desk.stop();
    await db.close();
    await proxy.close();
    await postgres.stop();
  }
}

function through({ port }: Proxy, url: string): string {
  const address = new URL(url);
  address.port = String(port);
  return address.href;
}
