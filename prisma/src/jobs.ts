import type pg from "pg";
import { PgBoss } from "pg-boss";

/** Where pg-boss keeps its tables, apart from the desk's own. */
export const JOBS_SCHEMA = "jobs";

/** A job whose worker went away without a word is given to another after so long. */
const EXPIRE_IN_SECONDS = 300;

/**
 * An edition of 10,000 pairs takes longer: its worker says every half of so many seconds that it is still
 * there, and one that says nothing gives way to another.
 */
const LONG = { expireInSeconds: 12 * 60 * 60, heartbeatSeconds: 120 } as const;
const longQueues: readonly JobQueue[] = ["render"];

/** Tried again after 5, 10 and 20 seconds or so: what is refused for good does not come back here. */
const RETRY = { retryLimit: 3, retryDelay: 5, retryBackoff: true } as const;

/** What a desk does beside its answers, and what each job carries. */
export type JobData = {
  /** A document that is at hand. */
  capture: { captureId: string };
  /** A document that is fetched from its address. */
  fetch: { captureId: string };
  /** Files of an edition, or one of a case as it stands. */
  render: { renderingId: string };
};
export type JobQueue = keyof JobData;
const queues: readonly JobQueue[] = ["capture", "fetch", "render"];

/** Every worker of every queue looks that often for work of which nobody tells it, in seconds. */
const LOOK_EVERY_SECONDS = 2;

/**
 * Brings pg-boss' own tables up to date, with the desk's queues in them. Safe to call again; nothing
 * that waits is lost.
 *
 * @param client of the role that owns the tables
 */
export async function installJobs(client: pg.ClientBase): Promise<void> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => client.query(text, values) },
    schema: JOBS_SCHEMA,
    supervise: false,
    schedule: false,
  });
  await boss.start();
  try {
    const known = new Set((await boss.getQueues()).map(({ name }) => name));
    for (const name of queues)
      if (!known.has(name))
        await boss.createQueue(name, {
          ...RETRY,
          policy: "exclusive",
          expireInSeconds: EXPIRE_IN_SECONDS,
        });
  } finally {
    await boss.stop({ graceful: false });
  }
}

export type Jobs = {
  /** Puts a job into its queue, unless one with the same key waits there or is under way. */
  send<Q extends JobQueue>(queue: Q, key: string, data: JobData[Q]): Promise<void>;
  /**
   * Works a queue off in the order in which jobs came. One whose handler throws is tried again.
   *
   * @param atOnce how many jobs of the queue are worked on at once, at most
   * @param handle is given a signal that aborts when the job has run out of time or the desk stops
   */
  work<Q extends JobQueue>(
    queue: Q,
    atOnce: number,
    handle: (data: JobData[Q], signal: AbortSignal) => Promise<void>,
  ): Promise<void>;
  /** Waits for what is under way, a few seconds at most. */
  close(): Promise<void>;
};

/** Longest that `close` waits, in milliseconds. */
const CLOSE_WITHIN_MS = 3_000;

/**
 * Opens the queues of a migrated database for the desk's role, which may use them and no more.
 *
 * @param onTrouble what went wrong beside any job, such as a database that is away
 */
export async function openJobs(url: string, onTrouble: (error: Error) => void): Promise<Jobs> {
  const boss = new PgBoss({
    connectionString: url,
    application_name: "rejoinder jobs",
    connectionTimeoutMillis: 5_000,
    max: 2,
    schema: JOBS_SCHEMA,
    migrate: false,
    createSchema: false,
    schedule: false,
    reindex: false,
    monitorVacuum: false,
  });
  boss.on("error", onTrouble);
  try {
    await boss.start();
  } catch (error) {
    await boss.stop({ graceful: false }).catch(() => undefined);
    throw error;
  }
  const workers: Record<JobQueue, string[]> = { capture: [], fetch: [], render: [] };
  const wake = (queue: JobQueue) => {
    for (const id of workers[queue]) boss.notifyWorker(id);
  };
  return {
    send: async (queue, key, data) => {
      const isLong = longQueues.includes(queue);
      await boss.send(queue, data, { singletonKey: key, ...(isLong && LONG) });
      wake(queue);
    },
    work: async (queue, atOnce, handle) => {
      for (let worker = 0; worker < atOnce; worker += 1) {
        const id = await boss.work(
          queue,
          { pollingIntervalSeconds: LOOK_EVERY_SECONDS },
          async ([job]) => {
            if (!job) return;
            const done = handle(job.data as Parameters<typeof handle>[0], job.signal);
            // Who has finished one looks for the next without a pause.
            await done.finally(() => wake(queue));
          },
        );
        workers[queue].push(id);
      }
    },
    close: () => boss.stop({ graceful: true, timeout: CLOSE_WITHIN_MS }),
  };
}
