import type pg from "pg";
import type { Statement } from "./client.ts";

/** A database as it stood at one moment, on a connection of its own, for reading alone. */
export type Snapshot = {
  /** @returns the rows as `pg` reads them */
  sql<Row>(statement: Statement, values: unknown[]): Promise<Row[]>;
  /**
   * Rows some at a time, from a cursor of the server: it holds what was not read yet. The next are
   * being fetched while the last are used; whoever stops reading ends the query.
   *
   * @param atOnce most rows that are fetched in one go
   */
  stream<Row>(statement: Statement, values: unknown[], atOnce: number): AsyncGenerator<Row[]>;
  /** Gives the connection back. Safe to call again. */
  close(): Promise<void>;
};

/** @throws whatever `pg` throws where no connection is to be had */
export async function openSnapshot(pool: pg.Pool): Promise<Snapshot> {
  const client = await pool.connect();
  let cursors = 0;
  let closed: Promise<void> | null = null;
  const close = async () => {
    const ended = await client.query("ROLLBACK").catch((error: Error) => error);
    // A connection that does not answer is not to be used again.
    client.release(ended instanceof Error);
  };
  const snapshot: Snapshot = {
    sql: async (statement, values) => (await client.query({ ...statement, values })).rows,
    async *stream<Row>(statement: Statement, values: unknown[], atOnce: number) {
      const name = `rows_${++cursors}`;
      await client.query({
        text: `DECLARE ${name} NO SCROLL CURSOR FOR ${statement.text}`,
        values,
      });
      const fetch = () => {
        const fetched: Promise<Row[]> = client
          .query(`FETCH ${atOnce} FROM ${name}`)
          .then(({ rows }) => rows);
        // Heard when it is waited for, which may be later than it fails.
        fetched.catch(() => undefined);
        return fetched;
      };
      let next: Promise<Row[]> | null = fetch();
      try {
        while (next) {
          const rows: Row[] = await next;
          next = rows.length < atOnce ? null : fetch();
          if (rows.length > 0) yield rows;
        }
      } finally {
        await next?.catch(() => undefined);
      }
    },
    close: () => (closed ??= close()),
  };
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  } catch (error) {
    await snapshot.close();
    throw error;
  }
  return snapshot;
}
