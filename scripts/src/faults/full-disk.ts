import { execFileSync } from "node:child_process";
import { type FileHandle, mkdtemp, open, rm, rmdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { missesIn, refused } from "./audit.ts";
import { postmasterPid } from "./ground.ts";
import { inSeconds, type Outcome, type Say } from "./outcome.ts";
import { onScene, untilAcknowledged } from "./scene.ts";

/** A new cluster takes a third of it. */
const DISK_MEGABYTES = 256;
const BALLAST = Buffer.alloc(65_536, "x");
/** Rows find room in the pages that are there, for a while. */
const FIRST_REFUSAL_WITHIN_MS = 60_000;
const BACK_AGAIN_WITHIN_MS = 60_000;

/**
 * The disk under the data folder is full for a while, and PostgreSQL ends in the middle of it. Takes a disk of its own, which only root may
 * mount.
 *
 * @returns null where that cannot be had
 */
export async function diskFull(fullMs: number, say: Say): Promise<Outcome | null> {
  const disk = await mountDisk();
  if (disk === null) return null;
  return onScene(async ({ desk, load, audit, dataDir }) => {
    load.resume(desk.address);
    await untilAcknowledged(load, 40, BACK_AGAIN_WITHIN_MS);
    const ballast = join(disk.folder, "ballast");
    const misses: string[] = [];
    say(`the disk is full for ${inSeconds(fullMs)}`);
    await keepFull(ballast, FIRST_REFUSAL_WITHIN_MS, () => load.ledger.refusals.has("DISK_FULL"));
    if (!load.ledger.refusals.has("DISK_FULL")) misses.push("nothing was refused for want of room");
    await keepFull(ballast, fullMs / 2);
    // What cannot be started for want of room is started once there is some.
    process.kill(postmasterPid(dataDir) ?? 0, "SIGKILL");
    await keepFull(ballast, fullMs / 2);
    const before = load.acknowledged();
    if ((await fetch(desk.address).catch(() => null))?.status !== 200)
      misses.push("the page was not served");
    if (!desk.isUp()) misses.push(`the desk ended: ${desk.said()}`);
    await rm(ballast);
    const back = await untilAcknowledged(load, 20, BACK_AGAIN_WITHIN_MS);
    await load.finish();
    if (load.ledger.unanswered > 0)
      misses.push(`${load.ledger.unanswered} requests were not answered`);
    return {
      fault: `disk full for ${inSeconds(fullMs)}, PostgreSQL killed meanwhile`,
      figures: `${before} writes acknowledged before and ${load.acknowledged() - before} after there was room, ${refused(load.ledger)}; writing again after ${inSeconds(back)}`,
      misses: [...misses, ...missesIn([await audit()], load.ledger)],
    };
  }, disk);
}

async function mountDisk() {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return null;
  const folder = await mkdtemp(join(tmpdir(), "rejoinder-disk-"));
  const options = `size=${DISK_MEGABYTES}m,mode=0711`;
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", folder], { stdio: "ignore" });
  } catch {
    await rmdir(folder);
    return null;
  }
  const unmount = () => execFileSync("umount", ["--lazy", folder], { stdio: "ignore" });
  process.once("exit", unmount);
  return {
    folder,
    dataDir: join(folder, "data"),
    async remove() {
      process.off("exit", unmount);
      unmount();
      await rmdir(folder);
    },
  };
}

async function keepFull(ballast: string, forMs: number, isEnough = () => false): Promise<void> {
  const until = performance.now() + forMs;
  while (performance.now() < until && !isEnough()) {
    await fill(ballast);
    await sleep(100);
  }
}

/** Writes until there is not a byte of room. */
async function fill(path: string): Promise<void> {
  const file = await open(path, "a");
  try {
    for (const size of [65_536, 4_096, 256, 1]) while (await fits(file, size));
  } finally {
    await file.close();
  }
}

function fits(file: FileHandle, size: number): Promise<boolean> {
  return file.write(BALLAST, 0, size).then(
    () => true,
    (error) => {
      if (error.code !== "ENOSPC") throw error;
      return false;
    },
  );
}
