import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import { clusterPassword, ensureCluster } from "./embedded/cluster.ts";
import { DataFolderInUse, EmbeddedError } from "./embedded/errors.ts";
import { ownerOf, type Placement, place } from "./embedded/placement.ts";
import {
  clearStale,
  isAlive,
  lastLogLine,
  launch,
  logPath,
  readPostmaster,
  shutDown,
} from "./embedded/postmaster.ts";
import {
  connect,
  deskAddresses,
  ensureDatabase,
  ownerLabel,
  takeOwnership,
} from "./embedded/session.ts";

export { DataFolderInUse, EmbeddedError } from "./embedded/errors.ts";

/** The label of a desk. Any other label is a command's, which is expected to end soon. */
export const DESK_LABEL = "rejoinder desk";

const START_WITHIN_MS = 60_000;
const COMMAND_ENDS_WITHIN_MS = 10_000;
const LAUNCHES = 10;
const BRING_BACK_AGAIN_MS = 2_000;
const POLL_MS = 25;

/** A running embedded PostgreSQL. */
export type EmbeddedServer = {
  /** Address of the desk's database, with the password of the role under which a desk runs. */
  url: string;
  /** The same as the role that owns it, which migrates and restores. */
  ownerUrl: string;
  /** Ends the server if this process owns it. Safe to call again. */
  stop(): Promise<void>;
};

export type StartOptions = {
  /** Who we are, for others who want the folder. */
  label: string;
  /** Told in a sentence of each step that can take a second. */
  onProgress?: (line: string) => void;
  /** false skips fsync. For tests only: a power cut then loses the data. */
  durable?: boolean;
};

/**
 * Starts PostgreSQL on the data folder, or takes over one that a killed owner left running, and
 * owns it: nobody else can until `stop()`, or until this process ends in whatever way.
 *
 * Ownership is a lock held by a session, so it needs no file and dies with its holder.
 *
 * @throws DataFolderInUse when a desk, or a command that does not end within 10 s, owns the folder
 * @throws EmbeddedError
 */
export async function startEmbedded(
  dataDir: string,
  options: StartOptions,
): Promise<EmbeddedServer> {
  const cluster = await openCluster(dataDir, options);
  const { client, pid, port } = await obtain(cluster, options, null);
  await ensureDatabase(client, cluster.password);
  return own(cluster, options, { client, pid, port });
}

/**
 * For commands: works beside a running desk without owning anything, else starts the server and
 * owns it until `stop()`.
 *
 * @throws DataFolderInUse when another command owns the folder and does not end within 10 s
 * @throws EmbeddedError
 */
export async function useEmbedded(dataDir: string, options: StartOptions): Promise<EmbeddedServer> {
  const cluster = await openCluster(dataDir, options);
  const server = await readPostmaster(cluster.placement.cluster);
  if (server.state === "running" && server.port) {
    const answer = await connect(server.port, cluster.password, options.label);
    if (answer.kind === "session") {
      const holder = await ownerLabel(answer.client).catch(() => null);
      await answer.client.end().catch(() => undefined);
      if (holder === DESK_LABEL)
        return { ...deskAddresses(server.port, cluster.password), stop: async () => undefined };
    }
  }
  return startEmbedded(dataDir, options);
}

type Cluster = { placement: Placement; password: string };
type Owned = { client: pg.Client; pid: number; port: number };

async function openCluster(dataDir: string, options: StartOptions): Promise<Cluster> {
  const onProgress = options.onProgress ?? (() => undefined);
  const placement = await place(dataDir, onProgress);
  const password = await clusterPassword(placement);
  await ensureCluster(placement, { password, durable: options.durable ?? true, onProgress });
  // Another starter may have been first, and have made it another user's.
  const runAs = placement.runAs && ((await ownerOf(placement.cluster)) ?? placement.runAs);
  return { placement: { ...placement, runAs }, password };
}

/**
 * Goes round until a server of this cluster answers and its ownership is ours: starting one where
 * none runs, waiting for one that is coming up or going down.
 *
 * @param port to start on; chosen freely when `null`
 */
async function obtain(
  { placement, password }: Cluster,
  { label, durable = true }: StartOptions,
  port: number | null,
): Promise<Owned> {
  const began = Date.now();
  let launched: Promise<unknown> | null = null;
  let failures = 0;
  for (;;) {
    const server = await readPostmaster(placement.cluster);
    if (server.state === "running" && server.port) {
      const answer = await connect(server.port, password, label);
      if (answer.kind === "session") {
        const { client } = answer;
        const holder = await takeOwnership(client);
        if (holder === null) return { client, pid: server.pid, port: server.port };
        await client.end().catch(() => undefined);
        if (holder === DESK_LABEL || Date.now() - began > COMMAND_ENDS_WITHIN_MS)
          throw new DataFolderInUse(placement.dataDir, holder);
      }
    } else if (server.state === "stale") {
      // It may be a file another starter is in the middle of writing.
      await sleep(100);
      await clearStaleIfUnchanged(placement.cluster, server.text);
    } else if (server.state === "absent" && !launched) {
      const { ended } = await launch(placement, { durable, port });
      // It loses a race against another starter at most once; a killed server's last children
      // may stand in its way for a moment.
      launched = ended.then(async () => {
        failures += 1;
        await sleep(200);
        launched = null;
      });
    }
    if (failures > LAUNCHES || Date.now() - began > START_WITHIN_MS)
      throw new EmbeddedError(
        "DATABASE_NOT_STARTED",
        `PostgreSQL did not start (${lastLogLine(placement)}): see ${logPath(placement)}.`,
      );
    await sleep(POLL_MS);
  }
}

async function clearStaleIfUnchanged(cluster: string, text: string): Promise<void> {
  const again = await readPostmaster(cluster);
  if (again.state === "stale" && again.text === text) await clearStale(cluster, text);
}

/** Keeps the server ours: should it crash or our session be cut, brings it back on the same port. */
function own(cluster: Cluster, options: StartOptions, first: Owned): EmbeddedServer {
  const onProgress = options.onProgress ?? (() => undefined);
  let current = first;
  let stopped: Promise<void> | null = null;
  let recovering: Promise<void> = Promise.resolve();

  const isOurs = () => stopped === null;

  function watch({ client }: Owned) {
    client.once("end", () => {
      if (isOurs()) recovering = recover();
    });
  }

  async function recover() {
    onProgress("The database went away: bringing it back.");
    for (let failures = 0; isOurs(); failures += 1)
      try {
        current = await obtain(cluster, options, current.port);
        onProgress("The database is back.");
        return watch(current);
      } catch (error) {
        // Such as a full disk: somebody will make room.
        if (failures === 0)
          onProgress(`The database could not be brought back yet: ${(error as Error).message}`);
        await sleep(BRING_BACK_AGAIN_MS);
      }
  }

  async function stop() {
    await recovering;
    if (isAlive(current.pid)) await shutDown(cluster.placement, current.pid);
    await current.client.end().catch(() => undefined);
  }

  watch(first);
  return {
    ...deskAddresses(first.port, cluster.password),
    stop: () => (stopped ??= stop()),
  };
}
