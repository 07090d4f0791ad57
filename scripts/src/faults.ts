import { generateIfStale } from "./build.ts";
import { secondsSince } from "./run-program.ts";

const BACK_WITHIN_MS = 5_000;

const say = (line: string) => console.error(line);
await generateIfStale(say);
const { diskFull } = await import("./faults/full-disk.ts");
const { killDesk, killPostgres } = await import("./faults/kill.ts");
const { databaseGone } = await import("./faults/outage.ts");
const { slowClients } = await import("./faults/slow-client.ts");

const faults = {
  "the desk is killed": () => killDesk({ times: 50, backWithinMs: BACK_WITHIN_MS }, say),
  "PostgreSQL is killed": () => killPostgres({ times: 20, backWithinMs: BACK_WITHIN_MS }, say),
  "the database is gone": () => databaseGone(60_000, 30_000, say),
  "the disk is full": () => diskFull(20_000, say),
  "clients are slow": () => slowClients(200, true, say),
};

let missed = 0;
const began = performance.now();
console.log("| fault | what was seen | stood |");
console.log("| --- | --- | --- |");
for (const [name, run] of Object.entries(faults)) {
  say(`${name} …`);
  try {
    const outcome = await run();
    if (outcome === null) {
      console.log(`| ${name} | PASSED OVER: only root on Linux can mount a disk to fill | – |`);
      continue;
    }
    const { fault, figures, misses } = outcome;
    missed += misses.length;
    console.log(`| ${fault} | ${figures} | ${misses.join("; ") || "yes"} |`);
  } catch (error) {
    missed += 1;
    say(String((error as Error).stack));
    console.log(`| ${name} | ${(error as Error).message.split("\n")[0]} | no |`);
  }
}
console.log(`\n${missed} missed, in ${secondsSince(began)}`);
process.exitCode = missed === 0 ? 0 : 1;
