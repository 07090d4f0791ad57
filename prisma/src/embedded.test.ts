import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import {
  DataFolderInUse,
  DESK_LABEL,
  type EmbeddedServer,
  startEmbedded,
  useEmbedded,
} from "./embedded.ts";

let parent: string;
/** Most tests find here what the one before has left, in order or not; some take a fresh folder. */
let dataDir: string;
const servers: EmbeddedServer[] = [];
const processes: ChildProcess[] = [];

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), "rejoinder-embedded-"));
  await chmod(parent, 0o711);
});

beforeEach(() => {
  dataDir = join(parent, "data");
});

afterEach(async () => {
  for (const child of processes.splice(0)) child.kill("SIGKILL");
  for (const server of servers.splice(0)) await server.stop();
  const { pid, cluster } = postmaster();
  if (pid) process.kill(pid, "SIGQUIT");
  while (postmaster().pid) await sleep(20);
  if (!cluster.startsWith(parent)) await rm(cluster, { recursive: true, force: true });
});

afterAll(() => rm(parent, { recursive: true, force: true }));

/** Where the cluster lies and which process serves it, by its own file. */
function postmaster(): { cluster: string; pid: number | null } {
  const pointer = join(dataDir, "postgres-location");
  const cluster = existsSync(pointer)
    ? readFileSync(pointer, "utf8").trim()
    : join(dataDir, "postgres");
  const pid = Number(contentOf(join(cluster, "postmaster.pid"))?.split("\n")[0]);
  return { cluster, pid: pid && existsSync(`/proc/${pid}`) ? pid : null };
}

/** `null` where there is no such file, or not any more: PostgreSQL removes its own at any moment. */
function contentOf(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

async function start(label = DESK_LABEL): Promise<EmbeddedServer> {
  const server = await startEmbedded(dataDir, { label });
  servers.push(server);
  return server;
}

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

/** Starts an owner in a process of its own; `lines` grows with what it says. */
function owner(label: string, task: string): { child: ChildProcess; lines: string[] } {
  const program = join(import.meta.dirname, "testing/owner.ts");
  const child = spawn(process.execPath, [program, dataDir, label, task], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  processes.push(child);
  const lines: string[] = [];
  createInterface({ input: child.stdout }).on("line", (line) => lines.push(line));
  return { child, lines };
}

async function until(condition: () => boolean): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error("It did not happen within 20 s.");
    await sleep(10);
  }
}

it("keeps its rows from one start to the next, each on a port of its own", async () => {
  const first = await start();
  await query(first.ownerUrl, "DROP TABLE IF EXISTS kept; CREATE TABLE kept AS SELECT 1 AS number");
  await first.stop();
  expect(postmaster().pid).toBeNull();

  const began = Date.now();
  const second = await start();
  expect(Date.now() - began).toBeLessThan(5_000);
  expect(await query(second.ownerUrl, "SELECT number FROM kept")).toEqual([{ number: 1 }]);
});

it("keeps its password from other users and listens on loopback alone", async () => {
  const { ownerUrl: url } = await start();
  expect((await stat(join(dataDir, "postgres-password"))).mode & 0o777).toBe(0o600);
  expect((await stat(dataDir)).mode & 0o777).toBe(0o700);
  const { port, password } = new URL(url);
  expect((await readFile(join(dataDir, "postgres-password"), "utf8")).trim()).toBe(password);

  const wrong = new URL(url);
  wrong.password = "guess";
  await expect(query(wrong.href, "SELECT 1")).rejects.toMatchObject({ code: "28P01" });
  const outward = Object.values(networkInterfaces())
    .flat()
    .find((found) => found && !found.internal && found.family === "IPv4");
  if (outward) {
    const socket = connect(Number(port), outward.address);
    expect((await once(socket, "error"))[0]).toMatchObject({ code: "ECONNREFUSED" });
  }
});

it("is durable, and knows letters beyond ASCII from quotation marks", async () => {
  const { ownerUrl: url } = await start();
  expect(
    await query(
      url,
      `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit,
              lower('ÉTÉ') AS lower, to_tsvector('simple', '« l’accusé »')::text AS words`,
    ),
  ).toEqual([{ fsync: "on", commit: "on", lower: "été", words: "'accusé':2 'l':1" }]);
});

it("takes over from a killed owner with every acknowledged row", async () => {
  const { child, lines } = owner(DESK_LABEL, "write");
  await until(() => lines.length > 200);
  child.kill("SIGKILL");
  await once(child, "exit");
  const acknowledged = lines.filter((line) => line.startsWith("kept")).length;
  expect(postmaster().pid).not.toBeNull();

  const began = Date.now();
  const { ownerUrl: url } = await start();
  expect(Date.now() - began).toBeLessThan(5_000);
  const [row] = await query(url, "SELECT count(*)::int AS rows FROM kept");
  expect(row?.["rows"]).toBeGreaterThanOrEqual(acknowledged);
});

it("starts again after PostgreSQL and its owner were both killed", async () => {
  const { child, lines } = owner(DESK_LABEL, "write");
  await until(() => lines.length > 50);
  const { pid } = postmaster();
  child.kill("SIGKILL");
  process.kill(pid ?? 0, "SIGKILL");
  await once(child, "exit");
  const acknowledged = lines.filter((line) => line.startsWith("kept")).length;

  const { ownerUrl: url } = await start();
  const [row] = await query(url, "SELECT count(*)::int AS rows FROM kept");
  expect(row?.["rows"]).toBeGreaterThanOrEqual(acknowledged);
});

it("comes back at the same address when PostgreSQL alone is killed", async () => {
  const { ownerUrl } = await start();
  await query(ownerUrl, "DROP TABLE IF EXISTS kept; CREATE TABLE kept AS SELECT 1 AS number");
  process.kill(postmaster().pid ?? 0, "SIGKILL");
  let rows: unknown;
  const deadline = Date.now() + 10_000;
  while (!rows && Date.now() < deadline)
    rows = await query(ownerUrl, "SELECT number FROM kept").catch(() => sleep(50));
  expect(rows).toEqual([{ number: 1 }]);
});

it("refuses a second desk, and says which folder and what to do", async () => {
  const { lines } = owner(DESK_LABEL, "serve");
  await until(() => lines.length > 0);
  const refusal = await startEmbedded(dataDir, { label: DESK_LABEL }).catch((error) => error);
  expect(refusal).toBeInstanceOf(DataFolderInUse);
  expect(refusal.message).toContain(dataDir);
  expect(refusal.message).toContain("REJOINDER_DATA");
});

it("lets one of two desks that start together have a fresh folder", async () => {
  dataDir = join(parent, "fresh");
  const both = [owner(DESK_LABEL, "serve"), owner(DESK_LABEL, "serve")];
  await until(() => both.every(({ lines }) => lines.length > 0));
  const said = both.map(({ lines }) => lines[0]?.split(" ")[0]).sort();
  expect(said).toEqual(["refused", "up"]);
});

it("waits for a command that will soon be done", async () => {
  const { lines } = owner("rejoinder export", "for 1000");
  await until(() => lines.length > 0);
  const { url } = await start();
  expect(lines).toContain("stopped");
  expect(await query(url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
});

it("lets a command work beside a running desk without disturbing it", async () => {
  const desk = await start();
  const beside = await useEmbedded(dataDir, { label: "rejoinder export" });
  expect(beside.url).toBe(desk.url);
  await beside.stop();
  expect(await query(desk.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
});

it("starts and ends the server for a command where no desk runs", async () => {
  const alone = await useEmbedded(dataDir, { label: "rejoinder export" });
  servers.push(alone);
  expect(await query(alone.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  await alone.stop();
  expect(postmaster().pid).toBeNull();
});

it.each([
  ["is empty", ""],
  ["is garbage", "garbage\n"],
  ["names a dead process", "4194300\n/nowhere\n1\n5432\n\n127.0.0.1\n0 0\nready\n"],
  ["names a process that is no PostgreSQL", `${process.pid}\n/nowhere\n1\n5432\n\n127.0.0.1\n`],
])("is not stopped by a postmaster.pid that %s", async (_, text) => {
  await (await start()).stop();
  await writeFile(join(postmaster().cluster, "postmaster.pid"), text, { mode: 0o600 });
  const { url } = await start();
  expect(await query(url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
});

it("works in a folder that only its owner may enter", async () => {
  const closed = join(parent, "closed");
  await mkdir(closed, { mode: 0o700 });
  dataDir = join(closed, "data");
  const first = await start();
  expect(await query(first.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  await first.stop();
  expect(await query((await start()).url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
});
