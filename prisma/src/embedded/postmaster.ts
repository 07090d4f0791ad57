import { spawn, spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { closeSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { link, readFile, rename, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { bareEnvironment, runProgram } from "./cluster.ts";
import type { Placement } from "./placement.ts";
import { programPath } from "./postgres-binaries.ts";

/** What `postmaster.pid` says of a cluster. `port` is `null` until the server has come that far. */
export type Postmaster =
  | { state: "absent" }
  /** The file names no live PostgreSQL of this cluster. */
  | { state: "stale"; text: string }
  | { state: "running"; pid: number; port: number | null };

const LOG_LIMIT_BYTES = 5_000_000;

/** Reads `postmaster.pid` and asks the system whether its process is this cluster's server. */
export async function readPostmaster(cluster: string): Promise<Postmaster> {
  const text = await readFile(join(cluster, "postmaster.pid"), "utf8").catch(() => null);
  if (text === null) return { state: "absent" };
  const [pidLine, , , portLine] = text.split("\n");
  const pid = Number(pidLine);
  if (!Number.isSafeInteger(pid) || pid < 1 || !servesCluster(pid, cluster))
    return { state: "stale", text };
  return { state: "running", pid, port: Number(portLine) || null };
}

/**
 * Takes a stale `postmaster.pid` out of the way, but never one that another starter has written
 * since it was read.
 */
export async function clearStale(cluster: string, text: string): Promise<void> {
  const path = join(cluster, "postmaster.pid");
  const aside = `${path}.${randomUUID()}`;
  await rename(path, aside).catch(() => undefined);
  const moved = await readFile(aside, "utf8").catch(() => text);
  if (moved !== text) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}

/** True while a process lives; a zombie nobody has reaped does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  if (process.platform !== "linux") return true;
  try {
    const status = readFileSync(`/proc/${pid}/stat`, "utf8");
    return !/^[ZX]/.test(status.slice(status.lastIndexOf(")") + 2));
  } catch {
    return false;
  }
}

/** Pids are used again: a live one counts only if its command line names the cluster. */
function servesCluster(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform === "win32") return true;
  if (process.platform !== "linux")
    return spawnSync("ps", ["-p", String(pid), "-ww", "-o", "command="], {
      encoding: "utf8",
    }).stdout.includes(cluster);
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").includes(cluster);
  } catch {
    return false;
  }
}

/**
 * Starts a server on the cluster and returns at once; whether it came up is for the caller to see.
 * It is detached: Ctrl-C in a terminal reaches the desk alone, which then stops it in order.
 *
 * @param port chosen freely when `null`
 * @returns a promise of the child's early end, for as long as this process waits on it
 */
export async function launch(
  placement: Placement,
  { durable, port }: { durable: boolean; port: number | null },
): Promise<{ ended: Promise<void> }> {
  const { cluster, binaries, runAs } = placement;
  const settings = {
    listen_addresses: "127.0.0.1",
    port: port ?? (await freePort()),
    unix_socket_directories: "",
    // One desk needs a tenth of it; where nothing is to last, many desks are open at once.
    max_connections: durable ? 100 : 400,
    log_timezone: "UTC",
    timezone: "UTC",
    // A failed statement's text and values are people's words: they stay out of the log.
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
    fsync: durable ? "on" : "off",
    synchronous_commit: durable ? "on" : "off",
    full_page_writes: durable ? "on" : "off",
  };
  const args = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const log = openLog(logPath(placement));
  try {
    const child = spawn(programPath(binaries, "postgres"), ["-D", cluster, ...args], {
      cwd: cluster,
      env: bareEnvironment(),
      detached: true,
      stdio: ["ignore", log, log],
      ...runAs,
    });
    const ended = new Promise<void>((resolve) => {
      child.once("error", () => resolve());
      child.once("exit", () => resolve());
    });
    child.unref();
    return { ended };
  } finally {
    closeSync(log);
  }
}

/** Where the server's own messages go. */
export function logPath({ dataDir }: Placement): string {
  return join(dataDir, "postgres.log");
}

function openLog(path: string): number {
  try {
    if (statSync(path).size > LOG_LIMIT_BYTES) renameSync(path, `${path}.1`);
  } catch {
    // No log yet.
  }
  return openSync(path, "a", 0o600);
}

/** The log's last line with something to say, for a sentence about a start that failed. */
export function lastLogLine(placement: Placement): string {
  try {
    const lines = readFileSync(logPath(placement), "utf8").trim().split("\n");
    return lines.findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? lines.at(-1) ?? "";
  } catch {
    return "";
  }
}

/** Fast shutdown: sessions are ended, everything is written, and the server is gone on return. */
export async function shutDown(placement: Placement, pid: number): Promise<void> {
  if (process.platform === "win32") {
    const { cluster } = placement;
    await runProgram(placement, "pg_ctl", cluster, ["stop", "-m", "fast", "-D", cluster]);
    return;
  }
  try {
    process.kill(pid, "SIGINT");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
  while (isAlive(pid)) await sleep(20);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
