import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "../generated/client.ts";
import { openSnapshot, type Snapshot } from "./snapshot.ts";
import { isUnanswered } from "./unreachable.ts";

/** SQL with `$1` … for its values. */
export type Statement = { name?: string; text: string };

/** A desk's database: Prisma for most things, named statements for the hot reads, one pool for both. */
export type Db = {
  prisma: PrismaClient;
  /**
   * Runs a statement. With a name, PostgreSQL prepares it once per connection: one name, one text,
   * always. Without, it is planned anew for its values: for searches, whose best way depends on them.
   *
   * @returns the rows as `pg` reads them: `bigint` and `numeric` as strings, timestamps as `Date`
   */
  sql<T>(statement: Statement, values: unknown[]): Promise<T[]>;
  /** For reading much at the reader's own pace. To be closed: there are few connections for it. */
  snapshot(): Promise<Snapshot>;
  /** With its password: never to be logged. */
  url: string;
  /** Waits for statements under way, then closes every connection. Safe to call again. */
  close(): Promise<void>;
};

const CONNECT_WITHIN_MS = 5_000;
/** A server that hangs must not hang the desk: no statement of its may take as long. */
const ANSWER_WITHIN_MS = 15_000;
const CONNECTIONS = 10;
/** Of their own, so that who reads much and slowly keeps nobody else from the database. */
const SNAPSHOT_CONNECTIONS = 5;
/** Many who change one thing at once wait for one another: how long for a connection. */
const CONNECTION_WITHIN_MS = 10_000;

/**
 * Opens no connection yet: the first statement does, and fails within 5 s if there is no server.
 *
 * @param answerWithinMs how long a statement may be without an answer, in milliseconds
 */
export function openDb(url: string, { answerWithinMs = ANSWER_WITHIN_MS } = {}): Db {
  const open = (max: number) => {
    const opened = new pg.Pool({
      connectionString: url,
      application_name: "rejoinder",
      connectionTimeoutMillis: CONNECT_WITHIN_MS,
      keepAlive: true,
      query_timeout: answerWithinMs,
      max,
    });
    // An idle connection that breaks leaves the pool by itself; unheard, its error would end us.
    opened.on("error", () => undefined);
    opened.on("connect", endWhenUnanswered);
    return opened;
  };
  const pool = open(CONNECTIONS);
  const snapshots = open(SNAPSHOT_CONNECTIONS);
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool),
    transactionOptions: { maxWait: CONNECTION_WITHIN_MS, timeout: answerWithinMs },
  });
  let closed: Promise<void> | null = null;

  return {
    prisma,
    async sql<T>(statement: Statement, values: unknown[]): Promise<T[]> {
      const { rows } = await pool.query({ ...statement, values });
      return rows;
    },
    snapshot: () => openSnapshot(snapshots),
    url,
    close: () =>
      (closed ??= prisma.$disconnect().then(async () => {
        await Promise.all([pool.end(), snapshots.end()]);
      })),
  };
}

/**
 * A connection that owes an answer is not to be used again: its transaction may be open still, and
 * would be committed with somebody else's.
 */
function endWhenUnanswered(client: pg.PoolClient): void {
  const query: (...args: unknown[]) => unknown = client.query.bind(client);
  const watched = (...args: unknown[]) => {
    const answer = query(...args);
    if (answer instanceof Promise)
      answer.catch((error) => {
        if (isUnanswered(error)) void (client as unknown as pg.Client).end().catch(() => undefined);
      });
    return answer;
  };
  Object.assign(client, { query: watched });
}
