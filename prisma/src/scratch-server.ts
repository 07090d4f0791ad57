import { readFileSync, rmSync } from "node:fs";
import { chmod, mkdtemp, rm, statfs } from "node:fs/promises";
import { freemem, tmpdir } from "node:os";
import { join } from "node:path";
import { type EmbeddedServer, startEmbedded } from "./embedded.ts";

const GIBIBYTE = 2 ** 30;
const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * An embedded PostgreSQL in a temporary folder: it is gone with its data after `stop()`, or when
 * this process exits without having called it.
 *
 * @param durable true for measuring: on disk, and every commit is waited for as a desk does
 */
export async function startScratchServer(
  label: string,
  { durable = false } = {},
): Promise<EmbeddedServer> {
  const parent = await mkdtemp(
    join(durable ? tmpdir() : await roomyFolder(), "rejoinder-scratch-"),
  );
  // Started by root, PostgreSQL's own user must be able to pass through.
  await chmod(parent, 0o711);
  const dataDir = join(parent, "data");
  const endAtExit = () => endNow(join(dataDir, "postgres"), parent);
  process.once("exit", endAtExit);
  // A signal would end this process without its exit being heard of.
  const exit = () => process.exit(1);
  for (const signal of signals) process.once(signal, exit);
  const remove = async () => {
    process.off("exit", endAtExit);
    for (const signal of signals) process.off(signal, exit);
    await rm(parent, { recursive: true, force: true });
  };
  try {
    const server = await startEmbedded(dataDir, { label, durable });
    return { ...server, stop: () => server.stop().finally(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Memory where there is plenty: a database is cloned there ten times as fast as on disk. */
async function roomyFolder(): Promise<string> {
  const memory = "/dev/shm";
  const free = await statfs(memory).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => 0,
  );
  return free > 2 * GIBIBYTE && freemem() > 4 * GIBIBYTE ? memory : tmpdir();
}

function endNow(cluster: string, parent: string): void {
  try {
    const [pid] = readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n");
    process.kill(Number(pid), "SIGQUIT");
  } catch {
    // It never started, or has ended by itself.
  }
  rmSync(parent, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
