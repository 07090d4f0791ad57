import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { root } from "../settings.ts";

const READY_WITHIN_MS = 60_000;
/** Lines of a desk's that are kept, to be told should it end. */
const LINES = 20;

/** A desk in a process of its own, started as `npm start` does. */
export type RunningDesk = {
  address: string;
  pid: number;
  /** From the start of the process to its first answer, in milliseconds. */
  readyAfterMs: number;
  /** Whether the process is still there. */
  isUp(): boolean;
  /** The last lines it said. */
  said(): string;
  /** By SIGKILL. */
  kill(): Promise<void>;
  /** In order. */
  stop(): Promise<void>;
};

/**
 * @param env the settings of the desk; the port is any free one
 * @throws Error when it ends, or is not ready within a minute
 */
export async function startDesk(env: Record<string, string>): Promise<RunningDesk> {
  const began = performance.now();
  const { DATABASE_URL: _, DATABASE_OWNER_URL: __, REJOINDER_DATA: ___, ...rest } = process.env;
  const child = spawn(process.execPath, [join(root, "scripts/src/start.ts")], {
    cwd: root,
    env: { ...rest, PORT: "0", HOST: "127.0.0.1", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  endWithUs(child);
  const lines: string[] = [];
  const isUp = () => child.exitCode === null && child.signalCode === null;
  const end = async (signal: "SIGKILL" | "SIGTERM") => {
    if (!isUp()) return;
    child.kill(signal);
    await once(child, "exit");
  };
  const address = await new Promise<string>((resolve, reject) => {
    const fail = () => reject(new Error(`The desk did not start:\n${lines.join("\n")}`));
    const hear = (line: string) => {
      lines.push(line);
      if (lines.length > LINES) lines.shift();
      const found = /^Rejoinder is at (http\S+)/.exec(line)?.[1];
      if (found) resolve(found);
    };
    createInterface({ input: child.stdout }).on("line", hear);
    createInterface({ input: child.stderr }).on("line", hear);
    child.once("exit", fail);
    setTimeout(fail, READY_WITHIN_MS).unref();
  });
  return {
    address,
    pid: child.pid ?? 0,
    readyAfterMs: performance.now() - began,
    isUp,
    said: () => lines.join("\n"),
    kill: () => end("SIGKILL"),
    stop: () => end("SIGTERM"),
  };
}

const alive = new Set<ChildProcess>();
process.once("exit", () => {
  for (const child of alive) child.kill("SIGKILL");
});

function endWithUs(child: ChildProcess): void {
  alive.add(child);
  child.once("exit", () => alive.delete(child));
}
